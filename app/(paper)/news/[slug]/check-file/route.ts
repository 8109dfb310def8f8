import { servePage } from '@/lib/server/paper/serve'

export const GET = async (request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> => {
  const { slug } = await params
  return servePage(request, `/news/${slug}/check-file`, { saveAs: `${slug}.check.html` })
}
