import { renditionAnswer } from '@/lib/server/picture-answer'

export const GET = async (request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> => renditionAnswer(request, (await params).name)
