import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { DismissalReach } from '../../lib/dismissals/reach.ts'
import type { CardContent } from '../../lib/knowledge/card-content.ts'
import { say } from '../../lib/language/say.ts'
import { DismissalChoice } from '../shared/dismissal-choice.tsx'
import { sayDismissed, sayNotThis } from '../shared/say-dismissal.ts'

/** How a card dismisses its mark. */
export interface MarkDismissal {
  /** The words that are marked. */
  readonly text: string
  /** Of the page; empty where it has none. */
  readonly host: string
  /** Gives the id of the dismissal, `null` where it could not be kept. */
  dismiss(reach: DismissalReach): Promise<string | null>
  /** Gives whether the mark was brought back. */
  undo(id: string): Promise<boolean>
}

type Step =
  | { readonly step: 'resting'; readonly said: string }
  | { readonly step: 'choosing' }
  | { readonly step: 'dismissed'; readonly id: string; readonly said: string }

/** What can be done from a card: open the panel, dismiss the mark and undo that, close. */
export function CardActions({
  content: { kind, name },
  dismissal,
  onOpenPanel,
  onClose,
}: {
  content: Pick<CardContent, 'kind' | 'name'>
  dismissal: MarkDismissal
  onOpenPanel: () => void
  onClose: () => void
}) {
  const [at, setAt] = useState<Step>({ step: 'resting', said: '' })
  const next = useRef<HTMLButtonElement>(null)
  const moved = useRef(false)
  // The button that was pressed is gone; the focus goes to the one that takes the step back.
  useLayoutEffect(() => {
    if (moved.current && at.step !== 'choosing') next.current?.focus({ preventScroll: true })
    moved.current = true
  }, [at.step])

  const rest = (said = '') => setAt({ step: 'resting', said })
  async function dismiss(reach: DismissalReach) {
    const id = await dismissal.dismiss(reach)
    if (id === null) return rest(say('dismiss_failed'))
    const { host, text } = dismissal
    setAt({ step: 'dismissed', id, said: sayDismissed(reach, { name, host, text }) })
  }
  async function undo(id: string) {
    if (await dismissal.undo(id)) rest(say('dismissal_undone', { name }))
    else setAt({ step: 'dismissed', id, said: say('dismiss_failed') })
  }

  if (at.step === 'choosing') {
    return (
      <Actions said="">
        <DismissalChoice
          hasHost={dismissal.host !== ''}
          onChoose={reach => void dismiss(reach)}
          onCancel={() => rest()}
        />
      </Actions>
    )
  }
  return (
    <Actions said={at.said}>
      <div class="actions">
        {at.step === 'dismissed' ? (
          <button ref={next} type="button" onClick={() => void undo(at.id)}>
            {say('dismissal_undo')}
          </button>
        ) : (
          <>
            <button type="button" onClick={onOpenPanel}>
              {say('card_open_panel')}
            </button>
            <button ref={next} type="button" onClick={() => setAt({ step: 'choosing' })}>
              {sayNotThis(kind)}
            </button>
          </>
        )}
        <button type="button" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Actions>
  )
}

/** The region that says what was done stands there from the start, or it would not be read aloud. */
function Actions({ said, children }: { said: string; children: ComponentChildren }) {
  return (
    <>
      <p role="status" class="said">
        {said}
      </p>
      {children}
    </>
  )
}
