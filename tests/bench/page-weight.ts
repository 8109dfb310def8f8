import { chromium, type Page } from '@playwright/test'
import { browserLaunch } from '../support/browser-launch'

declare global {
  interface Window { moved?: number }
}

/** Prints what one story asks of a reader's phone: requests, bytes over the wire, bytes of script, and how much it moves while it loads. */
export async function weighPage(address: string, path: string): Promise<void> {
  const browser = await chromium.launch(browserLaunch())
  try {
    for (const [name, viewport] of [['phone', { width: 360, height: 740 }], ['desktop', { width: 1280, height: 900 }]] as const) {
      const page = await browser.newPage({ baseURL: address, viewport })
      const weight = await weigh(page, path)
      console.log(`${name === 'phone' ? '\nOne story, nothing kept by the browser:\n' : ''}  ${name.padEnd(8)} ${weight.requests} requests, ${(weight.bytes / 1000).toFixed(1)} kB in all, ${(weight.script / 1000).toFixed(1)} kB of it script; layout shift ${weight.moved.toFixed(3)}`)
      await page.close()
    }
  } finally {
    await browser.close()
  }
}

async function weigh(page: Page, path: string): Promise<{ requests: number; bytes: number; script: number; moved: number }> {
  await page.addInitScript(() => {
    window.moved = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) window.moved = (window.moved ?? 0) + entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const sizes = new Map<string, number>()
  const kinds = new Map<string, string>()
  session.on('Network.responseReceived', ({ requestId, type }) => { kinds.set(requestId, type) })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { sizes.set(requestId, encodedDataLength) })
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.mouse.wheel(0, 4_000)
  await page.waitForTimeout(500)
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0)
  return { requests: sizes.size, bytes: sum(sizes.values()), script: sum([...sizes].filter(([id]) => kinds.get(id) === 'Script').map(([, size]) => size)), moved: await page.evaluate(() => window.moved ?? 0) }
}
