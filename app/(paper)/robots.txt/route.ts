import { answerRobots } from '@/lib/server/paper/for-machines'

export const dynamic = 'force-dynamic'

export const GET = (request: Request): Response => answerRobots(request)
