import type { Story } from '../story'

/** A real study, told in our own words. Half-way through its check: most is signed, one claim is stale, one query is open. */
export const il32: Story = {
  key: 'il-32',
  section: 'Health',
  writer: 'writer',
  headline: 'Lower blood levels of IL-32 go with better survival in sepsis',
  standfirst: 'A study from Regensburg followed 186 critically ill patients; those who died tended to have more of the inflammatory protein.',
  body: `Researchers at the University Hospital Regensburg measured interleukin-32 in the blood plasma of patients in intensive care. They compared the patients with 40 healthy volunteers. Sepsis is the body’s own overreaction to an infection.

Of the 186 patients in the study, some had systemic inflammation without infection, some sepsis, some septic shock. Levels did not differ between the three groups, so the protein does not simply track how ill a person is.

## Who had more, who had less

Patients with cirrhosis of the liver stood out with raised levels. Once they were set aside, patients had less IL-32 than the healthy volunteers. That turns the simple story around.

Other illnesses that often lead to intensive care made no such difference: pancreatitis and inflamed bile ducts left the level where it was.

## Any infection, the same picture

The authors saw comparable levels in patients with bacteria in the blood, with SARS-CoV-2 and with no infection found at all. Higher levels went with a higher risk of death. Whether the protein causes harm or only marks it, the study cannot say.

The authors suggest that less of the protein may protect patients. Nobody should read that as a treatment: no drug was tested here.

The paper appeared in the journal Biomedicines in March 2025.`,
  sources: {
    paper: { kind: 'peer-reviewed-paper', title: 'Lower Plasma IL-32 Levels Linked to Better Survival in Sepsis', url: 'https://www.mdpi.com/2227-9059/13/3/750', doi: '10.3390/biomedicines13030750', primary: true },
    call: { kind: 'person', title: 'Telephone call with the press office of the hospital', primary: false },
  },
  claims: [
    { quote: 'Lower blood levels of IL-32 go with better survival in sepsis', kind: 'study', evidence: [['paper', 'higher IL-32 levels were associated with increased mortality', 'Abstract, Results']], verdict: 'verified' },
    { quote: 'followed 186 critically ill patients', kind: 'number', evidence: [['paper', 'Plasma IL-32 levels were measured in 186 patients', 'Abstract, Methods']], verdict: 'verified' },
    { quote: 'Researchers at the University Hospital Regensburg measured interleukin-32', kind: 'attribution', evidence: [['call', 'The measurements were made in our Department of Internal Medicine I.', 'call of 20 November'], ['paper', 'Plasma IL-32 levels were measured', 'Abstract, Methods']], verdict: 'verified' },
    { quote: '40 healthy volunteers', kind: 'number', evidence: [['paper', 'as well as in 40 controls', 'Abstract, Methods']], verdict: 'verified' },
    { quote: 'the body’s own overreaction to an infection', kind: 'other', evidence: [], query: { to: 'author', type: 'evidence', text: 'Which definition is this? Please give me a source I can cite.' } },
    { quote: 'Of the 186 patients in the study', kind: 'number', evidence: [['paper', 'Plasma IL-32 levels were measured in 186 patients with systemic inflammatory response syndrome (SIRS), sepsis, or septic shock', 'Abstract, Methods']], verdict: 'verified' },
    { quote: 'Levels did not differ between the three groups', kind: 'comparison', evidence: [['paper', 'No significant differences in IL-32 levels were observed among SIRS, sepsis, and septic shock patients.', 'Abstract, Results']], verdict: 'verified' },
    { quote: 'Patients with cirrhosis of the liver stood out with raised levels', kind: 'study', evidence: [['paper', 'Patients with liver cirrhosis exhibited elevated plasma IL-32 levels.', 'Abstract, Results']], verdict: 'verified' },
    { quote: 'patients had less IL-32 than the healthy volunteers', kind: 'comparison', evidence: [['paper', 'After excluding these patients, IL-32 levels were lower in SIRS/sepsis patients compared to the controls.', 'Abstract, Results']], verdict: 'verified' },
    { quote: 'pancreatitis and inflamed bile ducts left the level where it was', kind: 'study', evidence: [['paper', 'underlying conditions such as pancreatitis and cholangitis did not influence IL-32 levels', 'Abstract, Results']], verdict: 'verified' },
    { quote: 'comparable levels in patients with bacteria in the blood, with SARS-CoV-2 and with no infection found at all', kind: 'comparison', evidence: [['paper', 'Patients with bloodstream bacterial infections, SARS-CoV-2 infections, or no documented infection had comparable IL-32 levels.', 'Abstract, Results']] },
    { quote: 'Higher levels went with a higher risk of death', kind: 'study', evidence: [['paper', 'higher IL-32 levels were associated with increased mortality', 'Abstract, Results']], verdict: 'verified' },
    { quote: 'The authors suggest that less of the protein may protect patients', kind: 'attribution', evidence: [['paper', 'a reduction in plasma IL-32 levels may be protective in SIRS/sepsis patients', 'Abstract, Conclusions']], verdict: 'verified' },
    { quote: 'appeared in the journal Biomedicines in March 2025', kind: 'date', evidence: [['paper', 'Received 13 February 2025, revised 10 March 2025, accepted 18 March 2025', 'p. 1']], verdict: 'verified' },
  ],
  noFact: ['Whether the protein causes harm or only marks it, the study cannot say.', 'Nobody should read that as a treatment: no drug was tested here.'],
  plan: { dueIn: 5, risk: 'normal', note: 'The journal’s embargo is over; the hospital expects us on the day.' },
  paper: { topics: ['Sepsis', 'Interleukins', 'Intensive care'], readAlso: ['beds'] },
  submit: 'What worries me most is the turn-around with the healthy volunteers: please read that paragraph twice. The press office is friendly; do not call the patients’ association.',
  then: [{ as: 'writer', asked: { action: 'replaceText', find: 'Of the 186 patients', replace: 'Of the 168 patients' } }],
}
