import '../../lib/language/learn-words.ts'
import './style.css'
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
