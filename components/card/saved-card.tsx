import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { localeInUse, say } from '../../lib/language/say.ts'
import type { SavedView } from '../../lib/saving/save-notice.ts'

/** Says what became of a save, with the way to a note and the way back. */
export function SavedCard({ words, actions, onClose }: Omit<SavedView, 'of' | 'key'>) {
  const [isUndone, setUndone] = useState(false)
  const [said, setSaid] = useState('')
  const close = useRef<HTMLButtonElement>(null)
  // Text that is there from the start is not read aloud.
  useLayoutEffect(() => setSaid(words), [words])
  useLayoutEffect(() => {
    // The button that was pressed is gone.
    if (isUndone) close.current?.focus({ preventScroll: true })
  }, [isUndone])

  async function undo() {
    const answer = await actions?.undo()
    if (!answer) return
    setSaid(answer.words)
    if (answer.done) setUndone(true)
  }

  return (
    <div
      class="card saved"
      role="dialog"
      aria-label={say('saved_card_title')}
      lang={localeInUse()}
      tabIndex={-1}
      data-first-focus
    >
      <p role="status">{said}</p>
      <div class="actions">
        {actions && !isUndone && (
          <>
            <button type="button" onClick={actions.addNote}>
              {say('saved_add_note')}
            </button>
            {actions.follow && (
              <button type="button" onClick={actions.follow}>
                {say('saved_follow')}
              </button>
            )}
            <button type="button" onClick={() => void undo()}>
              {say('saved_undo')}
            </button>
          </>
        )}
        <button ref={close} type="button" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </div>
  )
}
