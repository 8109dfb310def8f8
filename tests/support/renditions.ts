import type { Store } from '@/db/store'

/** As if a picture had been published before there were renditions. */
export async function forgetRenditions(store: Store, file: string): Promise<void> {
  await store.write(async (unit) => {
    await unit.run('DELETE FROM "renditions" WHERE "file" = ?', [file])
    await unit.run('DELETE FROM "unshown_pictures" WHERE "file" = ?', [file])
  })
}
