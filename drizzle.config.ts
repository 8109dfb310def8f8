import { defineConfig } from 'drizzle-kit'

const asked = process.env.DIALECT ?? process.env.ENGINE ?? ''
const dialect = asked.startsWith('postgres') ? 'postgresql' : 'sqlite'
const engine = dialect === 'postgresql' ? 'postgres' : 'sqlite'

/** `DIALECT=sqlite` or `DIALECT=postgresql`; `npm run migrations` generates for both. */
export default defineConfig({ dialect, schema: `./db/schema-${engine}.ts`, out: `./db/migrations/${engine}` })
