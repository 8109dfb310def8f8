/** Why something could not be fetched, in a sentence for the person who asked. */
export class Refused extends Error {}
