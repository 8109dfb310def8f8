/** What every place that shows cards asks for, in pixels. */
export const size = { width: 1200, height: 630 } as const

/** The paper's colours in the light (public/paper.css): a card is looked at beside strangers' pages. */
export const colours = { sheet: '#fffefb', ink: '#1b1916', soft: '#5f594f', pencil: '#1f4e9e', signed: '#2c6e49', query: '#855300', wash: '#f5f2eb', queryWash: '#fbf1dd' } as const

/** The sheet under the words: the masthead's rule, and the panel of the derived line with its sign. */
export function sheet({ line, sound }: { line: string; sound: boolean }): string {
  const [stroke, wash, sign] = sound ? [colours.signed, colours.wash, 'm7 11.3 2.7 2.7L15.2 8.3'] : [colours.query, colours.queryWash, 'M11 6.5v5.4M11 15.1v.4']
  const panel = line === '' ? '' : `<rect y="486" width="1200" height="144" fill="${wash}"/><g transform="translate(70 531) scale(2.1)" fill="none" stroke="${stroke}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><circle cx="11" cy="11" r="9.2"/><path d="${sign}"/></g>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><rect width="1200" height="630" fill="${colours.sheet}"/><rect x="72" y="124" width="1056" height="2" fill="${colours.ink}"/>${panel}</svg>`
}
