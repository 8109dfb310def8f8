import { answerSection } from '@/lib/server/paper/asked-pages'

export const GET = async (request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> => answerSection(request, (await params).slug)
