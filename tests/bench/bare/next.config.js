// The least a Next server can do, to hold the product's figures against: see tests/bench/doors.ts.
/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  serverExternalPackages: ['better-sqlite3'],
  turbopack: { root: process.env.BENCH_ROOT },
  typescript: { ignoreBuildErrors: true },
}
