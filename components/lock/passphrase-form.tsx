import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import type { Library } from '../../lib/library/library.ts'
import type { LockStep } from '../../lib/lock/lock.ts'
import type { LockOutcome } from '../../lib/lock/lock-turn.ts'
import { SHORTEST_PASSPHRASE } from '../../lib/lock/passphrase.ts'
import { ExportLibrary } from './export-library.tsx'
import { sayLockFault } from './say-lock.ts'

/** What is to be done with the passphrase. */
export type Wish = 'set' | 'change' | 'remove'

/** From here on a passphrase is called good; an upper bound on what is asked for, not a rule. Characters. */
const GOOD_LENGTH = 16

/** Asks for what a wish needs, does it, and says how far it is. */
export function PassphraseForm({
  wish,
  library,
  onEnd,
}: {
  wish: Wish
  library: Library
  onEnd: (said: string) => void
}) {
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const [step, setStep] = useState<LockStep | null>(null)
  const [fault, setFault] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const isBusy = step !== null
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])
  const isNewFit = wish === 'remove' || (lengthOf(fresh) >= SHORTEST_PASSPHRASE && fresh === again)
  const isReady = !isBusy && isNewFit && (wish === 'set' || old !== '')

  async function send(event: Event) {
    event.preventDefault()
    if (!isReady) return
    setFault('')
    setStep('working-out')
    const outcome = await fulfil()
    setStep(null)
    if (outcome.ok) onEnd(say(`lock_${wish}_done`))
    else setFault(say('lock_failed', { why: sayLockFault(outcome.fault) }))
  }
  async function fulfil(): Promise<LockOutcome> {
    const { isPassphrase, removePassphrase, setPassphrase } = await import('../../lib/lock/lock.ts')
    if (wish === 'remove') return removePassphrase(library, old, setStep)
    const known = wish === 'set' ? ({ ok: true } as const) : await isPassphrase(library, old)
    return known.ok ? setPassphrase(library, fresh, setStep) : known
  }

  return (
    <form ref={form} class="forget-question lock-form" onSubmit={event => void send(event)}>
      {wish === 'remove' ? (
        <p>{say('lock_remove_hint')}</p>
      ) : (
        <>
          <p>
            <strong>{say('lock_warning')}</strong>
          </p>
          {wish === 'set' && <p class="small soft">{say('lock_remnants')}</p>}
          <ExportLibrary library={library} isBusy={isBusy} />
        </>
      )}
      {wish !== 'set' && <Secret label={say('lock_old')} value={old} onChange={setOld} isBusy={isBusy} />}
      {wish !== 'remove' && (
        <>
          <Secret
            label={say('lock_new')}
            hint={say('lock_new_hint', { shortest: SHORTEST_PASSPHRASE })}
            value={fresh}
            onChange={setFresh}
            isBusy={isBusy}
          />
          <p class="small" role="status">
            {sayStrength(fresh)}
          </p>
          <Secret label={say('lock_again')} value={again} onChange={setAgain} isBusy={isBusy} />
          <p class="small" role="status">
            {again !== '' && again !== fresh && say('lock_differs')}
          </p>
        </>
      )}
      <p class="remembered">
        <button type="submit" class="button" disabled={!isReady}>
          {say(`lock_${wish}`)}
        </button>
        <button type="button" class="text-button" disabled={isBusy} onClick={() => onEnd('')}>
          {say('lock_no')}
        </button>
      </p>
      <p role="status">{step ? say(`lock_step_${step === 'rewriting' ? step : 'working_out'}`) : fault}</p>
    </form>
  )
}

function Secret({
  label,
  hint,
  value,
  onChange,
  isBusy,
}: {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  isBusy: boolean
}) {
  const id = useId()
  return (
    <p class="lock-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="password"
        autocomplete="new-password"
        disabled={isBusy}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={event => onChange(event.currentTarget.value)}
      />
      {hint && (
        <span id={`${id}-hint`} class="small soft">
          {hint}
        </span>
      )}
    </p>
  )
}

/** As a reader counts characters, not as they are stored. */
const lengthOf = (text: string) => [...text].length

function sayStrength(passphrase: string): string {
  const length = lengthOf(passphrase)
  if (length === 0) return ''
  if (length < SHORTEST_PASSPHRASE) return say('lock_strength_short', { count: SHORTEST_PASSPHRASE - length })
  return length < GOOD_LENGTH ? say('lock_strength_fair') : say('lock_strength_good')
}
