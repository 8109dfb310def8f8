/** The little of these packages that is used here; they bring no types of their own. */
declare module '@citation-js/core' {
  export const plugins: {
    input: { data(input: unknown, type: string): unknown }
    config: { get(ref: '@bibtex'): { biber: { annotationMarker: string } } }
  }
  export const logger: { level: string; _log: unknown[] }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
