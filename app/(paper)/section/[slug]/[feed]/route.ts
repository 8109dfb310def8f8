import { answerMachine } from '@/lib/server/paper/for-machines'

export const GET = async (request: Request, { params }: { params: Promise<{ slug: string; feed: string }> }): Promise<Response> => {
  const { slug, feed } = await params
  return answerMachine(request, `/section/${slug}/${feed}`)
}
