import type { KnowledgeQueries } from '../knowledge/queries.ts'
import type { Packs } from '../packs/packs.ts'
import { KnowledgeIndex } from './knowledge-index.ts'
import { type SearchedPack, WholeIndex } from './whole-index.ts'

/** The search over the version of the knowledge in use and the packs that are on. */
export interface KnowledgeSearch {
  /**
   * The index: made when first asked for, and anew once another version is in use or a pack has changed. Empty where
   * there is no knowledge, or where it cannot be read; then the next call tries again. Packs that cannot be read count
   * as not there.
   */
  index(): Promise<WholeIndex>
}

const NOTHING = new KnowledgeIndex([])

export function createKnowledgeSearch(
  knowledge: Pick<KnowledgeQueries, 'currentVersion' | 'readEveryEntity'>,
  packs: Pick<Packs, 'list' | 'entitiesOf'> | null,
): KnowledgeSearch {
  let bundled: { readonly version: string; readonly index: KnowledgeIndex } | null = null
  let own: { readonly key: string; readonly packs: readonly SearchedPack[] } = { key: '', packs: [] }
  let whole: { readonly of: KnowledgeIndex; readonly key: string; readonly index: WholeIndex } | null = null
  let making: Promise<WholeIndex> | null = null

  async function readBundled(): Promise<KnowledgeIndex> {
    try {
      const current = await knowledge.currentVersion()
      if (!current) return NOTHING
      if (bundled?.version === current.version) return bundled.index
      const read = await knowledge.readEveryEntity()
      if (!read) return NOTHING
      bundled = { version: read.version, index: new KnowledgeIndex(read.entities) }
      return bundled.index
    } catch {
      return NOTHING
    }
  }

  async function readPacks(): Promise<typeof own> {
    if (!packs) return own
    try {
      const rows = (await packs.list()).filter(({ isOn, count }) => isOn && count > 0)
      const key = rows.map(({ edition }) => edition).join(' ')
      if (own.key === key) return own
      const read = await Promise.all(
        rows.map(async ({ id, header }) => ({
          id,
          name: header.name,
          entities: (await packs.entitiesOf(id)).map(({ entity }) => entity),
        })),
      )
      own = { key, packs: read }
      return own
    } catch {
      return { key: '', packs: [] }
    }
  }

  async function make(): Promise<WholeIndex> {
    const [of, { key, packs: searched }] = await Promise.all([readBundled(), readPacks()])
    if (whole?.of !== of || whole.key !== key) whole = { of, key, index: new WholeIndex(of, searched) }
    return whole.index
  }

  return {
    index() {
      making ??= make().finally(() => {
        making = null
      })
      return making
    },
  }
}
