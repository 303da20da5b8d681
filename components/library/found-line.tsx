import { say } from '../../lib/language/say.ts'
import { useLater } from '../shared/use-later.ts'
import { useConfirm } from './confirm.tsx'
import { shelfOf } from './find-snippets.ts'
import type { LibraryActions } from './library-actions.ts'
import type { LibraryPageState } from './library-state.ts'

/** How many were found, and the way to tick them all. */
export function FoundLine({ state, actions }: { state: LibraryPageState; actions: LibraryActions }) {
  const words = sayFound(state)
  const spoken = useLater(words)
  const [confirm, dialog] = useConfirm()
  const { found } = state.finder
  const { ids } = found.value
  const inTrash = state.view.value.place === 'trash'
  const isKnown = state.finder.isWhole.value
  async function empty() {
    const isSure = await confirm({
      words: say('trash_purge_sure', { count: ids.length }),
      yes: say('trash_purge'),
      no: say('trash_purge_no'),
    })
    if (isSure) await actions.purge(ids)
  }
  return (
    <div class="found-line">
      <p>{words}</p>
      <p class="spoken" role="status">
        {spoken}
      </p>
      {ids.length > 0 && isKnown && (
        <button
          type="button"
          class="text-button small"
          onClick={() => {
            state.selection.value = { ids: new Set(ids), last: null }
          }}
        >
          {say('library_select_all', { count: ids.length })}
        </button>
      )}
      {!inTrash && ids.length > 0 && isKnown && (
        <button
          type="button"
          class="text-button small"
          onClick={() => {
            state.exporting.value = ids
          }}
        >
          {say('library_export_found')}
        </button>
      )}
      {inTrash && ids.length > 0 && isKnown && (
        <button type="button" class="text-button small" onClick={() => void empty()}>
          {say('trash_purge_all')}
        </button>
      )}
      {dialog}
    </div>
  )
}

function sayFound(state: LibraryPageState): string {
  const { finder, counts, view } = state
  const { ids, isKnown } = finder.found.value
  if (finder.isWhole.value) return say('library_found', { count: ids.length })
  // How many there are is known before everything was looked through.
  const counted = counts.value?.[shelfOf(view.value)]
  if (counted !== undefined && !finder.isNarrowed()) return say('library_found', { count: counted })
  return isKnown ? say('library_found_so_far', { count: ids.length }) : say('library_looking')
}
