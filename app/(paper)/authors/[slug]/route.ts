import { answerAuthor } from '@/lib/server/paper/asked-pages'

export const GET = async (request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> => answerAuthor(request, (await params).slug)
