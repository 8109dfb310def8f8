import type { Instrumentation } from 'next'

export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { start } = await import('@/lib/server/start')
  await start()
}

/** The link of an invitation or of a question to an expert is a secret, and so may a query be. */
const withoutSecrets = (path: string) => path.replace(/\?.*$/s, '').replace(/^(\/(?:invite|expert)\/).+/, '$1[cut]')

/** What went wrong, where, under which number; never the address's query, the body or the stack in front of a person. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { log } = await import('@/lib/server/log')
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : undefined
  log.error({ error: { name, message, stack }, digest, method: request.method, path: withoutSecrets(request.path), route: context.routePath, kind: context.routeType }, 'request failed')
}
