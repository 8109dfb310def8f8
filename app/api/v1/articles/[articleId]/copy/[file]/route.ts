import { copyFiles, copyAnswer, type CopyFile } from '@/lib/server/annotated/copies'
import { callerOf } from '@/lib/server/api-caller'
import { noSuchStory } from '@/lib/server/api-outcome'
import { answering, notFound } from '@/lib/server/api-problem'

/** The checking copy or the checked copy as a Word file, as the key’s person may see it. */
export const GET = answering(async (request: Request, { articleId, file }: { articleId: string; file: string }) => {
  const caller = await callerOf(request)
  if (!Object.hasOwn(copyFiles, file)) throw notFound('There is no such copy. There are copy/checking.docx and copy/checked.docx.')
  const copy = await copyAnswer(caller, articleId, file as CopyFile)
  if (!copy) throw noSuchStory()
  return copy
})
