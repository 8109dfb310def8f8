'use server'

import { answerByLink, type AnsweringState } from '@/lib/server/perform-expert'

export async function answer(form: FormData): Promise<AnsweringState> {
  return answerByLink(form)
}
