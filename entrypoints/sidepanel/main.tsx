import '../../lib/language/learn-words-of-panel.ts'
import './style.css'
import { Panel } from '../../components/panel/panel.tsx'
import { createPanelState } from '../../components/panel/panel-state.ts'
import { renderInLanguage } from '../../components/shared/render-in-language.tsx'
import { wearLook } from '../../lib/discretion/wear-look.ts'

wearLook(document, 'panel')
const container = document.getElementById('panel')
// Asked for before anything is drawn, and waited for by nothing that is drawn first.
const sources = import('../../components/panel/open-panel-sources.ts')
const { state } = createPanelState(
  location.search,
  sources.then(({ openPanelSources }) => openPanelSources(window)),
)
renderInLanguage(container, () => <Panel state={state} />)
