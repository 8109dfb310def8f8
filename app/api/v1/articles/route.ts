import { create } from '@/lib/server/api-actions'
import { list } from '@/lib/server/api-articles'
import { answering } from '@/lib/server/api-problem'

export const GET = answering(list)
export const POST = answering(create)
