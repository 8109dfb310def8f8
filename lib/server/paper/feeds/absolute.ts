// Our own HTML: every attribute in quotation marks, every "<" of a text escaped. So a tag is what looks like one.
const tag = /<[a-z][\w-]*(?:\s+[\w:-]+(?:="[^"]*")?)*\s*\/?>/gi
const address = /(\s(?:href|src)=")\/(?!\/)/gi
const addresses = /(\ssrcset=")([^"]*)/gi

/** The same HTML for other places: every address of ours whole. */
export function absolute(html: string, base: string): string {
  return html.replace(tag, (one) => one.replace(address, `$1${base}/`).replace(addresses, (_, start: string, list: string) => start + list.replace(/(^|,\s*)\/(?!\/)/g, `$1${base}/`)))
}

/** Without what no XML may hold, however it is written: control characters and halves of letters. */
export function fitForXml(text: string): string {
  return text.replace(/[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
}
