/** A table's rows, and whether it only arranges a page: then its cells hold blocks, or stand alone in their rows. */
export function tableOf(table: Element): { rows: Element[]; arranges: boolean } {
  const rows = [...table.querySelectorAll('tr')]
  const arranges = rows.every((row) => row.children.length < 2) || table.querySelector('table, h1, h2, h3, h4, ul, ol, figure, blockquote') !== null
  return { rows, arranges }
}
