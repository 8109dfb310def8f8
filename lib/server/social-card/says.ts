/** What a social card says: nothing that does not stand on the story's own page. */
export interface CardWords {
  paper: string
  section: string
  headline: string
  /** The derived line: who checked it, or that nobody independent did. */
  line: string
  /** How much it rests on, or what is being looked at again. */
  under: string
  /** Whether the check stands as it was given. */
  sound: boolean
  /** The headline's language, and that of all else. */
  language: string
  spoken: string
}
