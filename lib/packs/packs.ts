import type { EntityId } from '../knowledge/entity-id.ts'
import { foldText } from '../matching/fold.ts'
import type { PackEntity, PackHeader } from './pack.ts'
import { MOST_ENTITIES_OF_A_PACK, MOST_PACKS, OWN_PACK } from './pack-limits.ts'
import type { PackEntityRow, PackRow, PacksDatabase } from './packs-database.ts'
import type { PackLine } from './read-pack.ts'

/** How it ended to take a pack in; nothing is changed unless it says so. */
export type PackTaken =
  | { readonly state: 'added' | 'updated'; readonly pack: string; readonly count: number }
  /** The reader's own pack keeps what it has and gains what it has not. */
  | { readonly state: 'merged'; readonly pack: string; readonly count: number }
  | { readonly state: 'same' | 'older'; readonly pack: string; readonly version: number }
  | { readonly state: 'full'; readonly most: number }

/** The packs of a reader. Rejects only where the database itself cannot be read or written. */
export interface Packs {
  /** In the order in which they came. */
  list(): Promise<PackRow[]>
  entitiesOf(pack: string): Promise<PackEntityRow[]>
  /** Takes a new pack, switched on, or a newer version of one that is there, which stays on or off as it is. */
  take(header: PackHeader, lines: readonly PackLine[]): Promise<PackTaken>
  switchTo(pack: string, isOn: boolean): Promise<void>
  /** Whether the words mean the pack's entity, although the bundle knows them too. */
  choose(pack: string, entity: EntityId, form: string, isChosen: boolean): Promise<void>
  /** Gives back what was removed, so that it can be taken again. */
  remove(pack: string): Promise<{ readonly row: PackRow; readonly entities: PackEntityRow[] } | null>
  putBack(removed: { readonly row: PackRow; readonly entities: readonly PackEntityRow[] }): Promise<void>
  removeEntity(id: EntityId): Promise<void>
  /** The pack as a file: its first line, then its entities as they were written. `null` where there is none. */
  write(pack: string): Promise<string | null>
}

export function packsOf(database: PacksDatabase, now: () => string = () => new Date().toISOString()): Packs {
  const { packs, entities } = database
  const inOne = <Result>(work: () => Promise<Result>) =>
    database.transaction('rw', [packs, entities], work) as Promise<Result>
  const rowsOf = (pack: string, lines: readonly PackLine[]): PackEntityRow[] =>
    lines.map(({ line, text, entity }) => ({ id: entity.id, pack, line, text, entity }))
  const changed = () => ({ edition: crypto.randomUUID(), changedAt: now() })
  const entitiesOf = async (pack: string) =>
    (await entities.where('pack').equals(pack).toArray()).sort((one, other) => one.line - other.line)

  async function change(pack: string, differences: Partial<PackRow>) {
    await packs.update(pack, { ...differences, ...changed() })
  }

  async function merge(row: PackRow, lines: readonly PackLine[]): Promise<PackTaken> {
    const there = await entitiesOf(row.id)
    const known = new Set(there.map(({ id }) => id))
    const missing = rowsOf(row.id, lines).filter(({ id }) => !known.has(id))
    if (there.length + missing.length > MOST_ENTITIES_OF_A_PACK)
      return { state: 'full', most: MOST_ENTITIES_OF_A_PACK }
    const last = there.at(-1)?.line ?? 1
    await entities.bulkAdd(missing.map((each, index) => ({ ...each, line: last + 1 + index })))
    await change(row.id, { count: there.length + missing.length })
    return { state: 'merged', pack: row.id, count: missing.length }
  }

  return {
    list: async () => (await packs.toArray()).sort((one, other) => (one.addedAt < other.addedAt ? -1 : 1)),
    entitiesOf,
    take: (header, lines) =>
      inOne<PackTaken>(async () => {
        const there = await packs.get(header.pack)
        if (there && header.pack === OWN_PACK) return merge(there, lines)
        if (there && header.version <= there.header.version) {
          const { version } = there.header
          return { state: header.version === version ? 'same' : 'older', pack: header.pack, version }
        }
        if (!there && (await packs.count()) >= MOST_PACKS) return { state: 'full', most: MOST_PACKS }
        await entities.where('pack').equals(header.pack).delete()
        await entities.bulkAdd(rowsOf(header.pack, lines))
        const at = changed()
        await packs.put({
          isOn: true,
          chosen: [],
          addedAt: at.changedAt,
          ...there,
          ...at,
          id: header.pack,
          header,
          count: lines.length,
        })
        return { state: there ? 'updated' : 'added', pack: header.pack, count: lines.length }
      }),
    switchTo: (pack, isOn) => inOne(() => change(pack, { isOn })),
    choose: (pack, entity, form, isChosen) =>
      inOne(async () => {
        const row = await packs.get(pack)
        if (!row) return
        const key = choiceKey(entity, form)
        const others = row.chosen.filter(each => each !== key)
        await change(pack, { chosen: isChosen ? [...others, key] : others })
      }),
    remove: pack =>
      inOne(async () => {
        const row = await packs.get(pack)
        if (!row) return null
        const removed = await entitiesOf(pack)
        await entities.where('pack').equals(pack).delete()
        await packs.delete(pack)
        return { row, entities: removed }
      }),
    putBack: ({ row, entities: removed }) =>
      inOne(async () => {
        if (await packs.get(row.id)) return
        await packs.add({ ...row, ...changed() })
        await entities.bulkAdd(removed)
      }),
    removeEntity: id =>
      inOne(async () => {
        const row = await entities.get(id)
        const pack = row && (await packs.get(row.pack))
        if (!row || !pack) return
        await entities.delete(id)
        await change(row.pack, { count: pack.count - 1 })
      }),
    async write(pack) {
      const row = await packs.get(pack)
      if (!row) return null
      const lines = (await entitiesOf(pack)).map(({ text }) => text)
      return `${[JSON.stringify(row.header), ...lines].join('\n')}\n`
    },
  }
}

/** By what a choice for the pack's meaning is kept. */
export function choiceKey(entity: EntityId, form: string): string {
  return `${entity} ${foldText(form)}`
}

/** Whether the reader chose the pack's meaning of a form, by the rows of the packs that are on. */
export function choicesOf(rows: readonly PackRow[]): (entity: EntityId, form: string) => boolean {
  const chosen = new Set(rows.flatMap(row => row.chosen))
  return (entity, form) => chosen.has(choiceKey(entity, form))
}

/** The entities of some packs, in their order. */
export async function entitiesOfPacks(packs: Packs, rows: readonly PackRow[]): Promise<PackEntity[]> {
  const all = await Promise.all(rows.map(({ id }) => packs.entitiesOf(id)))
  return all.flat().map(({ entity }) => entity)
}
