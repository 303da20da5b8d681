import { useRef, useState } from 'preact/hooks'
import type { DismissalReach } from '../../lib/dismissals/reach.ts'
import type { Entity } from '../../lib/knowledge/schema.ts'
import { say } from '../../lib/language/say.ts'
import { DismissalChoice } from '../shared/dismissal-choice.tsx'
import { sayDismissed, sayNotThis } from '../shared/say-dismissal.ts'
import type { PanelState } from './panel-state.ts'

/** Dismisses the marks of one entity, and says which are dismissed already, with the way back. */
export function EntityDismissal({
  state,
  entity: { id, kind, name },
  isMarked,
}: {
  state: PanelState
  entity: Entity
  /** Whether any mark of it is left on the page. */
  isMarked: boolean
}) {
  const [choosing, setChoosing] = useState(false)
  const [failed, setFailed] = useState(false)
  // What was pressed is gone; the focus goes to what takes the step back.
  const focusOn = useRef<'undo' | 'not-this' | null>(null)
  const takeFocus = (which: 'undo' | 'not-this') => (button: HTMLButtonElement | null) => {
    if (!button || focusOn.current !== which) return
    focusOn.current = null
    button.focus({ preventScroll: true })
  }
  const record = state.record.value
  const host = record?.host ?? ''
  const { mentions, numbers, promises } = state.dismissals.dismissed.value
  const all = new Set([...mentions.values(), ...numbers.values(), ...promises.values()])
  const made = [...all].filter(({ entity }) => entity === id)
  if (!isMarked && made.length === 0) return null

  async function dismiss(reach: DismissalReach) {
    focusOn.current = 'undo'
    const kept = await state.dismissals.dismiss(id, name, reach)
    if (!kept) focusOn.current = 'not-this'
    setFailed(!kept)
    setChoosing(false)
  }
  return (
    <section class="entity-dismissal">
      {made.map(dismissal => {
        const { reach } = dismissal.scope
        const text = dismissal.scope.reach === 'page' ? dismissal.scope.text : null
        return (
          <p key={dismissal.id} class="small">
            {sayDismissed(reach, { name, host, text })}{' '}
            <button
              type="button"
              class="text-button"
              ref={takeFocus('undo')}
              aria-label={say('dismissal_undo_of', { name })}
              onClick={() => {
                focusOn.current = 'not-this'
                void state.dismissals.undo(dismissal, name)
              }}
            >
              {say('dismissal_undo')}
            </button>
          </p>
        )
      })}
      {failed && <p class="small">{say('dismiss_failed')}</p>}
      {isMarked &&
        (choosing ? (
          <DismissalChoice
            hasHost={host !== ''}
            onChoose={reach => void dismiss(reach)}
            onCancel={() => {
              focusOn.current = 'not-this'
              setChoosing(false)
            }}
          />
        ) : (
          <button
            type="button"
            class="text-button small"
            ref={takeFocus('not-this')}
            onClick={() => setChoosing(true)}
          >
            {sayNotThis(kind)}
          </button>
        ))}
    </section>
  )
}
