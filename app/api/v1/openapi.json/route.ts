import { description } from '@/lib/server/api-openapi'
import { json } from '@/lib/server/api-problem'

export const GET = async () => json(description())
