import type { Story } from '../story'

/** Checked and signed off, ready for a publisher. */
export const marker: Story = {
  key: 'marker',
  section: 'Research',
  writer: 'writer2',
  headline: 'What a marker can and cannot tell a doctor',
  standfirst: 'A number from the laboratory looks like an answer. Often it is the beginning of a question.',
  body: `A marker is something in the blood that goes up or down with an illness. The one most people know is the C-reactive protein, which the liver makes within hours when something is inflamed.

It says that there is a fire, not where. In a hospital’s own count of 1,200 fevers, the value was raised in 9 of 10, whatever the cause turned out to be.

Doctors therefore look at the curve, not the point. A value that halves in two days tells them more than any single figure.`,
  paper: { topics: ['Biomarkers', 'Sepsis', 'Diagnosis'] },
  sources: {
    textbook: { kind: 'book', title: 'Laboratory medicine for the ward, 4th edition', primary: false },
    textbook2: { kind: 'book', title: 'Inflammation: a short course', primary: false },
    guideline: { kind: 'book', title: 'Fever on the ward, a guide for residents', primary: false },
    count: { kind: 'dataset', title: 'Fevers of one year, ward statistics', primary: true, confidentiality: 'newsroom' },
    physician: { kind: 'person', title: 'Ward physician, background talk', primary: true },
  },
  claims: [
    { quote: 'the C-reactive protein, which the liver makes within hours when something is inflamed', kind: 'other', evidence: [['textbook', 'synthesised in the liver within six hours', 'p. 88'], ['textbook2', 'hepatic, early', 'p. 12'], ['guideline', 'The liver answers within hours.', 'p. 31']], verdict: 'verified' },
    { quote: '1,200 fevers, the value was raised in 9 of 10', kind: 'number', evidence: [['count', '1,200 episodes; raised in 1,081', 'sheet 2']], verdict: 'verified' },
    { quote: 'Doctors therefore look at the curve', kind: 'attribution', evidence: [['physician', 'I look at the curve.', 'call']], verdict: 'authors-account', note: 'One physician’s practice; the writer vouches for it.' },
    { quote: 'A value that halves in two days tells them more', kind: 'comparison', evidence: [['physician', 'If it halves in two days I sleep.', 'call']], verdict: 'opinion' },
  ],
  noFact: 'rest',
  submit: 'The ward’s numbers are ours to use but not to name.',
  signOff: true,
}

/** Sent back with a reason; one claim needs a change and carries a proposed wording. */
export const vaccine: Story = {
  key: 'vaccine',
  section: 'Pharma',
  writer: 'writer',
  headline: 'The vaccine trial that changed its endpoint',
  standfirst: 'Half-way through, the company decided to count something else. It said so, in a footnote.',
  body: `The trial was registered in January with one aim: fewer hospital stays. In August the aim became fewer days of fever.

Of 2,400 volunteers, half got the vaccine. The company reports 38 per cent fewer days of fever and does not mention hospital stays.

The change proves that the vaccine does not work.`,
  paper: { topics: ['Vaccines', 'Clinical trials'] },
  sources: {
    registry: { kind: 'official-document', title: 'Entry in the trial registry, all versions', url: 'https://trials.example.org/entry', primary: true },
    release: { kind: 'press-release', title: 'Press release of the company', url: 'https://company.example.org/news', primary: false },
  },
  claims: [
    { quote: 'registered in January with one aim: fewer hospital stays', kind: 'date', evidence: [['registry', 'Primary endpoint: hospital admission', 'version 1, 14 January']], verdict: 'verified' },
    { quote: 'In August the aim became fewer days of fever', kind: 'date', evidence: [['registry', 'Primary endpoint: days of fever', 'version 3, 2 August']], verdict: 'verified' },
    { quote: '38 per cent fewer days of fever', kind: 'number', evidence: [['release', '38 % fewer days of fever', 'second paragraph']], verdict: 'verified' },
    { quote: 'proves that the vaccine does not work', kind: 'cause', evidence: [], verdict: 'change-needed', note: 'A changed endpoint proves nothing about the effect.', proposed: 'The change does not prove that the vaccine fails; it means that nobody outside the company can tell.' },
  ],
  noFact: [],
  plan: { dueIn: 4, risk: 'high', note: 'The company has lawyers. Nothing goes out without its answer or its silence on record.' },
  criticism: [
    { quote: 'does not mention hospital stays', of: 'The company', says: 'That it left out the outcome it had first promised to report.', asked: { how: 'By e-mail to the press office, with the sentence in full', dueIn: 3 } },
    { quote: 'In August the aim became fewer days of fever', of: 'The principal investigator', says: 'That she changed the aim of a trial while it ran.' },
  ],
  submit: 'The company has not answered yet. Please do not contact the investigators.',
  sendBack: 'The last sentence claims what the sources do not carry, and the number of volunteers has no source at all.',
}

/** A first draft, marked here and there. */
export const liver: Story = {
  key: 'liver',
  section: 'Health',
  writer: 'writer',
  headline: 'Why the liver confuses blood tests',
  standfirst: '',
  body: `The liver makes most of the proteins that laboratories measure. When it is scarred, half of the usual rules stop working.

To do: call the laboratory again on Monday.`,
  paper: { topics: ['Liver', 'Biomarkers'] },
  sources: {},
  claims: [{ quote: 'The liver makes most of the proteins that laboratories measure', kind: 'other', evidence: [] }],
  noFact: [],
}

/** Waiting for a checker; nothing signed yet. */
export const ambulances: Story = {
  key: 'ambulances',
  section: 'City',
  writer: 'writer2',
  headline: 'Ambulances take four minutes longer than five years ago',
  standfirst: 'The fire brigade’s own log shows it. The brigade blames the building sites.',
  body: `In the south of the city an ambulance needed 9 minutes on average in 2021. This year it needs 13.

The log covers 18,400 calls. It does not say why a journey took long.

“Count the building sites and you have your answer,” says the brigade’s spokesman, Idris Maalouf.`,
  paper: { topics: ['Emergency care', 'Hospitals'] },
  sources: { log: { kind: 'dataset', title: 'Call log of the fire brigade, 2021 to this year', primary: true } },
  claims: [
    { quote: 'needed 9 minutes on average in 2021', kind: 'number', evidence: [['log', 'south, 2021: 9.1', 'sheet south']] },
    { quote: 'This year it needs 13', kind: 'number', evidence: [['log', 'south, this year: 13.0', 'sheet south']] },
    { quote: 'The log covers 18,400 calls', kind: 'number', evidence: [] },
  ],
  noFact: [],
  plan: { dueIn: 1, risk: 'normal', note: '' },
  submit: 'I counted twice. The spokesman wants to see his quotation before print.',
}

/** Set aside: the story fell apart in the check. */
export const miracle: Story = {
  key: 'miracle',
  section: 'Research',
  writer: 'writer2',
  headline: 'The berry that halves fevers',
  standfirst: 'A small study, a large promise.',
  body: `A berry from the north is said to halve fevers. The study had eleven participants and no control group.`,
  paper: { topics: ['Herbs', 'Fever'] },
  sources: {},
  claims: [{ quote: 'said to halve fevers', kind: 'study', evidence: [] }],
  noFact: [],
  submit: 'Fun, if it holds.',
  spike: 'Eleven people and nobody to compare them with: there is no story.',
}
