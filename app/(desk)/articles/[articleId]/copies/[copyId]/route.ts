import { answering } from '@/lib/server/api-problem'
import { copyFile } from '@/lib/server/locker/copy-file'

/** The original file of a stored copy. */
export const GET = answering<{ articleId: string; copyId: string }>(async (request, { articleId, copyId }) => copyFile(request, articleId, copyId))
