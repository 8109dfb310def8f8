/** Book numbers: ISBN of ten or thirteen digits, proved by its check digit and kept as thirteen digits without hyphens. */

/** Thirteen digits, or null when these are none: hyphens and spaces aside, the check digit must fit. 979-0 are scores of music, not books. */
export function isbn13(written: string): string | null {
  const plain = written.replace(/[\s\u00ad\u2010-\u2015\u2212-]/g, '').toUpperCase()
  if (/^97(8\d|9[1-9])\d{9}$/.test(plain)) return weighed13(plain) % 10 === 0 ? plain : null
  if (!/^\d{9}[\dX]$/.test(plain) || weighed10(plain) % 11 !== 0) return null
  const body = `978${plain.slice(0, 9)}`
  return `${body}${(10 - (weighed13(body) % 10)) % 10}`
}

/** Weights 1 and 3 in turn. */
const weighed13 = (digits: string): number => [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0)

/** Weights 10 down to 1; X is ten. */
const weighed10 = (digits: string): number => [...digits].reduce((sum, digit, at) => sum + (digit === 'X' ? 10 : Number(digit)) * (10 - at), 0)
