import { useEffect } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { newSyncKey } from '../../lib/sync/keys/sync-key.ts'
import { Field } from './field.tsx'
import { KeyWords } from './key-words.tsx'
import type { StepProps } from './set-up-steps.tsx'

/** A new key, or the one of another device. */
export function KeyStep({ draft, change }: StepProps) {
  useEffect(() => {
    if (!draft.newKey) void newSyncKey().then(newKey => change({ newKey }))
  }, [])
  return (
    <>
      <p>{say('sync_key_why')}</p>
      <ul class="choices">
        {(['new', 'other'] as const).map(keyFrom => (
          <li key={keyFrom}>
            <label>
              <input
                type="radio"
                name="key-from"
                value={keyFrom}
                checked={draft.keyFrom === keyFrom}
                onChange={() => change({ keyFrom })}
              />
              <span>{say(keyFrom === 'new' ? 'sync_key_new' : 'sync_key_have')}</span>
            </label>
          </li>
        ))}
      </ul>
      {draft.keyFrom === 'other' && (
        <Field
          label={say('sync_key_type')}
          hint={say('sync_key_type_hint')}
          rows={4}
          value={draft.typedKey}
          onChange={typedKey => change({ typedKey })}
        />
      )}
      {draft.keyFrom === 'new' && draft.newKey && (
        <>
          <h3>{say('sync_key_words')}</h3>
          <KeyWords syncKey={draft.newKey} />
          <p>{say('sync_key_keep')}</p>
          <label class="site">
            <input
              type="checkbox"
              checked={draft.isKept}
              onChange={event => change({ isKept: event.currentTarget.checked })}
            />
            <span>{say('sync_key_kept')}</span>
          </label>
        </>
      )}
    </>
  )
}
