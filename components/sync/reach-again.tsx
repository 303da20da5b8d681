import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { requestAccess } from '../../lib/sync/setup/access.ts'
import type { SetUp } from '../../lib/sync/setup/set-up.ts'
import { Field } from './field.tsx'
import { canPickFolder, pickFolder } from './pick-folder.ts'
import type { SyncPageState } from './sync-state.ts'

interface Props {
  readonly state: SyncPageState
  readonly setUp: SetUp
}

/** What the reader can do here where the store cannot be reached any more; nothing where only waiting helps. */
export function ReachAgain({ state, setUp }: Props) {
  const outcome = state.status.value?.outcome
  if (outcome?.state !== 'failed') return null
  const { store, folder } = setUp
  if (outcome.fault === 'no-access') {
    return <AllowAgain ask={() => requestAccess(store, state.line)} onAllowed={() => void state.sync()} />
  }
  if (store.kind === 'folder') {
    if (outcome.fault === 'refused' && folder) {
      return <AllowAgain ask={() => askForFolder(folder)} onAllowed={() => void state.sync()} />
    }
    return outcome.fault === 'gone' && canPickFolder() ? <FolderAgain state={state} setUp={setUp} /> : null
  }
  return outcome.fault === 'refused' && store.kind !== 'browser' ? (
    <NewPassword state={state} setUp={setUp} />
  ) : null
}

/** @param ask called straight from the click, before anything is awaited: a browser shows its prompt only then */
function AllowAgain({ ask, onAllowed }: { ask: () => Promise<boolean>; onAllowed: () => void }) {
  return (
    <p>
      <button
        type="button"
        class="button"
        onClick={() => void ask().then(isAllowed => isAllowed && onAllowed())}
      >
        {say('sync_allow')}
      </button>
    </p>
  )
}

type AsksAgain = { requestPermission?: (mode: { mode: 'readwrite' }) => Promise<string> }

async function askForFolder(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (await (folder as AsksAgain).requestPermission?.({ mode: 'readwrite' })) === 'granted'
}

/** A folder that was moved is shown to the browser once more. */
function FolderAgain({ state, setUp }: Props) {
  const [words, setWords] = useState('')
  async function choose() {
    const folder = await pickFolder()
    if (!folder) return
    setWords(await state.reachAgain({ ...setUp, store: { kind: 'folder', name: folder.name }, folder }))
  }
  return (
    <>
      <p>
        <button type="button" class="button" onClick={() => void choose()}>
          {say('sync_folder_again')}
        </button>
      </p>
      <Wrong>{words}</Wrong>
    </>
  )
}

/** The password of the store has changed, or was taken back. */
function NewPassword({ state, setUp }: Props) {
  const { store } = setUp
  const isServer = store.kind === 'webdav' || store.kind === 'couchdb'
  const [user, setUser] = useState(isServer ? store.user : '')
  const [password, setPassword] = useState('')
  const [words, setWords] = useState('')
  const [isTrying, setTrying] = useState(false)
  if (!isServer) return null
  async function go() {
    setTrying(true)
    setWords(
      await state.reachAgain({ ...setUp, store: { ...store, user: user.trim(), password } as typeof store }),
    )
    setTrying(false)
  }
  return (
    <form
      class="question"
      onSubmit={event => {
        event.preventDefault()
        void go()
      }}
    >
      <Field label={say('sync_user')} value={user} onChange={setUser} />
      <Field label={say('sync_password')} isSecret value={password} onChange={setPassword} />
      <Wrong>{words}</Wrong>
      <button type="submit" class="button" disabled={isTrying}>
        {say('sync_password_go')}
      </button>
    </form>
  )
}

const Wrong = ({ children }: { children: ComponentChildren }) => (
  <p role="alert" class="wrong">
    {children}
  </p>
)
