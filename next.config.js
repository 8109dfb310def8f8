// @ts-check
import createNextIntlPlugin from 'next-intl/plugin'
import everyAnswer from './lib/server/every-answer.json' with { type: 'json' }

// Headers that hold for every answer, whoever asks; the door of the paper sends the same. The Content-Security-Policy differs
// between the desk and the paper, and HSTS depends on the address we are reached at, so both are set per answer.
const headersForEverything = Object.entries(everyAnswer).map(([key, value]) => ({ key, value }))

// Texts come from catalogues; no address, cookie or redirect goes with them.
const withWords = createNextIntlPlugin('./app/_words/request.ts')

/** @type {import('next').NextConfig} */
export default withWords({
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['better-sqlite3', 'pg', '@node-rs/argon2', 'sharp', 'linkedom', 'pino', '@citation-js/core', '@citation-js/plugin-bibtex', '@citation-js/plugin-ris'],
  turbopack: { root: import.meta.dirname },
  // Types are a step of `npm test`; a newsroom that starts the server need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // A picture may be 8 MB; the form around it needs a little room.
  experimental: { serverActions: { bodySizeLimit: '9mb' } },
  // Sitemaps of months and their further pieces; those with a name of their own have a folder of their own.
  rewrites: async () => [{ source: '/sitemap-:piece((?:pages-)?\\d[\\d-]*).xml', destination: '/sitemap/:piece' }],
  // A link with a secret in it is named to nobody: not by the browser to the next page, not by a search engine.
  headers: async () => [
    { source: '/:path*', headers: headersForEverything },
    ...['/invite/:path*', '/expert/:path*'].map((source) => ({ source, headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }, { key: 'X-Robots-Tag', value: 'noindex, nofollow' }] })),
  ],
})
