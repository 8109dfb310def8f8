import type { Kit } from './columns'
import { articleTables } from './schema-articles'
import { checkingTables } from './schema-checking'
import { houseTables } from './schema-house'
import { lockerTables } from './schema-locker'
import { paperTables } from './schema-paper'
import { pictureTables } from './schema-pictures'

/** Every table, over whichever engine's columns. Written once; migrations for both are generated from it. */
export function tablesOver(kit: Kit) {
  const articles = articleTables(kit)
  return { ...articles, ...checkingTables(kit, articles), ...lockerTables(kit, articles), ...houseTables(kit), ...paperTables(kit), ...pictureTables(kit) }
}

export type Tables = ReturnType<typeof tablesOver>
export type TableName = keyof Tables
