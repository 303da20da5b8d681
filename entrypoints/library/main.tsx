import '../../lib/language/learn-words.ts'
import { effect } from '@preact/signals'
import './style.css'
import { LibraryPage } from '../../components/library/library-page.tsx'
import { createLibraryState } from '../../components/library/library-state.ts'
import { LockGate } from '../../components/lock/lock-gate.tsx'
import { whenIdle } from '../../components/shared/after-frame.ts'
import { renderInLanguage } from '../../components/shared/render-in-language.tsx'
import { librarySide } from '../../components/team/library-side.ts'
import { wearLook } from '../../lib/discretion/wear-look.ts'
import { knowledgeDatabase } from '../../lib/knowledge/database.ts'
import { knowledgeQueries } from '../../lib/knowledge/queries.ts'
import { say } from '../../lib/language/say.ts'
import { afterLibraryWrites, libraryInUse } from '../../lib/library/library-in-use.ts'
import { noteUseIn } from '../../lib/lock/auto-lock.ts'
import { sendToBackground } from '../../lib/messages/send.ts'

wearLook(document, 'library')
noteUseIn(window)
const container = document.getElementById('library')
const state = createLibraryState(
  libraryInUse(),
  knowledgeQueries(knowledgeDatabase()),
  window,
  librarySide('own'),
)
afterLibraryWrites(() => void sendToBackground({ type: 'library-changed' }))
let follows = false
effect(() => {
  if (follows || !state.isShown.value) return
  follows = true
  whenIdle(async () => {
    const { followStore } = await import('../../lib/sync/schedule/follow-store.ts')
    followStore('own')
  })
})
renderInLanguage(container, () => (
  <LockGate library={libraryInUse()} title={say('library_title')}>
    <LibraryPage state={state} />
  </LockGate>
))
