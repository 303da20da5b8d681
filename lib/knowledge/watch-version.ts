import { liveQuery } from 'dexie'
import type { KnowledgeQueries, KnowledgeVersion } from './queries.ts'

/**
 * Calls back with the version of the knowledge in use, now and whenever another takes over: also while the background
 * is stopped, which no message would do. Where the database cannot be read it calls `failed`.
 *
 * @returns what stops it
 */
export function watchKnowledgeVersion(
  { currentVersion }: Pick<KnowledgeQueries, 'currentVersion'>,
  changed: (version: KnowledgeVersion | undefined) => void,
  failed: () => void = () => undefined,
): () => void {
  const watching = liveQuery(() => currentVersion()).subscribe(changed, failed)
  return () => watching.unsubscribe()
}
