import { defineConfig } from 'drizzle-kit'

const dialect = process.env.DIALECT === 'postgresql' || process.env.DIALECT === 'postgres' ? 'postgresql' : 'sqlite'
const engine = dialect === 'postgresql' ? 'postgres' : 'sqlite'

/** `DIALECT=sqlite` or `DIALECT=postgresql`; `npm run migrations` generates for both. */
export default defineConfig({ dialect, schema: `./db/schema-${engine}.ts`, out: `./db/migrations/${engine}` })
