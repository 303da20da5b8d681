import { useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { tagSchema } from '../../lib/library/snippet.ts'
import { CopyButton } from '../team/copy-button.tsx'
import { Dialog, useConfirm } from './confirm.tsx'
import type { LibraryActions } from './library-actions.ts'
import type { LibraryPageState } from './library-state.ts'
import { NOTHING_SELECTED } from './selection.ts'

/** What can be done with everything that is ticked; stays in sight at the foot of the window. */
export function SelectionBar({ state, actions }: { state: LibraryPageState; actions: LibraryActions }) {
  const ids = state.selected.value
  const [tagging, setTagging] = useState<'add' | 'remove' | null>(null)
  const [confirm, dialog] = useConfirm()
  if (ids.length === 0) return null
  const inTrash = state.view.value.place === 'trash'
  async function purge() {
    const isSure = await confirm({
      words: say('trash_purge_sure', { count: ids.length }),
      yes: say('trash_purge'),
      no: say('trash_purge_no'),
    })
    if (isSure) await actions.purge(ids)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are buttons
    <div class="selection-bar" role="group" aria-label={say('library_with_selected')}>
      <span>{say('library_selected', { count: ids.length })}</span>
      {inTrash ? (
        <>
          <button type="button" class="button" onClick={() => void actions.restore(ids)}>
            {say('trash_restore')}
          </button>
          <button type="button" class="button" onClick={() => void purge()}>
            {say('trash_purge')}
          </button>
        </>
      ) : (
        <>
          <button type="button" class="button" onClick={() => setTagging('add')}>
            {say('library_add_tag')}
          </button>
          <button type="button" class="button" onClick={() => setTagging('remove')}>
            {say('library_remove_tag')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              state.exporting.value = ids
            }}
          >
            {say('library_export')}
          </button>
          {state.side && <CopyButton state={state} side={state.side} ids={ids} />}
          <button type="button" class="button" onClick={() => void actions.trash(ids)}>
            {say('library_move_to_trash')}
          </button>
        </>
      )}
      <button
        type="button"
        class="text-button"
        onClick={() => {
          state.selection.value = NOTHING_SELECTED
        }}
      >
        {say('library_deselect')}
      </button>
      {tagging && (
        <TagDialog
          which={tagging}
          known={[...(state.finder.count()?.tags.keys() ?? [])].sort()}
          onCancel={() => setTagging(null)}
          onTag={tag => {
            setTagging(null)
            void (tagging === 'add' ? actions.addTag(ids, tag) : actions.removeTag(ids, tag))
          }}
        />
      )}
      {dialog}
    </div>
  )
}

function TagDialog({
  which,
  known,
  onTag,
  onCancel,
}: {
  which: 'add' | 'remove'
  known: readonly string[]
  onTag: (tag: string) => void
  onCancel: () => void
}) {
  const [typed, setTyped] = useState('')
  const tag = tagSchema.safeParse(typed)
  return (
    <Dialog label={say(`library_${which}_tag`)} onCancel={onCancel}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (tag.success) onTag(tag.data)
        }}
      >
        <label>
          {say(`library_${which}_tag`)}{' '}
          <input
            type="text"
            list="known-tags"
            autocomplete="off"
            value={typed}
            onInput={event => setTyped(event.currentTarget.value)}
          />
        </label>
        <datalist id="known-tags">
          {known.slice(0, 200).map(each => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <p class="dialog-actions">
          <button type="button" class="button" onClick={onCancel}>
            {say('backups_cancel')}
          </button>
          <button type="submit" class="button">
            {say(`library_${which}_tag_do`)}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
