import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import type { Pairing } from '../../lib/sync/setup/pairing.ts'
import { type Draft, EMPTY_DRAFT, keyOf, nameOfDevice, storeOf } from './draft.ts'
import { KeyStep } from './key-step.tsx'
import { StartStep } from './start-step.tsx'
import type { SyncPageState } from './sync-state.ts'
import { WhereStep } from './where-step.tsx'

export interface StepProps {
  readonly draft: Draft
  readonly change: (change: Partial<Draft>) => void
  readonly isTeam: boolean
}

const TITLES = ['sync_where_title', 'sync_key_title', 'sync_start_title'] as const

/** The three steps: where, which key, check and start. Nothing is stored or asked of any network before the last. */
export function SetUpSteps({ state }: { state: SyncPageState }) {
  const [step, setStep] = useState(0)
  const isTeam = state.line === 'team'
  const [draft, setDraft] = useState<Draft>({
    ...EMPTY_DRAFT,
    // The account of a browser is one person's.
    kind: isTeam ? 'webdav' : 'browser',
    deviceName: nameOfDevice(navigator.userAgent),
  })
  const [words, setWords] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (step > 0) title.current?.focus()
  }, [step])

  const change = (some: Partial<Draft>) => {
    setWords('')
    setDraft(before => ({ ...before, ...some }))
  }
  function go(to: number) {
    const read = to > step ? (step === 0 ? storeOf(draft) : keyOf(draft)) : { ok: true as const }
    setWords(read.ok ? '' : read.words)
    if (read.ok) setStep(to)
  }
  function pair({ key, store, team }: Pairing) {
    // The one must never be taken for the other: what is private would lie before a team.
    if ((team !== undefined) !== isTeam) return setWords(say(isTeam ? 'team_pair_own' : 'team_pair_team'))
    change({
      keyFrom: 'other',
      typedKey: key,
      ...(team === undefined ? {} : { teamName: team }),
      ...(store && (store.kind === 'webdav' || store.kind === 'couchdb')
        ? { kind: store.kind, address: store.address, user: store.user, password: store.password }
        : store
          ? { kind: store.kind }
          : { kind: 'folder' }),
    })
    if (store) setStep(2)
    else setWords(say('sync_pair_only_key'))
  }

  return (
    <section class="set-up">
      <p class="soft small">{say('sync_step', { step: step + 1 })}</p>
      <h2 ref={title} tabIndex={-1}>
        {say(TITLES[step] ?? TITLES[0])}
      </h2>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (step < 2) go(step + 1)
        }}
      >
        {step === 0 && <WhereStep draft={draft} change={change} isTeam={isTeam} onPair={pair} />}
        {step === 1 && <KeyStep draft={draft} change={change} isTeam={isTeam} />}
        {step === 2 && (
          <StartStep draft={draft} change={change} isTeam={isTeam} state={state} onBack={() => go(1)} />
        )}
        <p role="alert" class="wrong">
          {words}
        </p>
        {step < 2 && (
          <p class="steps">
            {step > 0 && (
              <button type="button" class="button" onClick={() => go(step - 1)}>
                {say('sync_back')}
              </button>
            )}
            <button type="submit" class="button">
              {say('sync_next')}
            </button>
          </p>
        )}
      </form>
    </section>
  )
}
