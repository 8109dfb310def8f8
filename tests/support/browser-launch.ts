import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'

// What a browser does for its own sake (updates, field trials, QUIC probes) only makes tests slower and less alike.
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic', '--disable-gpu']

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const PLACES = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

const MISSING = `No browser was found for the browser tests. Either of these provides one:
    npx playwright install chromium
    apt-get install -y chromium          (Debian and Ubuntu, as root)
An executable elsewhere can be named: COUNTERSIGN_BROWSER=/path/to/chromium npm test`

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Playwright runs tests in its "headless shell" when that was installed beside the browser. */
function playwrightHasShell(): boolean {
  const folder = join(chromium.executablePath(), '..', '..')
  const revision = basename(folder).split('-').at(-1)
  const browsers = dirname(folder)
  return existsSync(browsers) && readdirSync(browsers).includes(`chromium_headless_shell-${revision}`)
}

function executable(): string | undefined {
  const named = process.env.COUNTERSIGN_BROWSER
  if (named) return named
  if (playwrightHasShell()) return undefined
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [chromium.executablePath(), ...COMMANDS.flatMap(name => folders.map(folder => join(folder, name))), ...PLACES]
  const found = candidates.find(isRunnable)
  if (!found) throw new Error(MISSING)
  return found
}

/** How to launch the browser: Playwright's own if installed, else the system's, else a sentence that says what to run. */
export function browserLaunch(): LaunchOptions {
  const executablePath = executable()
  // Chromium refuses its sandbox to root, and to nobody else.
  const chromiumSandbox = process.getuid?.() !== 0
  return { ...(executablePath && { executablePath }), chromiumSandbox, args: QUIET }
}
