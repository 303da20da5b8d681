import { useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { newSyncKey, type SyncKey } from '../../lib/sync/keys/sync-key.ts'
import type { SetUp } from '../../lib/sync/setup/set-up.ts'
import { KeyWords } from './key-words.tsx'
import type { SyncPageState } from './sync-state.ts'

/** A new key for all devices that are to stay. */
export function ChangeKey({ state, setUp }: { state: SyncPageState; setUp: SetUp }) {
  const [key, setKey] = useState<SyncKey | null>(null)
  const [isKept, setKept] = useState(false)
  const [isBeginning, setBeginning] = useState(false)
  const [words, setWords] = useState('')
  const { keyChange, paused } = setUp
  const others = state.devices.value.filter(({ isThis }) => !isThis).length
  function close() {
    setKey(null)
    setKept(false)
    setWords('')
  }
  async function start(chosen: SyncKey) {
    if (!isKept) return setWords(say('sync_key_kept_missing'))
    setWords('')
    setBeginning(true)
    const fault = await state.changeKey(chosen)
    setBeginning(false)
    if (fault) setWords(fault)
    else close()
  }
  return (
    <section>
      <h2>{say('sync_change_title')}</h2>
      <p>{say('sync_change_hint')}</p>
      <p>{say('sync_change_password')}</p>
      {keyChange && (
        <>
          <p>{say('sync_change_under_way')}</p>
          <KeyWords syncKey={keyChange.key} />
        </>
      )}
      {!keyChange && key === null && (
        <button
          type="button"
          class="button"
          disabled={paused}
          onClick={() => void newSyncKey().then(made => setKey(made))}
        >
          {say('sync_change')}
        </button>
      )}
      {!keyChange && key !== null && (
        <>
          <h3>{say('sync_change_words')}</h3>
          <KeyWords syncKey={key} />
          <p>{say('sync_key_keep')}</p>
          {others > 0 && <p>{say('sync_change_other', { count: others })}</p>}
          <label class="site">
            <input
              type="checkbox"
              checked={isKept}
              onChange={event => {
                setKept(event.currentTarget.checked)
                setWords('')
              }}
            />
            <span>{say('sync_key_kept')}</span>
          </label>
          <p role="alert" class="wrong">
            {words}
          </p>
          <p class="remembered">
            <button type="button" class="button" disabled={isBeginning} onClick={() => void start(key)}>
              {say('sync_change_start')}
            </button>
            <button type="button" class="text-button" disabled={isBeginning} onClick={close}>
              {say('sync_change_cancel')}
            </button>
          </p>
        </>
      )}
    </section>
  )
}
