import type { PackHeader } from '../../packs/pack.ts'
import { MOST_PACKS, OWN_PACK } from '../../packs/pack-limits.ts'
import type { PackEntityRow, PackRow, PacksDatabase } from '../../packs/packs-database.ts'
import {
  carriedChoice,
  entryId,
  readCarriedChoice,
  readCarriedPack,
  readOwnEntries,
} from './carried-packs.ts'
import { isSameValue } from './record-document.ts'
import type { SourceMark } from './record-source.ts'

/** The packs of this device as they are on others. What the reader changed since it was read here is left as it is. */

export interface PacksWritten {
  readonly isChanged: boolean
  /** How many there is no room for. */
  readonly unfit: number
}

/** `null` where the packs cannot be read: then nothing is said of them. */
export async function markOf({ packs, place }: PacksDatabase): Promise<SourceMark | null> {
  try {
    return await place.db.transaction('rw', [packs, place], async () => {
      const known = await place.get('place')
      const drawn = known ?? { name: 'place' as const, id: crypto.randomUUID() }
      if (!known) await place.put(drawn)
      const editions = (await packs.toArray()).map(({ id, edition }) => `${id}:${edition}`)
      return { place: drawn.id, edition: editions.sort().join(' ') }
    })
  } catch {
    return null
  }
}

/** In the order in which they came, each with its entities in theirs. */
export function everyPack({
  packs,
  entities,
}: PacksDatabase): Promise<{ row: PackRow; entities: PackEntityRow[] }[]> {
  return packs.db.transaction('r', [packs, entities], async () => {
    const rows = (await packs.toArray()).sort((one, other) => (one.addedAt < other.addedAt ? -1 : 1))
    return Promise.all(rows.map(async row => ({ row, entities: await entitiesOf(entities, row.id) })))
  })
}

async function entitiesOf(entities: PacksDatabase['entities'], pack: string): Promise<PackEntityRow[]> {
  return (await entities.where('pack').equals(pack).toArray()).sort((one, other) => one.line - other.line)
}

const changedNow = () => ({ edition: crypto.randomUUID(), changedAt: new Date().toISOString() })

/** Imported packs, whole: by their ids, `null` for removed. */
export async function writePacks(
  database: PacksDatabase,
  changes: ReadonlyMap<string, unknown>,
  editions: ReadonlyMap<string, string>,
): Promise<PacksWritten> {
  let [isChanged, unfit] = [false, 0]
  for (const [id, value] of changes) {
    const outcome = await writePack(database, id, value, editions.get(id))
    if (outcome === 'changed') isChanged = true
    if (outcome === 'no-room') unfit++
  }
  return { isChanged, unfit }
}

async function writePack(
  { packs, entities }: PacksDatabase,
  id: string,
  value: unknown,
  edition: string | undefined,
): Promise<'changed' | 'left' | 'no-room'> {
  const carried = value === null ? null : readCarriedPack(id, value)
  if (value !== null && !carried) return 'left'
  return packs.db.transaction('rw', [packs, entities], async () => {
    const there = await packs.get(id)
    if (there?.edition !== edition) return 'left'
    const held = there ? await entitiesOf(entities, id) : []
    if (carried && there && isSamePack(there, held, carried.pack)) {
      await packs.update(id, { addedAt: startOf(carried.addedOn) })
      return 'left'
    }
    if (carried && !there && (await packs.count()) >= MOST_PACKS) return 'no-room'
    await entities.where('pack').equals(id).delete()
    if (!carried) {
      await packs.delete(id)
      return 'changed'
    }
    const { header, lines } = carried.pack
    await entities.bulkAdd(
      lines.map(({ line, text, entity }) => ({ id: entity.id, pack: id, line, text, entity })),
    )
    const kept = { isOn: there?.isOn ?? true, chosen: there?.chosen ?? [], addedAt: startOf(carried.addedOn) }
    await packs.put({ ...kept, ...changedNow(), id, header, count: lines.length })
    return 'changed'
  })
}

const startOf = (day: string) => `${day}T00:00:00.000Z`

function isSamePack(
  there: PackRow,
  held: readonly PackEntityRow[],
  read: { readonly header: PackHeader; readonly lines: readonly { readonly text: string }[] },
): boolean {
  const texts = (rows: readonly { readonly text: string }[]) => rows.map(({ text }) => text).join('\n')
  return isSameValue(there.header, read.header) && texts(held) === texts(read.lines)
}

/** Entries of the reader's own pack, which begins with the first and ends with the last. */
export function writeOwnEntries(
  { packs, entities }: PacksDatabase,
  changes: ReadonlyMap<string, unknown>,
  edition: string | undefined,
  ownName: () => string,
): Promise<PacksWritten> {
  return packs.db.transaction('rw', [packs, entities], async () => {
    const there = await packs.get(OWN_PACK)
    if (there?.edition !== edition) return { isChanged: false, unfit: 0 }
    const held = there ? await entitiesOf(entities, OWN_PACK) : []
    const gone = held.filter(({ id }) => changes.get(entryId(id)) === null)
    const kept = held.filter(row => !gone.includes(row))
    const { rows, unfit } = readOwnEntries(kept, changes)
    if (gone.length + rows.length === 0) return { isChanged: false, unfit }
    await entities.bulkDelete(gone.map(({ id }) => id))
    await entities.bulkPut([...rows])
    const count = new Set([...kept, ...rows].map(({ id }) => id)).size
    const at = changedNow()
    const begun = {
      id: OWN_PACK,
      header: { pack: OWN_PACK, version: 1, name: ownName() },
      isOn: true,
      chosen: [],
      addedAt: at.changedAt,
    }
    if (count === 0) await packs.delete(OWN_PACK)
    else await packs.put({ ...(there ?? begun), ...at, count })
    return { isChanged: true, unfit }
  })
}

/** What the reader chose for packs; gives whether that changed anything. */
export function writeChoices(
  { packs }: PacksDatabase,
  changes: ReadonlyMap<string, unknown>,
  editions: ReadonlyMap<string, string>,
): Promise<boolean> {
  return packs.db.transaction('rw', [packs], async () => {
    let isChanged = false
    for (const [id, value] of changes) {
      const choice = readCarriedChoice(value)
      const row = await packs.get(id)
      if (!choice || !row || row.edition !== editions.get(id)) continue
      if (isSameValue(carriedChoice(row), carriedChoice({ ...row, ...choice }))) continue
      await packs.update(id, { ...choice, ...changedNow() })
      isChanged = true
    }
    return isChanged
  })
}
