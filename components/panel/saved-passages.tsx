import { useEffect, useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { saySaveFault } from '../../lib/saving/say-save-fault.ts'
import { UnlockField } from '../lock/unlock-field.tsx'
import type { PageSnippets } from './page-snippets.ts'
import type { PanelState } from './panel-state.ts'
import { SavedPassage } from './saved-passage.tsx'
import { ShortList } from './short-list.tsx'
import { useCommandKey } from './use-command-key.ts'

/** What the reader saved from this page, and the ways to save more; words that are dropped here are saved. */
export function SavedPassages({ state, saved }: { state: PanelState; saved: PageSnippets }) {
  const snippets = saved.snippets.value
  const failure = saved.failure.value
  const key = useCommandKey('save')
  const [isOver, setOver] = useState(false)
  const names = snippets.flatMap(({ entities }) => entities)
  useEffect(() => void state.shelf.fetch(names), [names.join(' ')])
  return (
    <section
      aria-labelledby="saved"
      class={isOver ? 'saved-passages over' : 'saved-passages'}
      onDragOver={event => {
        if (!event.dataTransfer?.types.includes('text/plain')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        // What is dragged is still selected on the page, and there it is known where it stands.
        void saved.saveSelection()
      }}
    >
      <h2 id="saved" tabIndex={-1}>
        {say('saved_from_page')}
        <span>{snippets.length > 0 && snippets.length}</span>
      </h2>
      {failure?.fault === 'locked' ? (
        <>
          <p class="small">{say('lock_is_locked')}</p>
          <UnlockField library={saved.library} />
        </>
      ) : failure ? (
        <p class="small">{saySaveFault(failure.fault)}</p>
      ) : (
        snippets.length === 0 && (
          <p class="small soft">
            {key ? say('saved_none', { key }) : say('saved_none_no_key')}{' '}
            <button type="button" class="text-button" onClick={() => void saved.saveSelection()}>
              {say('saved_selection')}
            </button>
          </p>
        )
      )}
      <ShortList
        name="saved"
        kind="saved-list"
        shown={5}
        rows={snippets.map(snippet => (
          <SavedPassage
            key={snippet.id}
            state={state}
            saved={saved}
            snippet={snippet}
            placed={saved.placed.value.get(snippet.id)}
          />
        ))}
      />
      <p class="saved-actions small">
        <button type="button" class="text-button" onClick={() => void saved.saveArticle()}>
          {say('saved_article')}
        </button>
        {snippets.length > 0 && (
          <button type="button" class="text-button" onClick={() => void saved.downloadMarkedCopy()}>
            {say('saved_marked_copy')}
          </button>
        )}
      </p>
      <Notice saved={saved} />
    </section>
  )
}

/** Stands there from the start, or it would not be read aloud. */
function Notice({ saved }: { saved: PageSnippets }) {
  const notice = saved.notice.value
  const undo = notice?.undo
  return (
    <p class="saved-notice small" role="status">
      {notice?.words}{' '}
      {undo && (
        <button type="button" class="text-button" onClick={() => void undo()}>
          {say('saved_undo')}
        </button>
      )}
    </p>
  )
}
