const section = /\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*/g
const inside = /<!\[CDATA\[([\s\S]*?)\]\]>/g
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * The same XML with every text escaped, instead of in CDATA with a line and spaces around it, as feedsmith writes what has signs in it:
 * to a reader those spaces are part of a title, a name or an address.
 */
export function escaped(xml: string): string {
  return xml.replace(section, (_, sections: string) => sections.replace(inside, '$1').replace(/[&<>]/g, (letter) => escapes[letter] ?? letter))
}
