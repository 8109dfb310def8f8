import { z } from 'zod'

/** What an attribute of the paper may hold: the server and the importers ask here; ProseMirror itself checks no types. */
const blockId = z.string('A block has no id.').regex(/^[A-Za-z0-9_-]{12,64}$/, 'A block has an id that is no id.')
const claimId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'A claim mark has no usable id.')
const pictureHash = z.string().regex(/^[0-9a-f]{64}$/, 'A picture is named by something that is not its SHA-256.')
const pixels = z.number('A picture’s width and height are numbers.').int().min(1).max(100_000)
const mediaType = z.enum(['image/jpeg', 'image/png', 'image/webp'], 'A picture is a JPEG, PNG or WebP file.')

const protocols = ['http:', 'https:', 'mailto:']

const leadsSomewhere = (href: string): boolean => {
  // White space and control characters are what browsers skip and filters miss.
  if (/[\s\p{Cc}]/u.test(href) || !/^[a-z]+:/i.test(href) || !URL.canParse(href)) return false
  const url = new URL(href)
  return protocols.includes(url.protocol) && (url.protocol === 'mailto:' ? url.pathname.includes('@') : url.hostname !== '')
}

const href = z
  .string('A link leads nowhere.')
  .max(2_048, 'A link is longer than 2,048 characters.')
  .refine(leadsSomewhere, 'A link must begin with http://, https:// or mailto: and lead somewhere.')

const identified = z.object({ id: blockId })

/** Attributes by the name of the node or mark that carries them; what is not named here carries none. */
export const attributesOf: Partial<Record<string, z.ZodType<Record<string, unknown>>>> = {
  headline: identified,
  standfirst: identified,
  paragraph: identified,
  heading: identified.extend({ level: z.literal([2, 3], 'A heading is of level 2 or 3.') }),
  pullQuote: identified,
  socialLine: identified,
  caption: identified,
  credit: identified,
  alt: identified,
  figure: identified.extend({ picture: pictureHash.nullable(), width: pixels.nullable(), height: pixels.nullable(), mediaType: mediaType.nullable() }),
  orderedList: z.object({ start: z.number('A list begins with a number.').int().min(0).max(9_999), type: z.null('A list is counted in plain numbers.') }),
  link: z.object({ href }),
  claim: z.object({ id: claimId }),
}

/** The blocks that carry an id of their own. */
export const withIds = ['headline', 'standfirst', 'paragraph', 'heading', 'pullQuote', 'socialLine', 'figure', 'caption', 'credit', 'alt']

export const isHref = (value: unknown): value is string => href.safeParse(value).success
export const isBlockId = (value: unknown): value is string => blockId.safeParse(value).success
