import { notFound, redirect } from 'next/navigation'
import { viewFor } from '@/lib/server/desk'
import { requireActor } from '@/lib/server/session'
import { roomFor } from '../_tabs/room-for'

/** A story's address leads to the room where its reader has most to do. */
export default async function Article({ params }: { params: Promise<{ articleId: string }> }) {
  const view = await viewFor(await requireActor(), (await params).articleId)
  if (!view) notFound()
  redirect(`/articles/${view.id}/${roomFor(view.offered)}`)
}
