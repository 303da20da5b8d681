import { useLayoutEffect, useRef } from 'preact/hooks'
import { DISMISSAL_REACHES, type DismissalReach } from '../../lib/dismissals/reach.ts'
import { say } from '../../lib/language/say.ts'

/** Asks how far a dismissal is to go, in place of the button that was pressed: so it takes the focus. */
export function DismissalChoice({
  hasHost,
  onChoose,
  onCancel,
}: {
  /** Whether the page belongs to a site. */
  hasHost: boolean
  onChoose: (reach: DismissalReach) => void
  onCancel: () => void
}) {
  const first = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => first.current?.focus({ preventScroll: true }), [])
  // On the card the reader's own Escape comes first and closes the whole card.
  const leave = (event: KeyboardEvent) => event.key === 'Escape' && onCancel()
  const reaches = DISMISSAL_REACHES.filter(reach => reach !== 'site' || hasHost)
  return (
    <fieldset class="dismissal">
      <legend class="soft">{say('dismiss_where')}</legend>
      <div class="actions">
        {reaches.map((reach, index) => (
          <button
            key={reach}
            type="button"
            class="text-button"
            ref={index === 0 ? first : null}
            onKeyDown={leave}
            onClick={() => onChoose(reach)}
          >
            {say(`dismiss_${reach}`)}
          </button>
        ))}
        <button type="button" class="text-button soft" onKeyDown={leave} onClick={onCancel}>
          {say('dismiss_cancel')}
        </button>
      </div>
    </fieldset>
  )
}
