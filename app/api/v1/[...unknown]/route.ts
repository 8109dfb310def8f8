import { answering, notFound } from '@/lib/server/api-problem'

const nowhere = answering(async () => {
  throw notFound('There is nothing at this address. What there is, is listed at /api/docs.')
})

export { nowhere as GET, nowhere as POST, nowhere as PUT, nowhere as PATCH, nowhere as DELETE }
