import '../../lib/language/learn-words.ts'
import '../../components/shared/tokens.css'
import '../../components/shared/base.css'
import '../../components/shared/page.css'
import '../../components/sync/sync.css'
import { render } from 'preact'
import { SyncPage } from '../../components/sync/sync-page.tsx'
import { createSyncState } from '../../components/sync/sync-state.ts'
import { wearLook } from '../../lib/discretion/wear-look.ts'
import { afterLibraryWrites, libraryInUse } from '../../lib/library/library-in-use.ts'
import { sendToBackground } from '../../lib/messages/send.ts'
import { syncInUse } from '../../lib/sync/sync-in-use.ts'

wearLook(document, 'sync')
const container = document.getElementById('sync')
// What another device saved is drawn on open pages too.
afterLibraryWrites(() => void sendToBackground({ type: 'library-changed' }))
if (container) render(<SyncPage state={createSyncState(syncInUse(), libraryInUse())} />, container)
