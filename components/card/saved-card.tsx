import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import type { SavedView } from '../../lib/saving/save-notice.ts'

type Step = 'resting' | 'writing' | 'noted' | 'undone'

/** Says what became of a save, with a field for a note and the way back. */
export function SavedCard({ words, actions, onClose }: Omit<SavedView, 'of' | 'key'>) {
  const [step, setStep] = useState<Step>('resting')
  const [said, setSaid] = useState('')
  const note = useRef<HTMLTextAreaElement>(null)
  const close = useRef<HTMLButtonElement>(null)
  // Text that is there from the start is not read aloud.
  useLayoutEffect(() => setSaid(words), [words])
  useLayoutEffect(() => {
    if (step === 'writing') note.current?.focus()
    // The button that was pressed is gone.
    if (step === 'noted' || step === 'undone') close.current?.focus({ preventScroll: true })
  }, [step])

  async function keep() {
    const { done, words } = (await actions?.keepNote(note.current?.value ?? '')) ?? { done: true, words: '' }
    setSaid(words)
    if (done) setStep('noted')
  }
  async function undo() {
    const answer = await actions?.undo()
    if (!answer) return
    setSaid(answer.words)
    if (answer.done) setStep('undone')
  }

  return (
    <div
      class="card saved"
      role="dialog"
      aria-label={say('saved_card_title')}
      lang="en-GB"
      tabIndex={-1}
      data-first-focus
    >
      <p role="status">{said}</p>
      {step === 'writing' && (
        <textarea
          ref={note}
          rows={3}
          // Some browsers' spelling checks send what is written to their makers.
          spellcheck={false}
          aria-label={say('saved_note')}
          onInput={event => actions?.draft(event.currentTarget.value)}
          onKeyDown={event => {
            // A page's own shortcuts must not take the letters of a note.
            if (event.key !== 'Escape') event.stopPropagation()
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep()
          }}
        />
      )}
      <div class="actions">
        {actions && step === 'resting' && (
          <button type="button" onClick={() => setStep('writing')}>
            {say('saved_add_note')}
          </button>
        )}
        {step === 'writing' && (
          <button type="button" onClick={() => void keep()}>
            {say('saved_keep_note')}
          </button>
        )}
        {actions && step !== 'undone' && (
          <button type="button" onClick={() => void undo()}>
            {say('saved_undo')}
          </button>
        )}
        <button ref={close} type="button" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </div>
  )
}
