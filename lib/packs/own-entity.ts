import type { PackKind } from './pack.ts'
import { LONGEST_NAME, MOST_ENTITIES_OF_A_PACK, OWN_PACK } from './pack-limits.ts'
import type { Packs } from './packs.ts'
import { readPack } from './read-pack.ts'

/** What a reader says of somebody they follow. */
export interface OwnEntity {
  readonly name: string
  readonly kind: Exclude<PackKind, 'place'>
  /** One line. */
  readonly description: string
  /** May be empty. */
  readonly note: string
}

export type OwnEntityAdded =
  | { readonly state: 'added' }
  | { readonly state: 'incomplete' | 'not-full-name' }
  | { readonly state: 'full'; readonly most: number }

/**
 * Adds an entity to the pack of the reader's own, which is begun with it. Rejects where the database cannot be written.
 *
 * @param packName how the pack is called when it is begun
 * @param today ISO date
 */
export async function addOwnEntity(
  packs: Packs,
  { name, kind, description, note }: OwnEntity,
  packName: string,
  today: string,
): Promise<OwnEntityAdded> {
  const [fullName, oneLine, more] = [name, description, note].map(onOneLine)
  if (!fullName || !oneLine) return { state: 'incomplete' }
  const taken = new Set((await packs.entitiesOf(OWN_PACK)).map(({ id }) => id as string))
  if (taken.size >= MOST_ENTITIES_OF_A_PACK) return { state: 'full', most: MOST_ENTITIES_OF_A_PACK }
  const entity = {
    id: freeId(kind, fullName, id => taken.has(id.replace('/', `/${OWN_PACK}.`))),
    kind,
    name: fullName.slice(0, LONGEST_NAME),
    aliases: [],
    description: oneLine,
    ...(more ? { summary: more } : {}),
    asOf: today,
  }
  const header = { pack: OWN_PACK, version: 1, name: packName }
  const {
    header: read,
    lines,
    faults,
  } = readPack(`${JSON.stringify(header)}\n${JSON.stringify(entity)}`, today)
  if (!read || lines.length === 0) {
    return { state: faults.some(({ code }) => code === 'person-name') ? 'not-full-name' : 'incomplete' }
  }
  const result = await packs.take(read, lines)
  return result.state === 'full' ? result : { state: 'added' }
}

const onOneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

function freeId(kind: string, name: string, isTaken: (id: string) => boolean): string {
  const words = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  const stem = `${kind}/${words || 'entry'}`
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`
    if (!isTaken(id)) return id
  }
}
