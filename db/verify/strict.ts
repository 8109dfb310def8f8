import { fromRaw, shapes, toValues } from '../rows'
import type { Data, Raw } from '../rows'
import type { TableName } from '../schema'

const asStored = (value: unknown) => (value === true ? 1 : value === false ? 0 : value)

/** The row as data; null when it holds anything the store would not have written so, down to a space inside JSON. */
export function readStrictly(table: TableName, raw: Raw): Data | null {
  const shape = shapes[table]
  try {
    const data = fromRaw(shape, raw)
    const values = toValues(shape, data, (value) => (value ? 1 : 0))
    return shape.columns.every(({ name }, index) => asStored(raw[name]) === values[index]) ? data : null
  } catch {
    return null
  }
}
