import { answerCorrections } from '@/lib/server/paper/asked-pages'

export const dynamic = 'force-dynamic'

export const GET = (request: Request): Promise<Response> => answerCorrections(request)
