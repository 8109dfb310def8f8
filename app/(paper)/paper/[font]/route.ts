import { fontAnswer } from '@/lib/server/paper/fonts'

export const GET = async (_request: Request, { params }: { params: Promise<{ font: string }> }): Promise<Response> => fontAnswer((await params).font)
