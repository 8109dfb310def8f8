/** The handbook's chapters: every act once, beside those it is done with. What each needs is read from the machine. */
import type { Action } from './actions'
import { handbook, type HandbookRow } from './handbook'

export interface Chapter {
  id: string
  title: string
  words: string
  rows: HandbookRow[]
}

const chapters: { id: string; title: string; words: string; acts: Action[] }[] = [
  { id: 'words', title: 'The words', words: 'Whoever changes a word becomes an author of its sentence, beside those before.', acts: ['create', 'editText', 'replaceText', 'proposeWording', 'acceptWording', 'declineWording'] },
  { id: 'claims', title: 'Claims and signatures', words: 'A signature binds the whole sentence and the evidence it cites. Only the signatures an edit touches lapse; what changed in punctuation alone is signed again together.', acts: ['markClaim', 'dropClaim', 'giveVerdict', 'renewSignatures', 'overrule', 'markNoFact', 'liftNoFact'] },
  { id: 'sources', title: 'Sources and evidence', words: 'Of a source only named people may see, others see that it exists and who vouches for it. Every opening of it is history. A source that was changed, died or was retracted reopens the claims signed on it, and only those.', acts: ['addSource', 'keepCopy', 'citeSource', 'groupSource', 'judgeSource', 'appraiseSource', 'restrictSource', 'openSource', 'addEvidence', 'removeEvidence'] },
  { id: 'talking', title: 'Queries', words: 'A query is open until somebody other than its answerer closes it, or signs the claim after the answer. It survives every edit and publication.', acts: ['askQuery', 'discussQuery', 'answerQuery', 'closeQuery'] },
  { id: 'replies', title: 'Right of reply', words: 'Whoever is criticised is asked, and what they answered, or that they did not, is on record. “No answer” is said only once their time is over.', acts: ['markCriticism', 'askForReply', 'recordReply', 'dropCriticism'] },
  { id: 'work', title: 'Who checks what', words: 'An outside expert sees one question and nothing else of the story; the answer becomes evidence.', acts: ['assign', 'assignClaims', 'planCheck', 'setCheckLevel', 'askExpert', 'revokeExpert', 'answerAsExpert'] },
  { id: 'paper', title: 'In the paper', words: 'Where a story stands, under which names, beside which others. None of it changes a printed word, so nothing lapses; a section that does not allow the story’s check does not take it.', acts: ['arrange'] },
  { id: 'story', title: 'The story as a whole', words: 'From desk to desk, and to the public through one gate.', acts: ['submit', 'sendBack', 'signOff', 'publish', 'startCorrection', 'dropCorrection', 'withdraw', 'spike', 'revive'] },
]

/** The handbook's rows by chapter, in the order of the work. */
export function handbookChapters(): Chapter[] {
  const rows = handbook()
  return chapters.map(({ acts, ...chapter }) => ({ ...chapter, rows: acts.flatMap((act) => rows.filter(({ action }) => action === act)) }))
}
