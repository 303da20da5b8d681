import { useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { sayMoment } from '../../lib/language/say-moment.ts'
import { readSyncKey } from '../../lib/sync/keys/sync-key.ts'
import { readPairing } from '../../lib/sync/setup/pairing.ts'
import { sayKeyFault } from './draft.ts'
import { Field } from './field.tsx'
import type { SyncPageState } from './sync-state.ts'

/** Asks for the key that another device made; takes words, the line for `age`, or a pairing text. */
export function EnterKey({ state, by, at }: { state: SyncPageState; by: string; at: string }) {
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const [isTrying, setTrying] = useState(false)
  async function go() {
    const pairing = readPairing(typed)
    const read = pairing.ok ? { ok: true as const, key: pairing.pairing.key } : readSyncKey(typed)
    if (!read.ok) return setWords(sayKeyFault(read, typed))
    setTrying(true)
    setWords(await state.enterKey(read.key))
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
      <p>{say('sync_enter', { device: by, when: sayMoment(at) })}</p>
      <p class="soft">{say('sync_enter_not_you')}</p>
      <Field
        label={say('sync_key_type')}
        hint={say('sync_key_type_hint')}
        rows={4}
        value={typed}
        onChange={text => {
          setTyped(text)
          setWords('')
        }}
      />
      <p role="alert" class="wrong">
        {words}
      </p>
      <button type="submit" class="button" disabled={isTrying}>
        {say('sync_enter_go')}
      </button>
    </form>
  )
}
