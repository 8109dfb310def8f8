import { defineConfig } from '@playwright/test'
import tests from '../../playwright.config'

export default defineConfig({
  ...tests,
  testDir: '.',
  outputDir: '../../test-results/look',
  globalSetup: '../support/browser-setup.ts',
  globalTeardown: './index-page.ts',
  workers: 1,
  use: { ...tests.use, trace: 'off' },
})
