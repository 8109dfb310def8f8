import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { TableName, Tables } from './schema'
import { postgresTables } from './schema-postgres'

/** A row as the driver gives it: names as in the database, JSON as text, booleans as either engine has them. */
export type Raw = Record<string, unknown>
/** A row as plain data, by the schema's own keys. */
export type Data = Record<string, unknown>

export interface Column {
  key: string
  name: string
  kind: 'json' | 'boolean' | 'plain'
  /** PostgreSQL's type. */
  type: string
}

export interface TableShape {
  key: TableName
  name: string
  columns: Column[]
}

function shapeOf(key: TableName, table: PgTable): TableShape {
  const columns = Object.entries(getTableColumns(table)).map(([columnKey, column]): Column => {
    const kind = column.columnType === 'PgCustomColumn' ? 'json' : column.columnType === 'PgBoolean' ? 'boolean' : 'plain'
    return { key: columnKey, name: column.name, kind, type: column.getSQLType() }
  })
  return { key, name: getTableName(table), columns }
}

/** Tables and their columns, for rows written and read in bulk. Both engines have the same. */
export const shapes = Object.fromEntries(
  Object.entries(postgresTables as Tables).map(([key, table]) => [key, shapeOf(key as TableName, table as PgTable)]),
) as Record<TableName, TableShape>

export const tableNames = Object.keys(shapes) as TableName[]

/** Values in column order, as the driver takes them. */
export function toValues(shape: TableShape, row: object, flag: (value: boolean) => unknown): unknown[] {
  const { columns } = shape
  const values: unknown[] = []
  for (const { key, kind } of columns) {
    const value = (row as Data)[key] ?? null
    values.push(value === null || kind === 'plain' ? value : kind === 'json' ? JSON.stringify(value) : flag(value as boolean))
  }
  return values
}

export function fromRaw(shape: TableShape, raw: Raw): Data {
  const data: Data = {}
  for (const { key, name, kind } of shape.columns) {
    const value = raw[name] ?? null
    data[key] = value === null || kind === 'plain' ? value : kind === 'json' ? JSON.parse(value as string) : value === true || value === 1
  }
  return data
}

const quoted = (name: string) => `"${name}"`
export const columnList = (shape: TableShape) => shape.columns.map(({ name }) => quoted(name)).join(', ')

/** A select whose rows come in the table's own columns, or in some of them. */
export interface Select {
  table: TableName
  columns?: readonly string[]
  where: string
  params: unknown[]
  order?: string
}

export function selectText({ table, columns, where, order }: Select): string {
  const shape = shapes[table]
  return `SELECT ${columns ? columns.map(quoted).join(', ') : columnList(shape)} FROM "${shape.name}" WHERE ${where}${order ? ` ORDER BY ${order}` : ''}`
}
