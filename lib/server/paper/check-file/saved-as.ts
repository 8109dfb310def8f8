const path = /^\/news\/([^/]+)\/check-file$/

export const pathOfCheckFile = (slug: string): string => `/news/${slug}/check-file`

/** A check file is to be saved, under its story's name; that of a withdrawn story says so on a page instead. */
export function savedAs(at: string, status: number): Record<string, string> {
  const [, slug] = path.exec(at) ?? []
  return slug && status === 200 ? { 'content-disposition': `attachment; filename="${slug.replace(/[^\w.-]/g, '-')}.check.html"` } : {}
}
