import type { KnowledgeQueries } from '../knowledge/queries.ts'
import { KnowledgeIndex } from './knowledge-index.ts'

/** The search over the version of the knowledge in use. */
export interface KnowledgeSearch {
  /**
   * The index: made when first asked for, and anew once another version is in use. Empty where there is no knowledge,
   * or where it cannot be read; then the next call tries again.
   */
  index(): Promise<KnowledgeIndex>
}

const EMPTY = new KnowledgeIndex([])

export function createKnowledgeSearch(
  knowledge: Pick<KnowledgeQueries, 'currentVersion' | 'readEveryEntity'>,
): KnowledgeSearch {
  let made: { readonly version: string; readonly index: KnowledgeIndex } | null = null
  let making: Promise<KnowledgeIndex> | null = null

  async function make(): Promise<KnowledgeIndex> {
    try {
      const current = await knowledge.currentVersion()
      if (!current) return EMPTY
      if (made?.version === current.version) return made.index
      const read = await knowledge.readEveryEntity()
      if (!read) return EMPTY
      made = { version: read.version, index: new KnowledgeIndex(read.entities) }
      return made.index
    } catch {
      return EMPTY
    }
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
