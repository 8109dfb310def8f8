import { answerTopic } from '@/lib/server/paper/asked-pages'

export const GET = async (request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> => answerTopic(request, (await params).slug)
