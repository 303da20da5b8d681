import '../../lib/language/learn-words.ts'
import './style.css'
import { LockGate } from '../../components/lock/lock-gate.tsx'
import { renderInLanguage } from '../../components/shared/render-in-language.tsx'
import { SyncPage } from '../../components/sync/sync-page.tsx'
import { createSyncState } from '../../components/sync/sync-state.ts'
import { wearLook } from '../../lib/discretion/wear-look.ts'
import { say } from '../../lib/language/say.ts'
import { afterLibraryWrites, libraryInUse } from '../../lib/library/library-in-use.ts'
import { noteUseIn } from '../../lib/lock/auto-lock.ts'
import { sendToBackground } from '../../lib/messages/send.ts'
import { libraryOf, syncDatabaseOf } from '../../lib/sync/lines-in-use.ts'
import { followStore } from '../../lib/sync/schedule/follow-store.ts'

wearLook(document, 'sync')
noteUseIn(window)
// The team's library has a page of the same kind for its store.
const line = new URLSearchParams(location.search).get('library') === 'team' ? 'team' : 'own'
const container = document.getElementById('sync')
const state = createSyncState(syncDatabaseOf(line), libraryOf(line), line)
// What another device saved is drawn on open pages too.
afterLibraryWrites(() => void sendToBackground({ type: 'library-changed' }))
followStore(line)
renderInLanguage(container, () => (
  <LockGate
    library={libraryInUse()}
    title={say(line === 'team' ? 'team_title' : 'sync_title')}
    hint={say('lock_sync_waits')}
  >
    <SyncPage state={state} />
  </LockGate>
))
