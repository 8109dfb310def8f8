const path = /^\/news\/([^/]+)\/check-file$/

export const pathOfCheckFile = (slug: string): string => `/news/${slug}/check-file`

/** A check file is to be saved, under its story's name; that of a withdrawn story says so on a page instead. */
export function savedAs(at: string, status: number): Record<string, string> {
  const [, slug] = path.exec(at) ?? []
  return slug && status === 200 ? { 'content-disposition': disposition(`${slug}.check.html`) } : {}
}

/** The name as it is, for browsers of this century; before it one of plain letters (RFC 6266). */
function disposition(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '-').replace(/^[-.]+/, '')
  return `attachment; filename="${plain === 'check.html' ? 'story.check.html' : plain}"${plain === name ? '' : `; filename*=UTF-8''${encodeURIComponent(name)}`}`
}
