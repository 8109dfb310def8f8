import 'server-only'
import type { Action } from '@/lib/editorial/actions'

/** What each action is for, for whoever writes a program against the API. */
export const purposes: Record<Action, string> = {
  create: 'Starts a story. Send the body once: as text, html or markdown.',
  editText: 'Saves a text. What is not sent stays as it was; claims keep their places by the words around them. If somebody saved other words since `version`, the answer is 409 with both texts.',
  replaceText: 'Replaces words that stand exactly once in all printed text.',
  acceptWording: 'Puts a proposed wording in place. The words belong to whoever proposed them.',
  declineWording: 'Declines a proposed wording.',
  markClaim: 'Marks words as a claim. A quotation that stands in the text more than once needs `sentence`, or `prefix` and `suffix`.',
  dropClaim: 'Cuts a claim, with a reason.',
  addSource: 'Adds a source. Left out, `confidentiality` is “newsroom” for people and what they said, and “public” for the rest; “named” needs `people`, who alone may see it.',
  keepCopy: 'Keeps a copy of a source: send the file to `/api/locker` first, `file` is its SHA-256.',
  citeSource: 'Sets the citation of a source, as CSL-JSON.',
  groupSource: 'Puts a source into a group that tells one story: together they count once. An empty `group` lets it stand by itself.',
  judgeSource: 'Says that a source changed, is dead, was corrected or retracted, or is fine. Claims whose signature cites it are reopened, and no others.',
  restrictSource: 'Says who may see a source: everybody, the newsroom, or only the people named.',
  openSource: 'Opens a source that only named people may see; the opening is written into the history, and the answer shows it.',
  appraiseSource: 'Keeps what was asked of a study: design, numbers, funding, conflicts, whether it is a preprint or retracted.',
  addEvidence: 'Ties a claim to a source: the passage, where it stands, and whether it supports or contradicts.',
  removeEvidence: 'Takes evidence away. Signatures that cite it lapse.',
  giveVerdict: 'Signs a verdict on the exact words of the claim’s sentence and the evidence it has. If those words changed since `version`, the answer is 409 with the words seen and the words now.',
  renewSignatures: 'Signs again together claims whose words changed in nothing but punctuation, each with the verdict it had.',
  markNoFact: 'Says of one sentence, by id or by its words, that there is nothing to check.',
  liftNoFact: 'Lifts a “nothing to check” mark.',
  proposeWording: 'Proposes other words for the sentence a claim stands in, or for one sentence.',
  askQuery: 'Asks the author, the editor, the source or the legal reader about a claim, a sentence or the whole story. An open query holds the story back.',
  discussQuery: 'Adds a remark to a query; it answers nothing. `people` are spoken to.',
  answerQuery: 'Answers a query. It stays open until somebody else closes it.',
  closeQuery: 'Closes a query. One that nobody answered needs a reason.',
  markCriticism: 'Marks words that criticise somebody: a row of the right-of-reply grid.',
  dropCriticism: 'Takes a row off the grid, with a reason.',
  askForReply: 'Notes that they were asked: when (`askedAt`, now if left out), how, and until when they may answer.',
  recordReply: 'Notes what they answered, that they declined, or that no answer came by the deadline; `included` quotes where it stands in the story.',
  askExpert: 'Asks somebody outside one question about a claim. `tokenHash` is the SHA-256 of the secret in the link you send them.',
  revokeExpert: 'Takes a question to an expert back: the link ends at once.',
  answerAsExpert: 'Answers as the expert who was asked, through their link.',
  planCheck: 'Says when the check must be done and how much depends on it.',
  assignClaims: 'Gives claims to a checker.',
  overrule: 'Keeps words against a verdict on them, with a reason that stands in the record.',
  submit: 'Hands the story to the checkers, with a note: what worries you, who must not be contacted.',
  sendBack: 'Sends the story back to its writer, with reasons.',
  signOff: 'Signs the story off when nothing stands in the way.',
  publish: 'Publishes the words of `version`. A story that readers had in other words owes them a correction note.',
  startCorrection: 'Opens a correction. Readers keep the old words until it is published.',
  dropCorrection: 'Gives a correction up: the public words come back.',
  withdraw: 'Takes a story from readers, with a reason they see; as a `retraction` where the story does not stand.',
  spike: 'Sets a story aside.',
  revive: 'Takes a spiked story up again.',
  assign: 'Assigns somebody: as writer, checker, editor or legal reader.',
  arrange: 'Says how the story stands in the paper: its section, topics, bylines (people who are its writers, in order), until when it is breaking (at most a day ahead; null: it is not), and stories picked to read also (ids of published stories, in order), and the `address` of a story that was published (its words after `/news/`; every earlier address answers 301). What is left out stays as it is.',
  setCheckLevel: 'Sets how the story is checked: in full, within a declared scope, or not independently.',
}

export const introduction = `For a newsroom’s other systems. Whatever is asked here goes through the same door as on every page: the same rules, the same gate, the same history.

Send a key with every request: \`Authorization: Bearer cs_…\`. A key acts as its person, with the roles they hold at that moment; it is made on the person’s own page, or with \`node bin/token.mjs <e-mail>\` on the server’s machine.

An answer’s \`outcome\` is one of four words. **done** (200; 201 for a new story). **refused**: 403 when a rule about the person refused, else 422, with a sentence and a link for each reason. **conflict** (409): the words changed since the version you looked at; both texts are in the answer, and nothing was saved. **notFound** (404): there is no such story, or not for you. What cannot be read is \`invalid\` (400, 413, 415, 429), with a sentence and the field it is about.

\`version\` says which version you looked at. It counts changes of text and state only, so two checkers who sign different claims are never in each other’s way. Action names may be written in either way: \`sendBack\` or \`send-back\`. An answer holds the whole story; \`Prefer: return=minimal\` leaves it at id, slug, version, revision and state, which is quicker.

A picture (JPEG, PNG or WebP, up to 8 MB) is sent to \`/api/files\` first, with the same key; \`picture\` in the answer names it in a figure of a \`document\`.

A copy of a source (PDF, web page, .docx, text, picture, sound; up to 25 MB) is sent to \`/api/locker\` first, as the body with its name in \`?name=\`, or as the one file of a form. \`file\` in the answer is its SHA-256, which \`keepCopy\` takes with the source and a name; \`title\` and \`note\` say what was read in it. The file itself is at \`/articles/{id}/copies/{copy id}\`, with the same key. Of a source that only named people may see, nothing is shown but in the answer to \`openSource\`; each opening, and each reading of its files, is history.`
