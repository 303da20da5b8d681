import '../../lib/language/learn-words.ts'
import '../../components/shared/tokens.css'
import '../../components/shared/base.css'
import '../../components/panel/panel.css'
import '../../components/panel/page-view.css'
import '../../components/panel/entity-view.css'
import '../../components/panel/around.css'
import '../../components/panel/figures.css'
import '../../components/panel/promises.css'
import '../../components/panel/repeats.css'
import '../../components/panel/comments.css'
import '../../components/panel/painting-switches.css'
import '../../components/panel/dismissals.css'
import '../../components/panel/saved.css'
import '../../components/library/snippet.css'
import '../../components/browse/lookup.css'
import '../../components/lock/lock.css'
import { Panel } from '../../components/panel/panel.tsx'
import { createPanelState } from '../../components/panel/panel-state.ts'
import { renderInLanguage } from '../../components/shared/render-in-language.tsx'
import { wearLook } from '../../lib/discretion/wear-look.ts'
import { knowledgeDatabase } from '../../lib/knowledge/database.ts'
import { knowledgeQueries } from '../../lib/knowledge/queries.ts'
import { afterLibraryWrites, libraryInUse } from '../../lib/library/library-in-use.ts'
import { noteUseIn } from '../../lib/lock/auto-lock.ts'
import { sendToBackground } from '../../lib/messages/send.ts'
import { withPacks } from '../../lib/packs/pack-entities.ts'
import { packsInUse } from '../../lib/packs/packs-database.ts'

wearLook(document, 'panel')
noteUseIn(window)
const container = document.getElementById('panel')
const { state } = createPanelState(
  location.search,
  withPacks(knowledgeQueries(knowledgeDatabase()), packsInUse()),
  libraryInUse(),
)
afterLibraryWrites(() => void sendToBackground({ type: 'library-changed' }))
renderInLanguage(container, () => <Panel state={state} />)
