import { useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { matchesIn } from '../../lib/library/search/highlight.ts'
import type { Snippet } from '../../lib/library/snippet.ts'
import { ColourShape } from '../shared/colour-shape.tsx'
import { Markdown } from '../shared/markdown.tsx'
import { AddedBy } from '../team/added-by.tsx'
import { ArticleCopyText } from './article-copy-text.tsx'
import { EntityLink } from './entity-link.tsx'
import { excerptOf } from './excerpt.ts'
import { Highlighted } from './highlighted.tsx'
import type { LibraryActions } from './library-actions.ts'
import type { LibraryPageState } from './library-state.ts'
import { toggled } from './library-view.ts'
import type { ListRow } from './list-rows.ts'
import { RowActions } from './row-actions.tsx'
import { SnippetEditor } from './snippet-editor.tsx'
import { SnippetSource } from './snippet-source.tsx'

/** How much of a quote and of a note is shown of itself, in UTF-16 code units. */
const QUOTE_SHOWN = 480
const NOTE_SHOWN = 600
/** The beginning of a quote, which tells its buttons from those of others for who cannot see the row. */
const NAME = 60

/** One snippet: whose words, the reader's own, where they are from, and what can be done with them. */
export function SnippetRow({
  state,
  actions,
  row,
  onTick,
  onClose,
  onLeave,
}: {
  state: LibraryPageState
  actions: LibraryActions
  row: ListRow & { kind: 'snippet' }
  onTick: (isStretch: boolean) => void
  onClose: () => void
  /** The row is about to go. */
  onLeave: () => void
}) {
  const snippet = state.held.held.value.get(row.id)
  const [isWhole, setWhole] = useState(false)
  if (!snippet) return <div class="snippet-waiting" />
  const { terms } = state.finder.found.value
  const name = nameOf(snippet)
  const isEdited = state.edited.value === row.key
  return (
    <article class="snippet" data-selected={state.selection.value.ids.has(row.id)}>
      <input
        type="checkbox"
        aria-label={say('library_select', { quote: name })}
        checked={state.selection.value.ids.has(row.id)}
        // The state is the truth: the box follows it.
        onClick={event => {
          event.preventDefault()
          onTick(event.shiftKey)
        }}
      />
      <div class="snippet-body">
        <Quote snippet={snippet} state={state} isWhole={isWhole} onWhole={setWhole} />
        {snippet.kind === 'article' && <ArticleCopyText library={state.library} id={snippet.id} />}
        {isEdited ? (
          <SnippetEditor library={state.library} id={row.id} name={name} onClose={onClose} />
        ) : (
          <Note snippet={snippet} state={state} isWhole={isWhole} />
        )}
        {snippet.keptAgainstTrash && (
          <p class="small">
            {say('library_kept_against_trash')}{' '}
            <button type="button" class="text-button" onClick={() => void state.library.restore([row.id])}>
              {say('library_keep')}
            </button>
          </p>
        )}
        <SnippetSource snippet={snippet} terms={terms} />
        {state.side?.which === 'team' && <AddedBy side={state.side} id={row.id} />}
        {!isEdited && snippet.tags.length > 0 && (
          <ul class="chips" aria-label={say('library_tags')}>
            {snippet.tags.map(tag => (
              <li key={tag}>
                <button
                  type="button"
                  class="chip"
                  aria-pressed={state.view.value.tags.includes(tag)}
                  onClick={() => state.show({ tags: toggled(state.view.value.tags, tag) })}
                >
                  <Highlighted text={tag} terms={terms} />
                </button>
              </li>
            ))}
          </ul>
        )}
        <Entities snippet={snippet} state={state} />
        <RowActions
          state={state}
          actions={actions}
          row={row}
          snippet={snippet}
          name={name}
          onLeave={onLeave}
        />
      </div>
    </article>
  )
}

function Quote({
  snippet: { quote, colour, kind },
  state,
  isWhole,
  onWhole,
}: {
  snippet: Snippet
  state: LibraryPageState
  isWhole: boolean
  onWhole: (isWhole: boolean) => void
}) {
  const { terms } = state.finder.found.value
  const excerpt = excerptOf(quote, matchesIn(quote, terms), QUOTE_SHOWN)
  const isCut = excerpt.start > 0 || excerpt.end < quote.length
  return (
    <>
      <blockquote class="quoted">
        <ColourShape colour={colour} />
        <span class="spoken">{say(`colour_${colour}`)}. </span>
        {kind === 'article' && <span class="small soft">{say('library_article')} · </span>}
        {!isWhole && excerpt.start > 0 && '… '}
        {isWhole ? (
          <Highlighted text={quote} terms={terms} />
        ) : (
          <Highlighted text={quote} terms={terms} excerpt={excerpt} />
        )}
        {!isWhole && excerpt.end < quote.length && ' …'}
      </blockquote>
      {isCut && (
        <button
          type="button"
          class="text-button small"
          aria-expanded={isWhole}
          onClick={() => onWhole(!isWhole)}
        >
          {say(isWhole ? 'library_less' : 'library_whole')}
        </button>
      )}
    </>
  )
}

function Note({
  snippet: { note },
  state,
  isWhole,
}: {
  snippet: Snippet
  state: LibraryPageState
  isWhole: boolean
}) {
  if (note.trim() === '') return null
  const { terms } = state.finder.found.value
  const excerpt = excerptOf(note, matchesIn(note, terms), NOTE_SHOWN)
  const isCut = !isWhole && (excerpt.start > 0 || excerpt.end < note.length)
  const shown = isCut ? `${excerpt.start > 0 ? '… ' : ''}${note.slice(excerpt.start, excerpt.end)} …` : note
  return (
    <div class="note">
      <Markdown text={shown} leaf={words => <Highlighted text={words} terms={terms} />} />
    </div>
  )
}

/** The most names under one snippet; more are found by its text. */
const MOST_NAMES = 12

function Entities({ snippet: { entities }, state }: { snippet: Snippet; state: LibraryPageState }) {
  const shown = entities.slice(0, MOST_NAMES)
  if (shown.length === 0) return null
  void state.names.fetch(shown)
  return (
    <ul class="names small" aria-label={say('library_entities')}>
      {shown.map(id => (
        <li key={id}>
          <EntityLink names={state.names} id={id} terms={state.finder.found.value.terms} />
        </li>
      ))}
    </ul>
  )
}

function nameOf({ quote, page }: Snippet): string {
  const words = quote.trim() || page.title || ''
  return words.length > NAME ? `${words.slice(0, NAME)}…` : words
}
