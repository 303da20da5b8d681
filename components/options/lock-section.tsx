import { useEffect, useRef, useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import type { Library } from '../../lib/library/library.ts'
import { forgetSessionKeys } from '../../lib/lock/session-keys.ts'
import type { Settings } from '../../lib/settings/settings.ts'
import { choose } from '../../lib/settings/store.ts'
import { readSyncFlag } from '../../lib/sync/schedule/sync-flag.ts'
import { PassphraseForm, type Wish } from '../lock/passphrase-form.tsx'
import { UnlockField } from '../lock/unlock-field.tsx'
import { useLock } from '../lock/use-lock.ts'

/** After how many minutes without use the library locks. */
const CHOICES = [1, 5, 15, 30, 60, 240]
const NEVER = 0

/** The passphrase of the library: set, change, take away; lock now and after a time. */
export function LockSection({ settings, library }: { settings: Settings; library: Library }) {
  const state = useLock()
  const [wish, setWish] = useState<Wish | null>(null)
  const [said, setSaid] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  const hasSync = useHasSync()
  function ask(next: Wish) {
    setSaid('')
    setWish(next)
  }
  function end(words: string) {
    setWish(null)
    setSaid(words)
    title.current?.focus({ preventScroll: true })
  }
  return (
    <section>
      <h2 ref={title} tabIndex={-1}>
        {say('lock_title')}
      </h2>
      {state === 'off' && <p>{say('lock_off')}</p>}
      {state === 'locked' && (
        <>
          <p>{say('lock_is_locked')}</p>
          <UnlockField library={library} />
          <p class="small soft">{say('lock_forgotten')}</p>
        </>
      )}
      {state === 'unlocked' && (
        <>
          <p class="remembered">
            <span>{say('lock_is_open')}</span>
            <button type="button" class="button" onClick={() => void forgetSessionKeys()}>
              {say('lock_now')}
            </button>
          </p>
          <LockAfter settings={settings} />
        </>
      )}
      <p class="soft">{say('lock_not_locked')}</p>
      {hasSync && <p class="soft">{say('lock_sync_hint')}</p>}
      {wish === null && state === 'off' && (
        <p class="remembered">
          <button type="button" class="button" onClick={() => ask('set')}>
            {say('lock_set_begin')}
          </button>
        </p>
      )}
      {wish === null && state === 'unlocked' && (
        <p class="remembered">
          <button type="button" class="button" onClick={() => ask('change')}>
            {say('lock_change_begin')}
          </button>
          <button type="button" class="button" onClick={() => ask('remove')}>
            {say('lock_remove_begin')}
          </button>
        </p>
      )}
      {wish !== null && <PassphraseForm key={wish} wish={wish} library={library} onEnd={end} />}
      <p role="status">{said}</p>
    </section>
  )
}

function LockAfter({ settings: { lockAfter } }: { settings: Settings }) {
  const choices = [...new Set([...CHOICES, ...(lockAfter > 0 ? [lockAfter] : [])])].toSorted((a, b) => a - b)
  return (
    <>
      <p class="lock-after">
        <label for="lock-after">{say('lock_after')}</label>
        <select
          id="lock-after"
          aria-describedby="lock-after-hint"
          value={String(lockAfter)}
          onChange={event => void choose({ lockAfter: Number(event.currentTarget.value) })}
        >
          {choices.map(minutes => (
            <option key={minutes} value={String(minutes)}>
              {say('lock_after_minutes', { count: minutes })}
            </option>
          ))}
          <option value={String(NEVER)}>{say('lock_after_closing')}</option>
        </select>
      </p>
      <p id="lock-after-hint" class="small soft">
        {say('lock_after_hint')}
      </p>
    </>
  )
}

function useHasSync(): boolean {
  const [hasSync, setHasSync] = useState(false)
  useEffect(() => {
    void readSyncFlag().then(({ state }) => setHasSync(state !== 'off'))
  }, [])
  return hasSync
}
