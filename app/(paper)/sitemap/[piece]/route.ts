import { answerMachine } from '@/lib/server/paper/for-machines'

// next.config.js sends `/sitemap-2026-11.xml` here: the router knows no names that begin alike.
export const GET = async (request: Request, { params }: { params: Promise<{ piece: string }> }): Promise<Response> => answerMachine(request, `/sitemap-${(await params).piece}.xml`)
