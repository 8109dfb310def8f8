import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { onRequestError } from '@/instrumentation'
import { log } from '@/lib/server/log'

const runtime = process.env['NEXT_RUNTIME']
beforeAll(() => { process.env['NEXT_RUNTIME'] = 'nodejs' })
afterAll(() => {
  if (runtime === undefined) delete process.env['NEXT_RUNTIME']
  else process.env['NEXT_RUNTIME'] = runtime
})

test.each([
  ['/expert/s3cret', '/expert/[cut]'], ['/expert/s3cret/more?a=s3cret', '/expert/[cut]'], ['/invite/s3cret', '/invite/[cut]'], ['/desk?search=s3cret', '/desk'], ['/articles/a1/check', '/articles/a1/check'],
])('what went wrong at %s is logged as %s', async (path, logged) => {
  const said = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  await onRequestError(new Error('Broken.'), { path, method: 'GET', headers: {} }, { routerKind: 'App Router', routePath: '/expert/[secret]', routeType: 'render', renderSource: 'server-rendering', revalidateReason: undefined })
  expect(said.mock.calls[0]?.[0]).toMatchObject({ path: logged })
  expect(JSON.stringify(said.mock.calls)).not.toContain('s3cret')
  said.mockRestore()
})
