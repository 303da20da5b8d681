import * as z from 'zod/mini'
import { entityIdSchema } from '../knowledge/entity-id.ts'
import { LONGEST_PACK, MOST_ENTITIES_OF_A_PACK, MOST_PACKS } from './pack-limits.ts'
import type { Packs } from './packs.ts'
import { readPack } from './read-pack.ts'

/** A whole pack with what the reader chose for it: in the second copy, and in a file of everything. */
export const keptPackSchema = z.object({
  /** As an export of it is. */
  file: z.string().check(z.maxLength(LONGEST_PACK)),
  isOn: z.boolean(),
  /** As in `PackRow`. */
  chosen: z.array(z.string().check(z.maxLength(1_000))).check(z.maxLength(MOST_ENTITIES_OF_A_PACK * 40)),
  /** ISO moment. */
  addedAt: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T/, 'is no moment')),
})
export type KeptPack = z.infer<typeof keptPackSchema>

/** What came of bringing packs back. What is here already is never replaced by an older edition. */
export interface PacksBrought {
  readonly brought: number
  readonly already: number
  /** Not readable, or there was no room for them. */
  readonly refused: number
}

/** Every pack as it is, in the order in which they came. Rejects where they cannot be read. */
export async function readKeptPacks(packs: Packs): Promise<KeptPack[]> {
  const kept: KeptPack[] = []
  for (const { id, isOn, chosen, addedAt } of await packs.list()) {
    const file = await packs.write(id)
    if (file !== null) kept.push({ file, isOn, chosen: [...chosen], addedAt })
  }
  return kept
}

/**
 * Brings packs back, each by the check of an import. Rejects where the database cannot be written; it may then be done
 * again.
 *
 * @param values bad input: of a file, or of a copy
 */
export async function bringPacksBack(packs: Packs, values: readonly unknown[]): Promise<PacksBrought> {
  let [brought, already, refused] = [0, 0, Math.max(0, values.length - MOST_PACKS)]
  for (const value of values.slice(0, MOST_PACKS)) {
    const kept = keptPackSchema.safeParse(value)
    const read = kept.success ? readPack(kept.data.file, kept.data.addedAt.slice(0, 10)) : null
    // Lines that fail are left out and the rest is taken: nothing else holds this pack any more.
    if (!kept.success || !read?.header || (read.lines.length === 0 && read.faults.length > 0)) {
      refused++
      continue
    }
    const { isOn, chosen } = kept.data
    const taken = await packs.take(read.header, read.lines)
    if (taken.state === 'full') refused++
    else if (taken.state === 'same' || taken.state === 'older') already++
    else if (taken.state === 'merged' && taken.count === 0) already++
    else brought++
    if (taken.state !== 'added') continue
    if (!isOn) await packs.switchTo(taken.pack, false)
    for (const choice of chosen) await takeChoice(packs, taken.pack, choice)
  }
  return { brought, already, refused }
}

async function takeChoice(packs: Packs, pack: string, choice: string): Promise<void> {
  const space = choice.indexOf(' ')
  const entity = entityIdSchema.safeParse(choice.slice(0, space))
  if (space > 0 && entity.success) await packs.choose(pack, entity.data, choice.slice(space + 1), true)
}
