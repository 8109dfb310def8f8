import { readFileSync } from 'node:fs'

export const dynamic = 'force-static'

/** A static page with the body of the product's own article page in it. */
export default function Page() {
  const file = process.env['BENCH_PAGE']
  return <div dangerouslySetInnerHTML={{ __html: file ? readFileSync(file, 'utf8') : '' }} />
}
