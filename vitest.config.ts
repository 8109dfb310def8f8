import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

const each = {
  environment: 'node',
  globalSetup: 'tests/support/bundled-tools.ts',
  testTimeout: 30_000,
  hookTimeout: 120_000,
} as const

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // Outside React's server condition this package throws on import; tests of the door are the server.
      { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    maxWorkers: 2,
    projects: [
      // The law, the paper's text and what pages make of them keep nothing between calls: their modules are read once for all files.
      { extends: true, test: { ...each, name: 'pure', isolate: false, include: ['tests/{editorial,assistance,editor,galley}/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { ...each, name: 'stored', include: ['tests/{db,server,messages}/**/*.test.{ts,tsx}', 'tests/*.test.ts'] } },
    ],
  },
})
