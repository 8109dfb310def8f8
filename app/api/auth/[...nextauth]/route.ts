import { handlers } from '@/lib/server/sign-in'

export const { GET, POST } = handlers
