import { answerMachine } from '@/lib/server/paper/for-machines'

export const dynamic = 'force-dynamic'

export const GET = (request: Request): Promise<Response> => answerMachine(request, '/corrections.json')
