/** What a rule is: a true-or-false sentence over the facts, what it is about, and what is said when it fails. */
import type { Action } from './actions'
import type { Facts } from './facts'
import type { RefusalView } from './view'

export interface Rule {
  about: RefusalView['about']
  /** `action` is what is asked, or could be asked: some rules weigh the same words differently by action. */
  test: (facts: Facts, action: Action) => boolean
  sentence: (facts: Facts) => string
  /** Reasons in detail, each with its link; where absent, the sentence alone is the refusal. */
  causes?: (facts: Facts) => RefusalView[]
}

/** Makes a rule; a plain sentence is said whatever the facts. */
export const rule = (about: Rule['about'], test: Rule['test'], sentence: string | Rule['sentence'], causes?: Rule['causes']): Rule => ({
  about, test, sentence: typeof sentence === 'string' ? () => sentence : sentence, ...(causes ? { causes } : {}),
})
