import { defineConfig } from '@playwright/test'
import { browserLaunch } from './tests/support/browser-launch'

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  globalSetup: './tests/support/browser-setup.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: browserLaunch(),
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 900 },
    actionTimeout: 15_000,
    contextOptions: { reducedMotion: 'reduce' },
    // What was on the page when a test failed; pictures of every moment would slow two cores down.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: false },
  },
})
