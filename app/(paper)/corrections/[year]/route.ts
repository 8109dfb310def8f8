import { answerCorrectionsOf } from '@/lib/server/paper/asked-pages'

export const GET = async (request: Request, { params }: { params: Promise<{ year: string }> }): Promise<Response> => answerCorrectionsOf(request, (await params).year)
