import { useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { type Pairing, readPairing } from '../../lib/sync/setup/pairing.ts'
import type { StoreKind } from '../../lib/sync/setup/store-settings.ts'
import { Field } from './field.tsx'
import { canPickFolder, pickFolder } from './pick-folder.ts'
import type { StepProps } from './set-up-steps.tsx'

const KINDS: readonly StoreKind[] = ['browser', 'webdav', 'folder', 'couchdb']

/** Where the files shall be, or all of it at once from another device. */
export function WhereStep({
  draft,
  change,
  isTeam,
  onPair,
}: StepProps & { onPair: (pairing: Pairing) => void }) {
  // The account of a browser is one person's.
  const kinds = KINDS.filter(kind => (kind === 'folder' ? canPickFolder() : kind !== 'browser' || !isTeam))
  return (
    <>
      <PairingField onPair={onPair} />
      <ul class="choices">
        {kinds.map(kind => (
          <li key={kind}>
            <label>
              <input
                type="radio"
                name="kind"
                value={kind}
                checked={draft.kind === kind}
                onChange={() => change({ kind })}
              />
              <span>
                {say(`sync_kind_${kind}`)} <span class="hint soft">{say(`sync_kind_${kind}_hint`)}</span>
              </span>
            </label>
            {draft.kind === kind && <PlaceFields draft={draft} change={change} />}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What else has to be known of the place that was chosen. */
function PlaceFields({ draft, change }: Omit<StepProps, 'isTeam'>) {
  if (draft.kind === 'browser') return null
  if (draft.kind === 'folder') {
    return (
      <p class="remembered of-choice">
        <button
          type="button"
          class="button"
          onClick={() => void pickFolder().then(folder => folder && change({ folder }))}
        >
          {say('sync_folder_choose')}
        </button>
        <span role="status">{draft.folder && say('sync_folder_chosen', { name: draft.folder.name })}</span>
      </p>
    )
  }
  return (
    <div class="of-choice">
      <Field
        label={say('sync_address')}
        hint={say(draft.kind === 'webdav' ? 'sync_address_webdav_hint' : 'sync_address_couchdb_hint')}
        value={draft.address}
        onChange={address => change({ address })}
      />
      <Field label={say('sync_user')} value={draft.user} onChange={user => change({ user })} />
      <Field
        label={say('sync_password')}
        hint={say('sync_password_hint')}
        isSecret
        value={draft.password}
        onChange={password => change({ password })}
      />
    </div>
  )
}

function PairingField({ onPair }: { onPair: (pairing: Pairing) => void }) {
  const [text, setText] = useState('')
  const [words, setWords] = useState('')
  // A whole pairing text is pasted for one purpose; what is typed or cut short waits for the button.
  function usePasted(event: ClipboardEvent) {
    const read = readPairing(event.clipboardData?.getData('text/plain') ?? '')
    if (text !== '' || !read.ok) return
    event.preventDefault()
    onPair(read.pairing)
  }
  function use() {
    const read = readPairing(text)
    if (read.ok) onPair(read.pairing)
    else setWords(say(`sync_pair_${read.fault}`))
  }
  return (
    <details class="pair" onPaste={usePasted}>
      <summary>{say('sync_pair_title')}</summary>
      <Field
        label={say('sync_pair_text')}
        hint={say('sync_pair_hint')}
        value={text}
        rows={4}
        onChange={typed => {
          setText(typed)
          setWords('')
        }}
      />
      <p role="alert" class="wrong">
        {words}
      </p>
      <button type="button" class="button" onClick={use}>
        {say('sync_pair_use')}
      </button>
    </details>
  )
}
