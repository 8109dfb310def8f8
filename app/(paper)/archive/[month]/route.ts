import { answerMonth } from '@/lib/server/paper/asked-pages'

export const GET = async (request: Request, { params }: { params: Promise<{ month: string }> }): Promise<Response> => answerMonth(request, (await params).month)
