import { servePage } from '@/lib/server/paper/serve'

export const dynamic = 'force-dynamic'

export const GET = (request: Request): Promise<Response> => servePage(request, '/standards')
