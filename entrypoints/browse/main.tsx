import '../../lib/language/learn-words.ts'
import './style.css'
import { BrowsePage } from '../../components/browse/browse-page.tsx'
import { createBrowseState } from '../../components/browse/browse-state.ts'
import { createEntityPaneState } from '../../components/browse/entity-pane-state.ts'
import { panelSources } from '../../components/panel/panel-sources.ts'
import type { PanelState } from '../../components/panel/panel-state.ts'
import { renderInLanguage } from '../../components/shared/render-in-language.tsx'
import { wearLook } from '../../lib/discretion/wear-look.ts'
import { knowledgeDatabase } from '../../lib/knowledge/database.ts'
import type { EntityId } from '../../lib/knowledge/entity-id.ts'
import { knowledgeQueries } from '../../lib/knowledge/queries.ts'
import { libraryInUse } from '../../lib/library/library-in-use.ts'
import { withPacks } from '../../lib/packs/pack-entities.ts'
import { packsOf } from '../../lib/packs/packs.ts'
import { packsInUse } from '../../lib/packs/packs-database.ts'

wearLook(document, 'browse')
const container = document.getElementById('browse')
const knowledge = withPacks(knowledgeQueries(knowledgeDatabase()), packsInUse())
const packs = packsOf(packsInUse())
const state = createBrowseState(knowledge, packs, window)
let panel: PanelState | undefined
function panelOf(first: EntityId): PanelState {
  panel ??= createEntityPaneState(first, panelSources(knowledge, packs, libraryInUse()), entity =>
    state.show({ entity }),
  )
  return panel
}
renderInLanguage(container, () => <BrowsePage state={state} panelOf={panelOf} />)
