import { keysAnswer } from '@/lib/server/paper/check-file/public-keys'

export const dynamic = 'force-dynamic'

export const GET = (): Promise<Response> => keysAnswer()
