'use server'

import { redirect } from 'next/navigation'
import { answerByLink, type AnsweringState } from '@/lib/server/perform-expert'

/** Where no script runs, the browser sends the form and goes on to the page that says thank you. */
export async function answerPage(_before: AnsweringState | null, form: FormData): Promise<AnsweringState> {
  const came = await answerByLink(form)
  if (came.isDone) redirect('/expert/answered')
  return came
}

export async function answer(form: FormData): Promise<AnsweringState> {
  return answerByLink(form)
}
