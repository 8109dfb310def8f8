/**
 * Plain words somebody typed, as both engines keep them: no control characters but tab and line break (PostgreSQL refuses
 * NUL), no half of a surrogate pair (it would come back as another character, under another hash).
 */
import { z } from 'zod'

const control = /[^\P{Cc}\t\n\r]/gu
const half = /\p{Cs}/gu

/** A zod string that takes out what cannot be kept, before anything else is asked of it. */
export const typed = () => z.string().overwrite((words) => words.replace(control, '').replace(half, '\ufffd'))
