/** The sections of the page of standards, in its order: each is an anchor, and one without anything to say is not there. */
export const policies = ['process', 'levels', 'sources', 'unnamed-sources', 'corrections', 'unchecked', 'ethics', 'ownership', 'masthead', 'figures', 'contact'] as const
export type Policy = (typeof policies)[number]
