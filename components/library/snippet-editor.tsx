import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { toBase64 } from '../../lib/formats/casenote/base64.ts'
import { say } from '../../lib/language/say.ts'
import type { Library } from '../../lib/library/library.ts'
import { LONGEST_NOTE, SNIPPET_COLOURS, type SnippetId } from '../../lib/library/snippet.ts'
import { sendToBackground } from '../../lib/messages/send.ts'
import { ColourShape } from '../shared/colour-shape.tsx'
import { Markdown } from '../shared/markdown.tsx'
import { sayFailure } from './say-failure.ts'
import { type DraftState, draftOf } from './snippet-draft.ts'
import { TagField } from './tag-field.tsx'

/** Edits the note, the tags and the colour of a snippet where it stands. There is nothing to save by hand. */
export function SnippetEditor({
  library,
  id,
  name,
  onClose,
}: {
  library: Library
  id: SnippetId
  name: string
  onClose: () => void
}) {
  const [draft] = useState(() => draftOf(library, id))
  const [isPreview, setPreview] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const ids = useId()
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    const flush = () => void draft.flush()
    // What a page that goes has begun to write, the browser throws away; a message gets through.
    const leave = () => {
      const left = draft.handOver()
      if (!left) return
      const base = left.base && toBase64(left.base)
      void sendToBackground({ type: 'note-left', id, note: left.note, base, early: left.early })
    }
    globalThis.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', flush)
    return () => {
      globalThis.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', flush)
      // What the library did not take (it was locked meanwhile) is not lost with the editor.
      void draft.close().then(leave)
    }
  }, [draft])
  useEffect(() => {
    if (!isPreview) field.current?.focus({ preventScroll: true })
  }, [isPreview])

  const snippet = draft.snippet.value
  const note = draft.note.value
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from any of its fields
    <div
      class="editor"
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <div class="editor-bar">
        <label for={`${ids}-note`}>{say('library_note')}</label>
        <button
          type="button"
          class="text-button small"
          aria-pressed={isPreview}
          onClick={() => setPreview(!isPreview)}
        >
          {say('library_note_preview')}
        </button>
      </div>
      {isPreview ? (
        <div class="note preview">
          {note.trim() === '' ? <p class="soft">{say('library_note_empty')}</p> : <Markdown text={note} />}
        </div>
      ) : (
        <textarea
          ref={field}
          id={`${ids}-note`}
          aria-describedby={`${ids}-hint`}
          maxLength={LONGEST_NOTE}
          // Some browsers' spelling checks send what is written to their makers.
          spellcheck={false}
          rows={5}
          aria-busy={!draft.isRead.value}
          value={note}
          onInput={event => draft.write(event.currentTarget.value)}
          onFocus={() => draft.setFocused(true)}
          onBlur={() => draft.setFocused(false)}
        />
      )}
      <p id={`${ids}-hint`} class="small soft">
        {say('library_note_hint')}
      </p>
      {draft.isBehind.value && (
        <p class="small">
          {say('library_note_behind')}{' '}
          <button type="button" class="text-button" onClick={() => draft.catchUp()}>
            {say('library_note_catch_up')}
          </button>
        </p>
      )}
      <TagField
        tags={snippet?.tags ?? []}
        onAdd={tag => draft.change(({ tags }) => ({ tags: [...new Set([...tags, tag])] }))}
        onRemove={tag => draft.change(({ tags }) => ({ tags: tags.filter(each => each !== tag) }))}
      />
      <fieldset class="colours">
        <legend>{say('library_colour')}</legend>
        {SNIPPET_COLOURS.map(colour => (
          <label key={colour}>
            <input
              type="radio"
              name={`${ids}-colour`}
              checked={snippet?.colour === colour}
              onChange={() => void draft.change(() => ({ colour }))}
            />
            <ColourShape colour={colour} />
            {say(`colour_${colour}`)}
          </label>
        ))}
      </fieldset>
      <p class="editor-bar">
        <span role="status" class="small soft">
          {sayState(draft.state.value)}
        </span>
        <button type="button" class="button" aria-label={`${say('library_done')}: ${name}`} onClick={onClose}>
          {say('library_done')}
        </button>
      </p>
    </div>
  )
}

function sayState(state: DraftState): string {
  switch (state) {
    case 'untouched':
      return ''
    case 'unsaved':
      return say('library_draft_unsaved')
    case 'saved':
      return say('library_draft_saved')
    default:
      return sayFailure(state)
  }
}
