import { useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { ageSealer } from '../../lib/sync/encryption/age-sealer.ts'
import { asksAboutData, requestAccess } from '../../lib/sync/setup/access.ts'
import { checkStore, type FoundInStore } from '../../lib/sync/setup/check-store.ts'
import { openStore } from '../../lib/sync/setup/open-store.ts'
import { keyOf, storeOf } from './draft.ts'
import { Field } from './field.tsx'
import { sayPlace, sayUnfit } from './say-sync.ts'
import type { StepProps } from './set-up-steps.tsx'
import type { SyncPageState } from './sync-state.ts'

/** What is about to happen and why the browser asks, then a look into the store, and the start. */
export function StartStep({
  draft,
  change,
  isTeam,
  state,
  onBack,
}: StepProps & { state: SyncPageState; onBack: () => void }) {
  const [words, setWords] = useState('')
  const [isChecking, setChecking] = useState(false)
  const [isEmpty, setEmpty] = useState(false)
  const store = storeOf(draft)
  const key = keyOf(draft)
  if (!store.ok || !key.ok) return null
  const settings = store.value
  const setUp = {
    store: settings,
    key: key.value,
    deviceName: draft.deviceName.trim().slice(0, 100) || '–',
    begunAt: new Date().toISOString(),
    paused: false,
    ...(isTeam
      ? { team: { name: draft.teamName.trim().slice(0, 100), member: draft.member.trim().slice(0, 100) } }
      : {}),
    ...(settings.kind === 'folder' && draft.folder ? { folder: draft.folder } : {}),
  }

  async function start(anyway: boolean) {
    if (isTeam && (!draft.teamName.trim() || !draft.member.trim())) return setWords(say('team_names_missing'))
    // First of all, while the click is being handled: the browser must be asked before anything is awaited.
    const asked = requestAccess(settings, state.line)
    setWords('')
    setEmpty(false)
    setChecking(true)
    try {
      if (!(await asked)) return setWords(say('sync_refused'))
      const { store: opened, create } = openStore(setUp)
      const created = await create()
      const found: FoundInStore = created.ok
        ? await checkStore(opened, ageSealer([setUp.key]), isTeam)
        : { found: 'fault', fault: created.fault }
      if (found.found === 'nothing' && draft.keyFrom === 'other' && !anyway) {
        setEmpty(true)
        return setWords(say('sync_found_nothing'))
      }
      const unfit = sayUnfit(found, { isTeam, isNewKey: draft.keyFrom === 'new' })
      if (unfit !== '') return setWords(unfit)
      if (!(await state.begin(setUp))) setWords(say('sync_fault_library'))
    } finally {
      setChecking(false)
    }
  }

  const isServer = settings.kind === 'webdav' || settings.kind === 'couchdb'
  return (
    <>
      <dl class="figures">
        <div>
          <dt>{say('sync_start_where')}</dt>
          <dd>{sayPlace(settings)}</dd>
        </div>
      </dl>
      <Field
        label={say('sync_start_device')}
        hint={say('sync_start_device_hint')}
        value={draft.deviceName}
        onChange={deviceName => change({ deviceName })}
      />
      {isTeam && (
        <>
          <Field
            label={say('team_name')}
            value={draft.teamName}
            onChange={teamName => change({ teamName })}
          />
          <Field
            label={say('team_member')}
            hint={say('team_member_hint')}
            value={draft.member}
            onChange={member => change({ member })}
          />
        </>
      )}
      {isServer && <p>{say('sync_start_access', { host: new URL(settings.address).host })}</p>}
      {settings.kind !== 'folder' && asksAboutData() && <p>{say('sync_start_data')}</p>}
      <p role="alert" class="wrong">
        {words}
      </p>
      <p class="steps">
        <button type="button" class="button" disabled={isChecking} onClick={onBack}>
          {say('sync_back')}
        </button>
        <button type="button" class="button start" disabled={isChecking} onClick={() => void start(isEmpty)}>
          {say(isEmpty ? 'sync_start_anyway' : 'sync_start')}
        </button>
        <span role="status">{isChecking ? say('sync_checking') : ''}</span>
      </p>
    </>
  )
}
