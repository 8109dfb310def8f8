import { verifierAnswer } from '@/lib/server/paper/check-file/verifier'

export const dynamic = 'force-dynamic'

export const GET = (): Response => verifierAnswer()
