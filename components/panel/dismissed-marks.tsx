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
  const here = new Set<Dismissal>()
  for (const [index, dismissal] of state.dismissals.dismissed.value) {
    if (post === null || annotations.mentions[index]?.post === post) here.add(dismissal)
  }
  if (here.size === 0) return null
  return (
    <section aria-labelledby="dismissed">
      <h2 id="dismissed">
        {say('panel_dismissed')} <span>{here.size}</span>
      </h2>
      <ul class="dismissed small">
        {[...here].map(dismissal => {
          const name = state.shelf.look(dismissal.entity)?.name ?? dismissal.entity
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
