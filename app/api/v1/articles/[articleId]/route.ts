import { one } from '@/lib/server/api-articles'
import { answering } from '@/lib/server/api-problem'

export const GET = answering(one)
