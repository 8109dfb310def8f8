import { setTimeout as pause } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { blobsIn } from './blobs'
import { columnList, selectText, shapes, toValues } from './rows'
import type { Raw, Select } from './rows'
import { postgresTables } from './schema-postgres'
import type { Database, Store, Unit } from './store'

const BIGINT = 20
const CONNECTIONS = 10
/**
 * How often work is tried again: when it does not fit what others did meanwhile, or waits for them in a circle. Where both
 * made the same name, the second sees the first's when it looks again, and usually knows what to do.
 */
const tries: Partial<Record<string, number>> = { '40001': 12, '40P01': 12, '23505': 3 }

// Milliseconds and counts fit a number; pg would give them as text.
export const bigintAsNumber = { getTypeParser: (type: number, format?: 'text' | 'binary') => (type === BIGINT ? Number : pg.types.getTypeParser(type, format as 'text')) }

const numbered = new Map<string, { name: string; text: string }>()

/** `?` becomes `$1`, `$2` …; the name lets the server keep the plan. */
export function prepared(statement: string): { name: string; text: string } {
  let found = numbered.get(statement)
  if (!found) {
    let count = 0
    found = { name: `countersign_${numbered.size}`, text: statement.replace(/\?/g, () => `$${++count}`) }
    numbered.set(statement, found)
  }
  return found
}

type Asked = Pick<pg.ClientBase, 'query'>
const ask = (client: Asked, statement: string, values: unknown[]) => client.query<Raw>({ ...prepared(statement), values, types: bigintAsNumber } as pg.QueryConfig)

function unitOver(client: pg.ClientBase): Unit {
  return {
    tables: postgresTables,
    db: drizzle(client as pg.PoolClient) as Database,
    all: async (statement, params = []) => (await ask(client, statement, params)).rows,
    run: async (statement, params = []) => (await ask(client, statement, params)).rowCount ?? 0,
    insert: async (table, rows) => {
      if (rows.length === 0) return
      const shape = shapes[table]
      const typed = shape.columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')
      const named = rows.map((row) => Object.fromEntries(toValues(shape, row, (value) => value).map((value, index) => [shape.columns[index]?.name ?? '', value])))
      const statement = `INSERT INTO "${shape.name}" (${columnList(shape)}) SELECT ${columnList(shape)} FROM json_to_recordset(?::json) AS r(${typed})`
      await ask(client, statement, [JSON.stringify(named)])
    },
  }
}

/** One statement sees one moment, whatever the isolation level. */
function oneStatement(selects: readonly Select[]): { statement: string; params: unknown[] } {
  const parts = selects.map((select, index) => `(SELECT coalesce(json_agg(r), '[]') FROM (${selectText(select)}) r) AS s${index}`)
  return { statement: `SELECT ${parts.join(', ')}`, params: selects.flatMap(({ params }) => params) }
}

function codeOf(error: unknown): string | undefined {
  const { code, cause } = error as { code?: string; cause?: unknown }
  return code ?? (cause === undefined || cause === null ? undefined : codeOf(cause))
}

async function attempt<T>(pool: pg.Pool, work: (unit: Unit) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
    const value = await work(unitOver(client))
    await client.query('COMMIT')
    return value
  } catch (error) {
    await client.query('ROLLBACK').catch(() => { broken = true })
    throw error
  } finally {
    client.release(broken)
  }
}

async function untilItFits<T>(pool: pg.Pool, work: (unit: Unit) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt(pool, work)
    } catch (error) {
      if (tried >= (tries[codeOf(error) ?? ''] ?? 1)) throw error
      await pause(Math.random() * 2 ** Math.min(tried, 6))
    }
  }
}

export function openPostgres(url: string, dataDir: string, blobs = blobsIn(dataDir)): Store {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS })
  // A connection that breaks while idle is replaced at its next use.
  pool.on('error', () => {})
  return {
    engine: 'postgres',
    dataDir,
    blobs,
    tables: postgresTables,
    db: drizzle(pool) as Database,
    all: async (statement, params = []) => (await ask(pool as unknown as Asked, statement, params)).rows,
    snapshot: async (selects) => {
      const { statement, params } = oneStatement(selects)
      const [row] = (await ask(pool as unknown as Asked, statement, params)).rows
      return selects.map((_, index) => row?.[`s${index}`] as Raw[])
    },
    write: (work) => untilItFits(pool, work),
    close: () => pool.end(),
  }
}
