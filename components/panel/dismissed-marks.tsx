import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import type { Dismissal } from '../../lib/dismissals/dismissal.ts'
import { say } from '../../lib/language/say.ts'
import { focusBeside } from '../shared/focus-beside.ts'
import { sayReach } from '../shared/say-dismissal.ts'
import type { PanelState } from './panel-state.ts'

/** What is named on the page (or in one post of it) and not marked, since the reader dismissed it; each to be undone. */
export function DismissedMarks({
  state,
  annotations,
  post,
}: {
  state: PanelState
  annotations: PageAnnotations
  post: number | null
}) {
  /** Each with the words that stand for its name until that is known. */
  const here = new Map<Dismissal, string>()
  for (const list of ['mentions', 'numbers', 'promises'] as const) {
    for (const [index, dismissal] of state.dismissals.dismissed.value[list]) {
      const said = annotations[list][index]
      if (said && (post === null || said.post === post) && !here.has(dismissal))
        here.set(dismissal, said.text)
    }
  }
  if (here.size === 0) return null
  return (
    <section aria-labelledby="dismissed">
      <h2 id="dismissed">
        {say('panel_dismissed')} <span>{here.size}</span>
      </h2>
      <ul class="dismissed small">
        {[...here].map(([dismissal, text]) => {
          const name = state.shelf.look(dismissal.entity)?.name ?? text
          return (
            <li key={dismissal.id}>
              <span>
                {name} <span class="soft">{sayReach(dismissal.scope)}</span>
              </span>
              <button
                type="button"
                class="text-button"
                aria-label={say('dismissal_undo_of', { name })}
                onClick={event => {
                  focusBeside(event.currentTarget, document.querySelector('h1[tabindex]'))
                  void state.dismissals.undo(dismissal, name)
                }}
              >
                {say('dismissal_undo')}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
