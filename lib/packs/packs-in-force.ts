import type { EntityId } from '../knowledge/entity-id.ts'
import type { CompiledPacks } from './compiled-packs.ts'
import { choicesOf, entitiesOfPacks, packsOf } from './packs.ts'
import { type PacksDatabase, packsInUse } from './packs-database.ts'

/** All packs that are switched on, compiled, with what the reader chose for them. */
export interface PacksInForce {
  readonly packs: CompiledPacks
  readonly isChosen: (entity: EntityId, form: string) => boolean
}

/** Kept while the background lives. */
let last: { readonly key: string; readonly packs: CompiledPacks } | undefined

/**
 * The packs that are switched on; `undefined` where there are none or they cannot be read. They are compiled when a pack
 * or the compiler has changed since, and read from the database otherwise.
 *
 * @param compiler changes with the code that compiles (`KnowledgeInUse.key`)
 */
export async function packsInForce(
  compiler: string,
  database: PacksDatabase = packsInUse(),
): Promise<PacksInForce | undefined> {
  try {
    const all = packsOf(database)
    const rows = (await all.list()).filter(({ isOn, count }) => isOn && count > 0)
    if (rows.length === 0) return undefined
    const key = [compiler, ...rows.map(({ edition }) => edition)].join(' ')
    if (last?.key !== key) {
      const stored = await database.compiled.get('current')
      if (stored?.key === key) last = { key, packs: stored.compiled }
    }
    if (last?.key !== key) {
      // Hardly a waking compiles anything.
      const { compilePacks } = await import('./compiled-packs.ts')
      const packs = compilePacks(await entitiesOfPacks(all, rows))
      last = { key, packs }
      await database.compiled.put({ name: 'current', key, compiled: packs })
    }
    return { packs: last.packs, isChosen: choicesOf(rows) }
  } catch {
    return undefined
  }
}
