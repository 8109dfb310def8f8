import { z } from 'zod'

const text = z.string()
const number = z.number()
const address = z.url()
const moment = z.iso.datetime({ offset: true })

const wording = z.strictObject({ role: text.optional(), contenttype: text.optional(), value: text })
const body = wording.extend({ charcount: number.optional(), wordcount: number.optional() })
const named = z.strictObject({ name: text.optional(), rel: text.optional(), uri: address.optional(), literal: text.optional() })
const subject = named.extend({ creator: text.optional(), relevance: z.int().optional(), confidence: z.int().optional() })
const rendition = z.strictObject({
  name: text, href: address.optional(), contenttype: text.optional(), title: text.optional(), height: number.optional(), width: number.optional(), sizeinbytes: number.optional(), duration: number.optional(), format: text.optional(),
})

const own = {
  uri: address, type: z.enum(['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component']).optional(), representationtype: z.enum(['full', 'partial']).optional(), profile: text.optional(),
  version: text.optional(), firstcreated: moment.optional(), versioncreated: moment.optional(), contentcreated: moment.optional(), embargoed: moment.optional(), expires: moment.optional(),
  pubstatus: z.enum(['usable', 'withheld', 'canceled']).optional(), urgency: number.optional(), copyrightholder: text.optional(), copyrightnotice: text.optional(), usageterms: text.optional(), ednote: text.optional(), language: text.optional(),
  headlines: z.array(wording).optional(), descriptions: z.array(wording).optional(), bodies: z.array(body).optional(), people: z.array(named).optional(), organisations: z.array(named).optional(), subjects: z.array(subject).optional(),
  title: text.optional(), by: text.optional(), slugline: text.optional(), located: text.optional(), renditions: z.array(rendition).optional(), altids: z.array(z.strictObject({ role: text.optional(), value: text.optional() })).optional(),
  trustindicators: z.array(z.strictObject({ role: address.optional(), title: text.optional(), href: address.optional() })).optional(),
  standard: z.strictObject({ name: text.optional(), version: text.optional(), schema: address.optional() }).optional(),
}

/**
 * A text for exchange as the IPTC describes ninjs 2.2 (iptc.org/std/ninjs), as far as we say any of it; what is not named here is
 * not let through. Whatever is attached is described like the text itself, and has a name.
 */
export const ninjsShape = z.strictObject({ ...own, associations: z.array(z.strictObject({ ...own, name: text })).optional() })
