import '../../lib/language/learn-words.ts'
import { knowledgeDatabase } from '../../lib/knowledge/database.ts'
import { knowledgeQueries } from '../../lib/knowledge/queries.ts'
import { afterLibraryWrites, libraryInUse } from '../../lib/library/library-in-use.ts'
import { noteUseIn } from '../../lib/lock/auto-lock.ts'
import { sendToBackground } from '../../lib/messages/send.ts'
import { withPacks } from '../../lib/packs/pack-entities.ts'
import { packsOf } from '../../lib/packs/packs.ts'
import { packsInUse } from '../../lib/packs/packs-database.ts'
import { type PanelSources, panelSources } from './panel-sources.ts'

/** Opens the databases that the side panel draws from. Using the panel is using the library, which it keeps from locking itself. */
export function openPanelSources(view: Window): PanelSources {
  noteUseIn(view)
  afterLibraryWrites(() => void sendToBackground({ type: 'library-changed' }))
  const knowledge = withPacks(knowledgeQueries(knowledgeDatabase()), packsInUse())
  return panelSources(knowledge, packsOf(packsInUse()), libraryInUse())
}
