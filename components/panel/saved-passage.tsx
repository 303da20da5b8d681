import { useEffect, useRef, useState } from 'preact/hooks'
import type { EntityId } from '../../lib/knowledge/entity-id.ts'
import { kindOf } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import type { Snippet } from '../../lib/library/snippet.ts'
import type { PlacedPassage } from '../../lib/saving/own-passages.ts'
import { linkToPassage } from '../../lib/saving/passage-link.ts'
import { SnippetEditor } from '../library/snippet-editor.tsx'
import { ColourShape } from '../shared/colour-shape.tsx'
import { focusBeside } from '../shared/focus-beside.ts'
import { KindSwatch } from '../shared/kind-swatch.tsx'
import { Markdown } from '../shared/markdown.tsx'
import { whileGrowing } from '../shared/while-growing.ts'
import type { PageSnippets } from './page-snippets.ts'
import type { PanelState } from './panel-state.ts'
import { PassageDifferences } from './passage-differences.tsx'
import { PassageQuestion } from './passage-question.tsx'

/** The most names shown of one passage; the library has them all. */
const MOST_NAMES = 4
/** How much of the quote says which passage is meant, in UTF-16 code units. */
const OPENING = 60

/** One passage that the reader saved: its words, which lead to it, its note, and what is named in it. */
export function SavedPassage({
  state,
  saved,
  snippet,
  placed,
}: {
  state: PanelState
  saved: PageSnippets
  snippet: Snippet
  placed: PlacedPassage | undefined
}) {
  const [isEditing, setEditing] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const isCalledFor = useRef(false)
  const wanted = saved.noteWanted.value
  useEffect(() => {
    if (wanted !== snippet.id) return
    saved.noteWanted.value = null
    isCalledFor.current = true
    setEditing(true)
  }, [wanted, snippet.id])
  useEffect(() => {
    // Whoever pressed "Add a note" in the page has not seen yet where in the panel the field is.
    const block = isCalledFor.current ? 'center' : 'nearest'
    isCalledFor.current = false
    if (!isEditing) return undefined
    return whileGrowing(() => row.current?.scrollIntoView({ block, behavior: 'instant' }))
  }, [isEditing])
  const { id, quote, note, tags, colour, place, createdAt } = snippet
  const opening = quote.length > OPENING ? `${quote.slice(0, OPENING)}…` : quote
  const details = [
    snippet.kind === 'article' ? say('saved_is_article') : null,
    place?.kind === 'comment' ? (place.author ?? say('nobody')) : null,
    say('saved_on', { date: sayDate(createdAt.slice(0, 10)) }),
    placed?.state === 'gone' ? say('saved_gone') : null,
  ]
  return (
    <li ref={row} class="saved-passage" data-state={placed?.state}>
      {placed?.state === 'found' ? (
        <button
          type="button"
          class="opens"
          data-focus={`saved ${id}`}
          title={say('saved_jump')}
          onClick={() => state.jumpToPlace('saved', placed.start, placed)}
        >
          <q class="quoted small">{quote}</q>
        </button>
      ) : (
        <q class="quoted small opens">{quote}</q>
      )}
      <p class="small soft">
        <ColourShape colour={colour} />
        <span class="spoken">{say(`colour_${colour}`)}. </span>
        {details.filter(Boolean).join(' · ')}
      </p>
      {placed?.state === 'found' && placed.differences.length > 0 && (
        <div class="small">
          <p class="soft">{say('saved_changed')}</p>
          <PassageDifferences differences={placed.differences} />
        </div>
      )}
      {placed?.state === 'uncertain' && (
        <PassageQuestion state={state} saved={saved} snippet={snippet} placed={placed} />
      )}
      {!isEditing && note !== '' && (
        <div class="note small">
          <Markdown text={note} />
        </div>
      )}
      {!isEditing && tags.length > 0 && <p class="small soft">{tags.join(' · ')}</p>}
      <Names state={state} entities={snippet.entities} />
      {isEditing ? (
        <SnippetEditor library={saved.library} id={id} name={opening} onClose={() => setEditing(false)} />
      ) : (
        <p class="saved-actions small">
          <button
            type="button"
            class="text-button"
            aria-label={`${say(note === '' ? 'saved_add_note' : 'saved_edit')}: ${opening}`}
            onClick={() => setEditing(true)}
          >
            {say(note === '' ? 'saved_add_note' : 'saved_edit')}
          </button>
          <CopyLink saved={saved} snippet={snippet} opening={opening} />
          <button
            type="button"
            class="text-button"
            aria-label={`${say('saved_delete')}: ${opening}`}
            onClick={event => {
              focusBeside(event.currentTarget, document.querySelector('#saved'))
              void saved.trash(id)
            }}
          >
            {say('saved_delete')}
          </button>
        </p>
      )}
    </li>
  )
}

function CopyLink({ saved, snippet, opening }: { saved: PageSnippets; snippet: Snippet; opening: string }) {
  async function copy() {
    const link = linkToPassage(snippet)
    const done = link
      ? await navigator.clipboard.writeText(link).then(
          () => true,
          () => false,
        )
      : false
    saved.notice.value = { words: say(done ? 'saved_link_copied' : 'saved_link_failed'), undo: null }
  }
  if (snippet.page.url === null && snippet.page.canonical === null) return null
  return (
    <button
      type="button"
      class="text-button"
      aria-label={`${say('saved_copy_link')}: ${opening}`}
      onClick={() => void copy()}
    >
      {say('saved_copy_link')}
    </button>
  )
}

/** Who and what is named in the passage, each leading to what is known of it. */
function Names({ state, entities }: { state: PanelState; entities: readonly EntityId[] }) {
  const named = entities.slice(0, MOST_NAMES).flatMap(id => {
    const name = state.shelf.look(id)?.name
    return name ? [{ id, name }] : []
  })
  if (named.length === 0) return null
  return (
    <p class="saved-names small">
      {named.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          class="saved-name"
          data-focus={`saved-name ${id}`}
          onClick={() => state.open({ view: 'entity', entity: id })}
        >
          <KindSwatch kind={kindOf(id)} /> {name}
        </button>
      ))}
    </p>
  )
}
