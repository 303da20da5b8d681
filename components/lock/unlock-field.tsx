import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import type { Library } from '../../lib/library/library.ts'
import { countWaiting, watchWaiting } from '../../lib/lock/waiting.ts'
import { sayLockFault } from './say-lock.ts'

/** Where the passphrase is typed; it unlocks the library in all windows. */
export function UnlockField({ library, takesFocus = false }: { library: Library; takesFocus?: boolean }) {
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [waiting, setWaiting] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    if (takesFocus) field.current?.focus()
    const count = () => void countWaiting().then(setWaiting, () => undefined)
    count()
    return watchWaiting(count)
  }, [])

  async function send(event: Event) {
    event.preventDefault()
    if (typed === '' || isBusy) return
    setBusy(true)
    setSaid(say('lock_unlocking'))
    // What it takes to work out a key is of no use to a page that shows an open library.
    const { unlock } = await import('../../lib/lock/lock.ts')
    const outcome = await unlock(library, typed)
    setBusy(false)
    setTyped('')
    setSaid(outcome.ok ? '' : sayLockFault(outcome.fault))
    if (!outcome.ok) field.current?.focus()
  }

  return (
    <form class="unlock" onSubmit={event => void send(event)}>
      {waiting > 0 && <p class="small">{say('lock_waiting', { count: waiting })}</p>}
      <label for={id}>{say('lock_passphrase')}</label>
      <div class="unlock-row">
        <input
          ref={field}
          id={id}
          type="password"
          autocomplete="off"
          aria-describedby={`${id}-said`}
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={isBusy}>
          {say('lock_unlock')}
        </button>
      </div>
      <p id={`${id}-said`} role="status" class="small unlock-said">
        {said}
      </p>
    </form>
  )
}
