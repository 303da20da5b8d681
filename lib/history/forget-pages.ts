import type { HistoryDatabase, RememberedPage } from './history-database.ts'
import { withoutPage } from './volume.ts'

/** How many remembered pages are on sites. Rejects where the database cannot be read. */
export async function countPagesOn(
  database: HistoryDatabase,
  isOn: (page: Pick<RememberedPage, 'url'>) => boolean,
): Promise<number> {
  return database.pages.filter(isOn).count()
}

/**
 * Takes pages out of the history, their fingerprints with them, all or none. Rejects where the database cannot be
 * written.
 *
 * @returns how many there were
 */
export async function forgetPagesOn(
  database: HistoryDatabase,
  isOn: (page: Pick<RememberedPage, 'url'>) => boolean,
): Promise<number> {
  return database.transaction('rw', database.pages, database.volumes, async () => {
    const pages = await database.pages.filter(isOn).toArray()
    const byVolume = new Map<number, number[]>()
    for (const { id, volume } of pages) byVolume.set(volume, [...(byVolume.get(volume) ?? []), id])
    for (const [volume, ids] of byVolume) {
      const stored = await database.volumes.get(volume)
      if (!stored) continue
      const left = ids.reduce(withoutPage, stored)
      await database.volumes.put({ ...left, id: volume })
    }
    await database.pages.bulkDelete(pages.map(({ id }) => id))
    return pages.length
  })
}
