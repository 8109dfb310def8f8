/**
 * Characters nobody sees: bidirectional overrides, zero-width characters, soft hyphens, controls. They are taken out at
 * save, and said so, except where a script or an emoji needs them (LAW §2.2): the eye and the hash must see the same thing.
 */

/** Anything that may have to go. Most texts hold none, and are returned as they are. */
const suspicious = /[\p{Default_Ignorable_Code_Point}\p{Cs}\ufff9-\ufffb]|(?!\p{White_Space})\p{Cc}/u
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u
const cursive = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}]/u
const picture = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\ufe0f]/u
const keycap = /^[0-9#*]$/
const varied = /[\p{Script=Han}\p{Script=Myanmar}\p{Script=Phags_Pa}\p{Sm}]/u
const regionFlag = /\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}/uy

const names: Record<number, string> = {
  0x00ad: 'soft hyphen', 0x200b: 'zero-width space', 0x200c: 'zero-width non-joiner', 0x200d: 'zero-width joiner', 0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark', 0x061c: 'Arabic letter mark', 0x202a: 'left-to-right embedding', 0x202b: 'right-to-left embedding',
  0x202c: 'end of a direction change', 0x202d: 'left-to-right override', 0x202e: 'right-to-left override', 0x2060: 'word joiner',
  0x2066: 'left-to-right isolate', 0x2067: 'right-to-left isolate', 0x2068: 'first-strong isolate', 0x2069: 'end of an isolate', 0xfeff: 'byte order mark',
}

/** The text without characters nobody sees, and the names of what was taken out, each once, in the order met. */
export function withoutInvisible(text: string): { text: string; removed: string[] } {
  if (!suspicious.test(text)) return { text, removed: [] }
  const removed = new Set<string>()
  const runsLeft = rightToLeft.test(text)
  let kept = ''
  let before = ''
  for (let at = 0; at < text.length; ) {
    const piece = flagAt(text, at) ?? String.fromCodePoint(text.codePointAt(at) ?? 0)
    at += piece.length
    if (!suspicious.test(piece) || piece.length > 2 || needed(piece.codePointAt(0) ?? 0, before, text.slice(at, at + 16), runsLeft)) {
      kept += piece
      before = piece
    } else if (/\p{Cs}/u.test(piece)) {
      removed.add('broken character')
      kept += before = '\ufffd'
    } else removed.add(nameOf(piece.codePointAt(0) ?? 0))
  }
  return { text: kept, removed: [...removed] }
}

function flagAt(text: string, at: number): string | undefined {
  regionFlag.lastIndex = at
  return regionFlag.exec(text)?.[0]
}

/** Whether a script or an emoji needs this character between what stands before and after it. */
function needed(code: number, before: string, rest: string, runsLeft: boolean): boolean {
  if (code === 0x200e || code === 0x200f || code === 0x061c) return runsLeft && !/\p{Default_Ignorable_Code_Point}/u.test(before)
  const after = String.fromCodePoint([...rest].find((next) => !/\p{Default_Ignorable_Code_Point}/u.test(next))?.codePointAt(0) ?? 0x20)
  if (code === 0x115f) return /[\u1161-\u11a7]/.test(after)
  if (before === '') return false
  if (code === 0x1160) return /[\u1100-\u115f]/.test(before)
  if (code === 0x200d) return joining.test(before) || (picture.test(before) && picture.test(after))
  if (code === 0x200c) return joining.test(before) && (!cursive.test(before) || joining.test(after))
  if (code === 0xfe0f || code === 0xfe0e) return keycap.test(before) ? after === '\u20e3' : /\p{Emoji}/u.test(before)
  if ((code >= 0xfe00 && code <= 0xfe0d) || (code >= 0xe0100 && code <= 0xe01ef)) return varied.test(before)
  if (code >= 0x180b && code <= 0x180f) return /\p{Script=Mongolian}/u.test(before)
  return code === 0x034f && /[\u0591-\u05c7]/.test(before) && /[\u0591-\u05c7]/.test(after)
}

function nameOf(code: number): string {
  const known = names[code]
  if (known) return known
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return code < 0x20 || (code >= 0x7f && code < 0xa0) ? `control character ${number}` : `invisible character ${number}`
}
