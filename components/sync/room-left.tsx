import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { say } from '../../lib/language/say.ts'
import { type AccountUsage, accountStore, notesLeft } from '../../lib/sync/stores/account.ts'
import type { SyncPageState } from './sync-state.ts'

/** How much of the browser account's storage is used, and about how much it still takes. */
export function RoomLeft({ state }: { state: SyncPageState }) {
  const [usage, setUsage] = useState<AccountUsage | null>(null)
  const [snippets, setSnippets] = useState(0)
  const triedAt = state.status.value?.triedAt
  useEffect(() => {
    void accountStore(browser.storage.sync)
      .usage()
      .then(answer => setUsage(answer.ok ? answer.value : null))
    void state.countSnippets().then(setSnippets)
  }, [triedAt])
  if (!usage) return null
  const left = notesLeft(usage, snippets)
  const values = { used: inKilobytes(usage.used), of: inKilobytes(usage.of) }
  return (
    <>
      <p>{say('sync_room', values)}</p>
      <p class="soft">{left === 0 ? say('sync_room_none') : say('sync_room_left', { count: left })}</p>
    </>
  )
}

const inKilobytes = (bytes: number) => Math.ceil(bytes / 1024)
