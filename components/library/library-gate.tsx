import type { ComponentChildren } from 'preact'
import { say } from '../../lib/language/say.ts'
import type { Failed } from '../../lib/library/fault.ts'
import { sayFailure } from './say-failure.ts'

/**
 * Stands before everything that shows the library: where it cannot be opened, it says why. A library that is locked
 * comes here too.
 */
export function LibraryGate({
  failure,
  onAgain,
  children,
}: {
  failure: Failed | null
  onAgain: () => void
  children: ComponentChildren
}) {
  if (!failure) return <>{children}</>
  return (
    <div class="empty" role="alert">
      <h2>{say('library_broken_title')}</h2>
      <p>{sayFailure(failure)}</p>
      <p>
        <button type="button" class="button" onClick={onAgain}>
          {say('library_broken_again')}
        </button>
      </p>
    </div>
  )
}
