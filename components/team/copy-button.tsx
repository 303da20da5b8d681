import { useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import type { SnippetId } from '../../lib/library/snippet.ts'
import { Dialog } from '../library/confirm.tsx'
import type { LibraryPageState } from '../library/library-state.ts'
import { sayFailure } from '../library/say-failure.ts'
import type { LibrarySide } from './library-side.ts'

/** Copies what is ticked into the other library; to a team only after it was said what that means. */
export function CopyButton({
  state,
  side,
  ids,
}: {
  state: LibraryPageState
  side: LibrarySide
  ids: readonly SnippetId[]
}) {
  const [isAsked, setAsked] = useState(false)
  const [withNotes, setWithNotes] = useState(false)
  if (!side.hasTeam.value) return null
  const toTeam = side.which === 'own'
  async function copy(notes: boolean) {
    setAsked(false)
    const outcome = await side.copy(ids, notes)
    const words = outcome.ok ? sayCopied(outcome.copied.length, outcome.there) : sayFailure(outcome)
    state.notice.value = { words, undo: null }
  }
  const question = say('team_copy_sure', { count: ids.length })
  return (
    <>
      <button type="button" class="button" onClick={() => (toTeam ? setAsked(true) : void copy(true))}>
        {say(toTeam ? 'team_copy' : 'team_copy_mine')}
      </button>
      {isAsked && (
        <Dialog label={question} onCancel={() => setAsked(false)}>
          <p>{question}</p>
          <label class="site">
            <input
              type="checkbox"
              checked={withNotes}
              onChange={event => setWithNotes(event.currentTarget.checked)}
            />
            <span>{say('team_copy_notes')}</span>
          </label>
          <p class="dialog-actions">
            <button type="button" class="button" onClick={() => setAsked(false)}>
              {say('backups_cancel')}
            </button>
            <button type="button" class="button" onClick={() => void copy(withNotes)}>
              {say('team_copy_do')}
            </button>
          </p>
        </Dialog>
      )}
    </>
  )
}

function sayCopied(copied: number, there: number): string {
  if (there === 0) return say('team_copied', { count: copied })
  return say('team_copied_there', { copied, count: there })
}
