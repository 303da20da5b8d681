import { type EntityId, entityIdSchema } from '../../lib/knowledge/entity-id.ts'
import type { EntityOf } from '../../lib/knowledge/schema.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { OutwardLink } from '../shared/outward-link.tsx'
import { EntityLink } from './kind-details.tsx'
import type { PanelState } from './panel-state.ts'

type Ratings = NonNullable<EntityOf<'place'>['ratings']>

/** What an inspectorate said, in its words and with its date; the newest first. */
export function PlaceRatings({ state, ratings }: { state: PanelState; ratings: Ratings }) {
  const sorted = [...ratings].sort((a, b) => (a.date < b.date ? 1 : -1))
  return (
    <section>
      <h2>{say('panel_ratings')}</h2>
      <ul class="facts dated">
        {sorted.map(({ date, rating, report }) => (
          <li key={`${date} ${rating}`}>
            <span class="when small soft">{sayDate(date)}</span>
            <div>
              <span class="quoted">{rating}</span>
              {report && <RatingReport state={state} report={report} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function RatingReport({ state, report }: { state: PanelState; report: EntityId | string }) {
  const id = entityIdSchema.safeParse(report)
  return (
    <p class="small soft">
      {id.success ? (
        <EntityLink state={state} id={id.data} />
      ) : (
        <OutwardLink address={report}>{say('panel_report')}</OutwardLink>
      )}
    </p>
  )
}
