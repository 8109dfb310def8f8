import type { Story } from '../story'

/** What the word means: live, checked in full, resting on two studies that are cited as such. */
export const definition: Story = {
  key: 'definition',
  section: 'Health',
  writer: 'writer',
  headline: 'What doctors mean when they say sepsis',
  standfirst: 'Not blood poisoning, and not an infection that is merely bad: the word has had an exact meaning since 2016.',
  body: `Since 2016 doctors around the world have one definition: an organ fails, and threatens life, because the body answers an infection out of all proportion.

## Two points, and a number behind them

On the ward this is counted: organs get points for how badly they work, and two points more than before make an infection sepsis. With those two points more than one patient in ten dies in hospital.

When drugs must hold up the blood pressure and lactate stays high although enough fluid was given, it is called septic shock. Of those patients more than four in ten die in hospital.

## How many it meets

An estimate for the year 2017 came to 48.9 million cases around the world and 11 million deaths. That was about one death in five.

It is an estimate, and no count: it was drawn from 109 million death records, and from what hospitals could tell.`,
  sources: {
    consensus: {
      kind: 'peer-reviewed-paper', title: 'The Third International Consensus Definitions for Sepsis and Septic Shock (Sepsis-3)', doi: '10.1001/jama.2016.0287', primary: true,
      citation: { 'type': 'article-journal', 'title': 'The Third International Consensus Definitions for Sepsis and Septic Shock (Sepsis-3)', 'author': [{ family: 'Singer', given: 'Mervyn' }, { family: 'Deutschman', given: 'Clifford S.' }, { family: 'Seymour', given: 'Christopher Warren' }], 'container-title': 'JAMA', 'issued': { 'date-parts': [[2016, 2, 23]] }, 'volume': '315', 'issue': '8', 'page': '801–810', 'DOI': '10.1001/jama.2016.0287' },
    },
    burden: {
      kind: 'peer-reviewed-paper', title: 'Global, regional, and national sepsis incidence and mortality, 1990–2017', doi: '10.1016/S0140-6736(19)32989-7', primary: true,
      citation: { 'type': 'article-journal', 'title': 'Global, regional, and national sepsis incidence and mortality, 1990–2017: analysis for the Global Burden of Disease Study', 'author': [{ family: 'Rudd', given: 'Kristina E.' }, { family: 'Johnson', given: 'Sarah Charlotte' }, { family: 'Agesa', given: 'Kareha M.' }], 'container-title': 'The Lancet', 'issued': { 'date-parts': [[2020, 1, 18]] }, 'volume': '395', 'issue': '10219', 'page': '200–211', 'DOI': '10.1016/S0140-6736(19)32989-7' },
    },
  },
  claims: [
    { quote: 'the word has had an exact meaning since 2016', kind: 'date', evidence: [['consensus', 'JAMA. 2016;315(8):801–810', 'p. 801, head']], verdict: 'verified' },
    { quote: 'an organ fails, and threatens life, because the body answers an infection out of all proportion', kind: 'study', evidence: [['consensus', 'life-threatening organ dysfunction caused by a dysregulated host response to infection', 'Abstract, Recommendations']], verdict: 'verified' },
    { quote: 'two points more than before make an infection sepsis', kind: 'number', evidence: [['consensus', 'an increase in the Sequential [Sepsis-related] Organ Failure Assessment (SOFA) score of 2 points or more', 'Abstract, Recommendations']], verdict: 'verified' },
    { quote: 'more than one patient in ten dies in hospital', kind: 'number', evidence: [['consensus', 'associated with an in-hospital mortality greater than 10%', 'Abstract, Recommendations']], verdict: 'verified' },
    { quote: 'drugs must hold up the blood pressure and lactate stays high although enough fluid was given', kind: 'study', evidence: [['consensus', 'a vasopressor requirement to maintain a mean arterial pressure of 65 mm Hg or greater and serum lactate level greater than 2 mmol/L (>18 mg/dL) in the absence of hypovolemia', 'Abstract, Recommendations']], verdict: 'verified' },
    { quote: 'more than four in ten die in hospital', kind: 'number', evidence: [['consensus', 'hospital mortality rates greater than 40%', 'Abstract, Recommendations']], verdict: 'verified' },
    { quote: '48.9 million cases around the world and 11 million deaths', kind: 'number', evidence: [['burden', '48·9 million incident cases of sepsis were recorded worldwide and 11·0 million sepsis-related deaths were reported', 'Abstract, Findings']], verdict: 'verified' },
    { quote: 'about one death in five', kind: 'comparison', evidence: [['burden', 'representing 19·7% of all global deaths', 'Abstract, Findings']], verdict: 'verified' },
    { quote: 'drawn from 109 million death records', kind: 'number', evidence: [['burden', 'multiple cause-of-death data from 109 million individual death records', 'Abstract, Methods']], verdict: 'verified' },
  ],
  noFact: 'rest',
  submit: 'Both papers are free to read. I kept every figure as the papers give it, without rounding to something nicer.',
  publish: true,
  paper: { topics: ['Sepsis', 'Intensive care', 'Diagnosis'], readAlso: ['beds'] },
}

/** The study on IL-32 as news: everything a reader's page can hold, each of it real. */
export const sepsisNews: Story = {
  key: 'sepsis-news',
  section: 'Research',
  writer: 'writer2',
  headline: 'Less IL-32 in the blood, better odds in sepsis',
  standfirst: 'Doctors in Regensburg measured one protein in 186 patients. Those with more of it died more often; how ill they were made no difference to it.',
  figure: {
    file: 'plasma.jpg', mediaType: 'image/jpeg', width: 1920, height: 1200,
    caption: 'Spun in a centrifuge, blood parts into red cells below and plasma above. It is in the plasma that IL-32 is measured.',
    credit: 'Illustration: The Demo Courier',
    alt: 'Six tubes of blood in a row, each with a layer of dark red cells below and yellow plasma above.',
  },
  body: `Whoever had more of a certain protein in the blood was less likely to survive: this is what a team at the University Hospital Regensburg found among 186 patients with sepsis, or on the edge of it. The protein is called interleukin-32, IL-32 for short, and it drives inflammation.

## What was measured

The team measured IL-32 in the plasma of the patients and of 40 people for comparison. Some of the patients had an inflammation of the whole body without a proven infection, some had sepsis, some septic shock.

## Not how ill, but who died

One might expect the sickest to have the most. They did not: between the three groups the levels did not differ noticeably. Yet across all of them, more IL-32 went with more deaths.

Nor did the infection matter. Levels were alike in patients with bacteria in the blood, with SARS-CoV-2, and with no infection that anybody could prove.

## The liver turns the picture round

One group stood out. Patients with cirrhosis, a scarred liver, had raised levels. Leave them out, and the other patients had less IL-32 than the people they were compared with, not more.

An inflamed pancreas or inflamed bile ducts made no such difference.

## A number for the ward?

The authors conclude that less IL-32 may protect. A marker that tells who is in danger would be welcome in intensive care, where time is short. But a link found once, in one hospital, is where such a search begins.

## What it does not say

Nobody was treated with anything in this study. It cannot tell whether the protein does harm or merely goes along with it.`,
  sources: {
    paper: {
      kind: 'peer-reviewed-paper', title: 'Lower Plasma IL-32 Levels Linked to Better Survival in Sepsis', url: 'https://www.mdpi.com/2227-9059/13/3/750', doi: '10.3390/biomedicines13030750', primary: true,
      citation: { 'type': 'article-journal', 'title': 'Lower Plasma IL-32 Levels Linked to Better Survival in Sepsis', 'author': [{ family: 'Mester', given: 'P.' }, { family: 'Utrata', given: 'A.' }, { family: 'Schmidtner', given: 'N.' }, { family: 'Birner', given: 'C.' }, { family: 'Schmid', given: 'S.' }, { family: 'Müller', given: 'M.' }, { family: 'Pavel', given: 'V.' }, { family: 'Buechler', given: 'C.' }], 'container-title': 'Biomedicines', 'issued': { 'date-parts': [[2025, 3]] }, 'volume': '13', 'issue': '3', 'page': '750', 'DOI': '10.3390/biomedicines13030750', 'PMID': '40149726' },
    },
    colleague: { kind: 'person', title: 'An intensive care doctor at another hospital, who asked not to be named', primary: true, confidentiality: 'newsroom' },
  },
  claims: [
    { quote: 'Less IL-32 in the blood, better odds in sepsis', kind: 'study', evidence: [['paper', 'higher IL-32 levels were associated with increased mortality', 'Abstract, Results']], verdict: 'verified' },
    { quote: 'measured one protein in 186 patients', kind: 'number', evidence: [['paper', 'Plasma IL-32 levels were measured in 186 patients', 'Abstract, Methods']], verdict: 'verified' },
    { quote: 'Those with more of it died more often', kind: 'study', evidence: [['paper', 'higher IL-32 levels were associated with increased mortality', 'Abstract, Results']], verdict: 'verified' },
    { quote: 'It is in the plasma that IL-32 is measured', kind: 'other', evidence: [['paper', 'Plasma IL-32 levels were measured', 'Abstract, Methods']], verdict: 'verified' },
    { quote: 'a team at the University Hospital Regensburg found among 186 patients', kind: 'attribution', evidence: [['paper', 'University Hospital Regensburg, 93053 Regensburg, Germany', 'p. 1, affiliations']], verdict: 'verified' },
    { quote: 'it drives inflammation', kind: 'study', evidence: [['paper', 'Interleukin-32 (IL-32) is a pro-inflammatory cytokine', 'Abstract, Background']], verdict: 'verified' },
    { quote: '40 people for comparison', kind: 'number', evidence: [['paper', 'as well as in 40 controls', 'Abstract, Methods']], verdict: 'verified' },
    { quote: 'Some of the patients had an inflammation of the whole body without a proven infection, some had sepsis, some septic shock', kind: 'study', evidence: [['paper', '186 patients with systemic inflammatory response syndrome (SIRS), sepsis, or septic shock', 'Abstract, Methods']], verdict: 'verified' },
    { quote: 'between the three groups the levels did not differ noticeably', kind: 'comparison', evidence: [['paper', 'No significant differences in IL-32 levels were observed among SIRS, sepsis, and septic shock patients.', 'Abstract, Results']], verdict: 'verified' },
    { quote: 'more IL-32 went with more deaths', kind: 'study', evidence: [['paper', 'higher IL-32 levels were associated with increased mortality', 'Abstract, Results']], verdict: 'verified' },
    { quote: 'Levels were alike in patients with bacteria in the blood, with SARS-CoV-2, and with no infection that anybody could prove', kind: 'comparison', evidence: [['paper', 'Patients with bloodstream bacterial infections, SARS-CoV-2 infections, or no documented infection had comparable IL-32 levels.', 'Abstract, Results']], verdict: 'verified' },
    { quote: 'Patients with cirrhosis, a scarred liver, had raised levels', kind: 'study', evidence: [['paper', 'Patients with liver cirrhosis exhibited elevated plasma IL-32 levels.', 'Abstract, Results']], verdict: 'verified' },
    { quote: 'the other patients had less IL-32 than the people they were compared with', kind: 'comparison', evidence: [['paper', 'After excluding these patients, IL-32 levels were lower in SIRS/sepsis patients compared to the controls.', 'Abstract, Results']], verdict: 'verified' },
    { quote: 'An inflamed pancreas or inflamed bile ducts made no such difference', kind: 'study', evidence: [['paper', 'underlying conditions such as pancreatitis and cholangitis did not influence IL-32 levels', 'Abstract, Results']], verdict: 'verified' },
    { quote: 'The authors conclude that less IL-32 may protect', kind: 'attribution', evidence: [['paper', 'a reduction in plasma IL-32 levels may be protective in SIRS/sepsis patients', 'Abstract, Conclusions']], verdict: 'verified' },
    { quote: 'a link found once, in one hospital, is where such a search begins', kind: 'other', evidence: [['colleague', 'One hospital, one time. Come back when three have seen it.', 'call of this week']], verdict: 'opinion' },
    { quote: 'Nobody was treated with anything in this study', kind: 'study', evidence: [['paper', 'This study investigates whether plasma IL-32 is associated with sepsis severity and clinical outcomes.', 'Abstract, Background']], verdict: 'verified' },
  ],
  noFact: 'rest',
  submit: 'The doctor I talked to must not be named; her hospital works with theirs.',
  publish: true,
  paper: { topics: ['Sepsis', 'Interleukins', 'Intensive care'], readAlso: ['definition', 'beds'], breakingHours: 12 },
}
