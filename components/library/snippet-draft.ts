import { type ReadonlySignal, signal } from '@preact/signals'
import type { Failed, Outcome } from '../../lib/library/fault.ts'
import type { Library } from '../../lib/library/library.ts'
import type { Snippet, SnippetChange, SnippetId } from '../../lib/library/snippet.ts'
import type { SnippetState } from '../../lib/library/snippet-document.ts'
import type { Changed } from '../../lib/library/writing.ts'

/** Whether what the reader wrote is on the disk. */
export type DraftState = 'untouched' | 'unsaved' | 'saved' | Failed

/** One snippet while it is being edited. It saves itself a moment after the last key, and each choice at once. */
export interface SnippetDraft {
  /** As it is saved; `null` until it was read, and where it is gone. */
  readonly snippet: ReadonlySignal<Snippet | null>
  /** The note as the reader sees it. */
  readonly note: ReadonlySignal<string>
  readonly state: ReadonlySignal<DraftState>
  /** Whether the note was read. */
  readonly isRead: ReadonlySignal<boolean>
  /** The note was also changed elsewhere: both texts are saved, and the reader does not see the other one yet. */
  readonly isBehind: ReadonlySignal<boolean>
  /** What is written before the note was read is put behind it then, where the cursor stands in a note just opened. */
  write(note: string): void
  /** Shows the note as it is saved, the words from elsewhere included. */
  catchUp(): void
  /** Changes something else, worked out from what is saved at that time. */
  change(of: (snippet: Snippet) => SnippetChange): Promise<void>
  /** Whether the reader is in the note: their text does not move under their hands. */
  setFocused(isFocused: boolean): void
  /**
   * What is not on the disk yet, with what it was written on, for another context to save; from then on it is theirs.
   * `early` is what was written before the note was read.
   */
  handOver(): { readonly note: string; readonly base: SnippetState | null; readonly early: boolean } | null
  /** Saves what is not saved yet. */
  flush(): Promise<void>
  /** Saves, and stops following. */
  close(): Promise<void>
}

/** How long the reader must pause before the note is saved, in milliseconds. */
const PAUSE = 500

type Ways = Pick<Library, 'change' | 'forEditing' | 'watch'>

export function draftOf(library: Ways, id: SnippetId): SnippetDraft {
  const snippet = signal<Snippet | null>(null)
  const note = signal('')
  const state = signal<DraftState>('untouched')
  const isRead = signal(false)
  const isBehind = signal(false)
  /** What the note in the field is based on. */
  let base: SnippetState | undefined
  /** The newest state, with which the field catches up. */
  let newest: SnippetState | undefined
  let isDirty = false
  let isFocused = false
  let atWork = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn: Promise<unknown> = Promise.resolve()

  function take(saved: Snippet, as: SnippetState) {
    if (!isRead.value) {
      takeFirst(saved, as)
      return
    }
    snippet.value = saved
    newest = as
    const isBusy = isDirty || atWork > 0
    if (saved.note === note.value && !isBusy) {
      base = as
      isBehind.value = false
    } else if (!(isBusy || isFocused)) catchUp()
    else if (!isBusy) isBehind.value = true
  }

  function takeFirst(saved: Snippet, as: SnippetState) {
    const early = note.value
    isRead.value = true
    snippet.value = saved
    newest = as
    catchUp()
    if (early !== '') write(saved.note + early)
  }

  function catchUp() {
    if (isDirty || !snippet.value) return
    note.value = snippet.value.note
    base = newest
    isBehind.value = false
  }

  function write(text: string) {
    if (text === note.value) return
    note.value = text
    if (!isRead.value) return
    isDirty = true
    state.value = 'unsaved'
    clearTimeout(timer)
    timer = setTimeout(save, PAUSE)
  }

  /** One write after the other, each on the base that the one before left. */
  function inTurn(work: () => Promise<Outcome<Changed> | null>): Promise<void> {
    atWork += 1
    const done = turn.then(work).then(outcome => {
      atWork -= 1
      if (outcome === null) return
      if (!outcome.ok) {
        state.value = outcome
        return
      }
      state.value = isDirty ? 'unsaved' : 'saved'
      take(outcome.snippet, outcome.state)
    })
    turn = done
    return done
  }

  function save(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    return inTurn(async () => {
      if (!isDirty) return null
      const written = note.value
      isDirty = false
      const outcome = await library.change(id, { note: written }, base)
      if (outcome.ok) base = outcome.own
      // It is still in the field, and is saved with the next key or when the editor is closed.
      else isDirty = true
      return outcome
    })
  }

  const change = (of: (snippet: Snippet) => SnippetChange) =>
    inTurn(async () => {
      const found = await library.forEditing(id)
      if (!found) return { ok: false, fault: 'gone', detail: id }
      return library.change(id, of(found.snippet), found.state)
    })

  const unwatch = library.watch(
    () => library.forEditing(id),
    found => {
      if (atWork === 0 && found) take(found.snippet, found.state)
      if (!found) snippet.value = null
    },
    failure => {
      state.value = failure
    },
  )
  const flush = () => (isDirty ? save() : turn.then(() => undefined))

  return {
    snippet,
    note,
    state,
    isRead,
    isBehind,
    catchUp,
    write,
    change,
    setFocused(focused) {
      isFocused = focused
      if (!focused && isBehind.value && atWork === 0) catchUp()
    },
    handOver() {
      if (!isRead.value && note.value !== '') {
        const early = note.value
        note.value = ''
        return { note: early, base: null, early: true }
      }
      if (state.value !== 'unsaved' && !isDirty) return null
      clearTimeout(timer)
      isDirty = false
      return { note: note.value, base: base ?? null, early: false }
    },
    flush,
    close() {
      unwatch()
      const early = isRead.value ? '' : note.value
      return early === '' ? flush() : change(saved => ({ note: saved.note + early }))
    },
  }
}
