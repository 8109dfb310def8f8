/** The pictures a document shows, each by the SHA-256 of its bytes. */
export function picturesIn(document: unknown): string[] {
  if (typeof document !== 'object' || document === null) return []
  const { type, attrs, content } = document as { type?: unknown; attrs?: { picture?: unknown }; content?: unknown }
  if (type === 'figure') return typeof attrs?.picture === 'string' ? [attrs.picture] : []
  return Array.isArray(content) ? content.flatMap(picturesIn) : []
}
