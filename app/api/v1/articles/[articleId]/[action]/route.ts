import { act } from '@/lib/server/api-actions'
import { answering } from '@/lib/server/api-problem'
import { reading } from '@/lib/server/api-readings'

export const GET = answering(reading)
export const POST = answering(act)
