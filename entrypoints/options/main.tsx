import '../../lib/language/learn-words.ts'
import './style.css'
import { OptionsPage } from '../../components/options/options-page.tsx'
import { renderInLanguage } from '../../components/shared/render-in-language.tsx'
import { wearLook } from '../../lib/discretion/wear-look.ts'
import { knowledgeDatabase } from '../../lib/knowledge/database.ts'
import { knowledgeQueries } from '../../lib/knowledge/queries.ts'
import { afterLibraryWrites, libraryInUse } from '../../lib/library/library-in-use.ts'
import { noteUseIn } from '../../lib/lock/auto-lock.ts'
import { sendToBackground } from '../../lib/messages/send.ts'
import { syncInUse } from '../../lib/sync/sync-in-use.ts'

wearLook(document, 'options')
noteUseIn(window)
const container = document.getElementById('options')
const knowledge = knowledgeQueries(knowledgeDatabase())
afterLibraryWrites(() => void sendToBackground({ type: 'library-changed' }))
renderInLanguage(container, () => (
  <OptionsPage knowledge={knowledge} library={libraryInUse()} sync={syncInUse()} />
))
