import { pictureAnswer } from '@/lib/server/picture-answer'

export const GET = async (request: Request, { params }: { params: Promise<{ sha: string }> }): Promise<Response> => pictureAnswer(request, (await params).sha)
