import * as pg from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'

// JSON is kept as text on both engines: what was written is what is read, byte for byte, and can be hashed.
const asText = <T>() => ({
  dataType: () => 'text',
  toDriver: (value: T) => JSON.stringify(value),
  fromDriver: (value: string) => JSON.parse(value) as T,
})

const postgresKit = {
  table: pg.pgTable,
  text: (name: string) => pg.text(name),
  json: <T>(name: string) => pg.customType<{ data: T; driverData: string }>(asText<T>())(name),
  integer: (name: string) => pg.integer(name),
  boolean: (name: string) => pg.boolean(name),
  /** Milliseconds UTC, a number above the store. */
  millis: (name: string) => pg.bigint(name, { mode: 'number' }),
  primaryKey: pg.primaryKey,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
}

export type Kit = typeof postgresKit

const sqliteTwin = {
  table: sqlite.sqliteTable,
  text: (name: string) => sqlite.text(name),
  json: <T>(name: string) => sqlite.customType<{ data: T; driverData: string }>(asText<T>())(name),
  integer: (name: string) => sqlite.integer(name),
  boolean: (name: string) => sqlite.integer(name, { mode: 'boolean' }),
  millis: (name: string) => sqlite.integer(name),
  primaryKey: sqlite.primaryKey,
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
} satisfies Record<keyof Kit, unknown>

// One schema, one set of types: PostgreSQL's. The queries used here are written alike for both.
const sqliteKit = sqliteTwin as unknown as Kit

export { postgresKit, sqliteKit }
