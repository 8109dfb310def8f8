import { servePage } from '@/lib/server/paper/serve'

export const GET = async (request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> => servePage(request, `/news/${(await params).slug}/check-file`)
