import type { Neighbour, Surroundings } from '../../lib/connections/surroundings.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { EntityRow } from './entity-row.tsx'
import type { PageAround } from './page-around.ts'
import type { PanelState } from './panel-state.ts'
import { ShortList } from './short-list.tsx'

const MOST_NAMES = 3

/** Posts, reports and events that share entities with the page, the nearest first, each with what it shares. */
export function RelatedReading({
  state,
  around: { surroundings, related },
  post,
}: {
  state: PanelState
  around: PageAround
  post: number | null
}) {
  if (related.length === 0) return null
  return (
    <section aria-labelledby="related" class="related">
      <h2 id="related" tabIndex={-1}>
        {say('panel_related_reading')} <span>{related.length}</span>
      </h2>
      <ShortList
        name={`related reading ${post}`}
        shown={5}
        rows={related.map(neighbour => (
          <EntityRow
            key={neighbour.id}
            state={state}
            id={neighbour.id}
            context="related reading"
            note={sayWhy(neighbour, surroundings)}
            fallback={surroundings.entities.get(neighbour.id)?.name ?? ''}
          />
        ))}
      />
    </section>
  )
}

function sayWhy({ id, shared }: Neighbour, { entities }: Surroundings): string {
  const entity = entities.get(id)
  const date =
    entity?.kind === 'post' || entity?.kind === 'report'
      ? entity.published
      : entity?.kind === 'event'
        ? entity.date
        : undefined
  const names = shared.slice(0, MOST_NAMES).flatMap(each => entities.get(each)?.name ?? [])
  const rest = shared.length - names.length
  const listed = names.join(', ')
  const why =
    rest > 0
      ? say('panel_related_shares_more', { names: listed, count: rest })
      : say('panel_related_shares', { names: listed })
  return date ? `${sayDate(date)} · ${why}` : why
}
