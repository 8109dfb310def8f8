import { answering } from '@/lib/server/api-problem'
import { revision } from '@/lib/server/api-readings'

export const GET = answering(revision)
