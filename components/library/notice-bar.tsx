import { say } from '../../lib/language/say.ts'
import type { LibraryPageState } from './library-state.ts'

/** What was just done, with the way back, until the next thing is done: nobody has to be quick. */
export function NoticeBar({ state }: { state: LibraryPageState }) {
  const notice = state.notice.value
  const progress = state.progress.value
  return (
    <div class="notice-bar" data-empty={notice === null && progress === null}>
      <p role="status">{progress ? say('library_progress', progress) : (notice?.words ?? '')}</p>
      {notice && !progress && (
        <>
          {notice.undo && (
            <button type="button" class="text-button" onClick={() => void notice.undo?.()}>
              {say('library_undo')}
            </button>
          )}
          <button
            type="button"
            class="text-button"
            onClick={() => {
              state.notice.value = null
            }}
          >
            {say('close')}
          </button>
        </>
      )}
    </div>
  )
}
