import type { Story } from '../story'

/** Live, checked in full, and corrected once: what readers see and how a correction reads. */
export const beds: Story = {
  key: 'beds',
  section: 'Hospitals',
  writer: 'writer2',
  headline: 'Counting beds: how a hospital’s rank is made',
  standfirst: 'Three lists put the same clinic in three different places. The reason is a word: what counts as a bed.',
  body: `The Northgate Clinic is the largest hospital of the region in one list, the third largest in another and not listed at all in a third. Nothing about the building differs from list to list.

The regional register counts every bed that is licensed, and gives Northgate 812. The insurers’ list counts beds that were staffed on the last day of the year, and gives it 640. The third list leaves out clinics that belong to a university.

“A bed without a nurse is furniture,” says Marlene Okafor, who keeps the insurers’ list. Her list was made to plan staff, not to rank anybody.

The clinic’s own brochure uses the largest figure. It does not say which list the figure comes from.

Readers who compare hospitals do better to ask how many patients one nurse looks after. That figure is published every spring, and for Northgate it was 11 to one last year.`,
  sources: {
    register: { kind: 'official-document', title: 'Regional hospital register, edition of this year', url: 'https://register.example.org/hospitals', primary: true },
    insurers: { kind: 'dataset', title: 'Staffed beds at year’s end, list of the insurers', url: 'https://insurers.example.org/staffed-beds', primary: true },
    interview: { kind: 'person', title: 'Interview with Marlene Okafor', primary: true },
    brochure: { kind: 'press-release', title: 'Northgate Clinic, brochure for patients', primary: false },
    lobby: { kind: 'own-observation', title: 'The brochure as it lay in the clinic’s lobby', primary: true },
    nurses: { kind: 'official-document', title: 'Yearly table of patients per nurse', url: 'https://register.example.org/nurses', primary: true },
    ranking: { kind: 'web-page', title: 'The third list, with its rules', url: 'https://ranking.example.org/rules', primary: true },
  },
  claims: [
    { quote: 'Three lists put the same clinic in three different places', kind: 'number', evidence: [['register', 'Northgate Clinic, rank 1', 'table 2'], ['insurers', 'Northgate, rank 3', 'sheet 1'], ['ranking', 'University clinics are not ranked.', 'rule 4']], verdict: 'verified' },
    { quote: 'the largest hospital of the region in one list, the third largest in another and not listed at all in a third', kind: 'comparison', evidence: [['register', 'Northgate Clinic, rank 1', 'table 2'], ['insurers', 'Northgate, rank 3', 'sheet 1'], ['ranking', 'University clinics are not ranked.', 'rule 4']], verdict: 'verified' },
    { quote: 'gives Northgate 812', kind: 'number', evidence: [['register', 'Northgate Clinic: 812 licensed beds', 'table 2, row 1']], verdict: 'verified' },
    { quote: 'gives it 640', kind: 'number', evidence: [['insurers', 'Northgate: 640 staffed', 'sheet 1, row 3']], verdict: 'verified' },
    { quote: 'leaves out clinics that belong to a university', kind: 'other', evidence: [['ranking', 'University clinics are not ranked.', 'rule 4']], verdict: 'verified' },
    { quote: '“A bed without a nurse is furniture,” says Marlene Okafor', kind: 'quote', evidence: [['interview', 'A bed without a nurse is furniture.', '12:40']], verdict: 'verified' },
    { quote: 'made to plan staff, not to rank anybody', kind: 'attribution', evidence: [['interview', 'We made it to plan staff. I never ranked anybody.', '14:05']], verdict: 'verified' },
    { quote: 'brochure uses the largest figure', kind: 'other', evidence: [['brochure', '812 beds for you', 'cover'], ['lobby', 'The cover says 812; no page says where the figure is from.', 'notebook, 12 November']], verdict: 'verified' },
    { quote: 'for Northgate it was 11 to one last year', kind: 'number', evidence: [['nurses', 'Northgate: 9.6', 'row 41']], verdict: 'verified' },
  ],
  noFact: 'rest',
  submit: 'The quotation was read back to Ms Okafor. The brochure is the only thing I have on paper only.',
  publish: true,
  paper: { topics: ['Hospitals', 'Nursing', 'Northgate Clinic'], readAlso: ['market'] },
  correction: {
    reason: 'A reader who works there wrote to us: the table says 9.6, not 11.',
    find: '11 to one', replace: '9.6 to one', claim: 8,
    note: { kind: 'correction', text: 'An earlier version said that one nurse at Northgate looked after 11 patients last year. The table says 9.6.' },
  },
}

/** Live under a partial check: only figures, names and quotations were checked, and readers are told so. */
export const market: Story = {
  key: 'market',
  section: 'City',
  writer: 'writer',
  headline: 'The night market moves to the river',
  standfirst: 'From the first Friday in December the stalls stand between the two bridges.',
  body: `The city has agreed to move the night market to the east bank. It will have room for 140 stalls instead of 95.

Vendors had asked for running water for years. “We carried buckets for eleven summers,” says Tomasz Lind, who sells dumplings.

The walk along the river is lovely in the evening, and the last tram leaves after midnight.`,
  check: { level: 'partial', scope: ['name', 'number', 'date', 'quote'], reason: 'A light piece: figures, names, dates and quotations are checked.' },
  sources: {
    council: { kind: 'official-document', title: 'Minutes of the city council, item 9', url: 'https://council.example.org/minutes', primary: true },
    lind: { kind: 'person', title: 'Tomasz Lind, at his stall', primary: true },
  },
  claims: [
    { quote: 'From the first Friday in December', kind: 'date', evidence: [['council', 'with effect from the first Friday in December', 'item 9']], verdict: 'verified' },
    { quote: 'room for 140 stalls instead of 95', kind: 'number', evidence: [['council', '140 places (now: 95)', 'item 9, annex']], verdict: 'verified' },
    { quote: '“We carried buckets for eleven summers,” says Tomasz Lind', kind: 'quote', evidence: [['lind', 'We carried buckets for eleven summers.', 'notebook, 18 November']], verdict: 'verified' },
  ],
  noFact: [],
  submit: 'Short and sweet. Mr Lind asked us to spell his first name with an sz.',
  publish: true,
  paper: { topics: ['Night market', 'City council'] },
}
