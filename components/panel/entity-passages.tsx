import { useEffect, useState } from 'preact/hooks'
import type { EntityId } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import type { Snippet } from '../../lib/library/snippet.ts'
import { hostOf } from '../../lib/page/page-key.ts'
import { linkToPassage } from '../../lib/saving/passage-link.ts'
import { OutwardLink } from '../shared/outward-link.tsx'
import type { PageSnippets } from './page-snippets.ts'
import type { PanelState } from './panel-state.ts'
import { ShortList } from './short-list.tsx'

/** The reader's own passages in which an entity is named, wherever they were saved; the newest first. */
export function EntityPassages({
  state,
  saved: { library, placed },
  id,
}: {
  state: PanelState
  saved: PageSnippets
  id: EntityId
}) {
  const [snippets, setSnippets] = useState<readonly Snippet[]>([])
  // A library that cannot be read has nothing to list; the view of the page says why.
  useEffect(
    () =>
      library.watch(
        () => library.ofEntity(id),
        setSnippets,
        () => setSnippets([]),
      ),
    [id],
  )
  if (snippets.length === 0) return null
  return (
    <section aria-labelledby="own-passages">
      <h2 id="own-passages">
        {say('saved_of_entity')} <span>{snippets.length}</span>
      </h2>
      <ShortList
        name={`saved ${id}`}
        kind="saved-list"
        shown={3}
        rows={snippets.map(snippet => {
          const passage = placed.value.get(snippet.id)
          return (
            <li key={snippet.id} class="saved-passage">
              {passage?.state === 'found' ? (
                <button
                  type="button"
                  class="opens"
                  title={say('saved_jump')}
                  onClick={() => state.jumpToPlace('saved', passage.start, passage)}
                >
                  <q class="quoted small">{snippet.quote}</q>
                </button>
              ) : (
                <q class="quoted small opens">{snippet.quote}</q>
              )}
              <p class="small soft">
                <Source snippet={snippet} isHere={passage !== undefined} />
              </p>
              {snippet.note !== '' && <p class="small saved-opening">{snippet.note}</p>}
            </li>
          )
        })}
      />
    </section>
  )
}

function Source({ snippet, isHere }: { snippet: Snippet; isHere: boolean }) {
  const { page, place } = snippet
  const published = place?.published ?? page.published
  if (isHere) return <>{say('panel_on_this_page')}</>
  return (
    <>
      <OutwardLink address={linkToPassage(snippet)}>{page.title ?? hostOf(page) ?? ''}</OutwardLink>
      {published && ` · ${sayDate(published)}`}
    </>
  )
}
