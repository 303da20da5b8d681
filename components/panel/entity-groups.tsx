import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { say } from '../../lib/language/say.ts'
import { isOnlyProbable } from './certainty.ts'
import { EntityRow } from './entity-row.tsx'
import type { PanelState } from './panel-state.ts'
import type { RankedGroup } from './rank-entities.ts'
import { ShortList } from './short-list.tsx'

/** What the page (or one post of it) names, by kind. This list is also how the marks are reached without sight. */
export function EntityGroups({
  state,
  annotations,
  post,
  groups,
}: {
  state: PanelState
  annotations: PageAnnotations
  post: number | null
  groups: readonly RankedGroup[]
}) {
  if (groups.length === 0 && post !== null) {
    return (
      <section>
        <p class="soft">{say('panel_post_names_nothing')}</p>
      </section>
    )
  }
  return (
    <>
      {groups.map(({ kind, entities }) => (
        <section key={kind} aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`} tabIndex={-1}>
            {say(`kinds_${kind}`)} <span>{entities.length}</span>
          </h2>
          <ShortList
            name={`${kind} ${post}`}
            rows={entities.map(({ entity, mentions, confidence }) => (
              <EntityRow
                key={entity}
                state={state}
                id={entity}
                context="page"
                mentions={mentions}
                fallback={annotations.mentions[mentions[0] ?? 0]?.text ?? ''}
                probable={isOnlyProbable(confidence)}
              />
            ))}
          />
        </section>
      ))}
    </>
  )
}
