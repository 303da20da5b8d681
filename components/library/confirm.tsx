import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

export interface Question {
  readonly words: string
  readonly yes: string
  readonly no: string
}

/** Asks before what cannot be undone. The focus comes back to where it was, as a dialog's does. */
export function useConfirm(): [(question: Question) => Promise<boolean>, JSX.Element | null] {
  const [asked, setAsked] = useState<(Question & { answer: (isSure: boolean) => void }) | null>(null)
  const confirm = (question: Question) =>
    new Promise<boolean>(resolve => {
      setAsked({
        ...question,
        answer: isSure => {
          setAsked(null)
          resolve(isSure)
        },
      })
    })
  const dialog = asked && (
    <Dialog onCancel={() => asked.answer(false)} label={asked.words}>
      <p>{asked.words}</p>
      <p class="dialog-actions">
        <button type="button" class="button" onClick={() => asked.answer(false)}>
          {asked.no}
        </button>
        <button type="button" class="button" onClick={() => asked.answer(true)}>
          {asked.yes}
        </button>
      </p>
    </Dialog>
  )
  return [confirm, dialog]
}

/** A dialog in front of everything. Escape cancels. */
export function Dialog({
  label,
  onCancel,
  children,
}: {
  label: string
  onCancel: () => void
  children: ComponentChildren
}) {
  const element = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    element.current?.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={element}
      aria-label={label}
      onCancel={event => {
        event.preventDefault()
        onCancel()
      }}
      // The keys of the row behind it are not meant.
      onKeyDown={event => event.stopPropagation()}
    >
      {children}
    </dialog>
  )
}
