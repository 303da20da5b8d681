import { useState } from 'preact/hooks'
import { type DatedNearby, inTimeOrder } from '../../lib/connections/around-page.ts'
import type { Surroundings } from '../../lib/connections/surroundings.ts'
import { kindOf } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import { sayShortDate } from '../../lib/language/say-short-date.ts'
import { KindSwatch } from '../shared/kind-swatch.tsx'
import { saySpan } from '../shared/say-span.ts'
import { type PageAround, TIMELINE_SHOWN } from './page-around.ts'
import type { PageMoment } from './page-moments.ts'
import type { PanelState } from './panel-state.ts'

const MOST_NAMES = 3

/** What happened around the page's date to what it names, with the page itself in its place. */
export function PageTimeline({
  state,
  around: { surroundings, dated: nearest, moments },
}: {
  state: PanelState
  around: PageAround
}) {
  const [most, setMost] = useState(TIMELINE_SHOWN)
  if (nearest.length === 0 || moments.length === 0) return null
  const rows = inTimeOrder<PageMoment | DatedNearby>([...moments, ...nearest.slice(0, most)])
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" tabIndex={-1}>
        {say('panel_timeline')}
      </h2>
      <ol class="timeline">
        {rows.map(row =>
          'type' in row ? (
            <TimelineRow
              key={`${row.type} ${row.entity} ${row.date}`}
              state={state}
              entry={row}
              name={surroundings.entities.get(row.entity)?.name ?? row.entity}
              line={lineOf(row, surroundings)}
            />
          ) : (
            <MomentRow key={`${row.date} ${row.post}`} state={state} moment={row} />
          ),
        )}
      </ol>
      {nearest.length > most && (
        <button
          type="button"
          class="text-button more"
          data-focus="more timeline"
          onClick={() => setMost(most + TIMELINE_SHOWN)}
        >
          {say('panel_show_rest', { count: Math.min(TIMELINE_SHOWN, nearest.length - most) })}
        </button>
      )}
    </section>
  )
}

/** The page itself, or one post of it by its title, which leads to it. */
function MomentRow({ state, moment: { date, title, post } }: { state: PanelState; moment: PageMoment }) {
  return (
    <li class="here">
      <span class="when small">{sayShortDate(date)}</span>
      <span class="knot" />
      {post === null ? (
        <b>{say('panel_this_page')}</b>
      ) : (
        <button
          type="button"
          class="opens quoted"
          data-focus={`moment ${post.start}`}
          onClick={() => state.jumpToPlace('moments', post.start, post)}
        >
          <span class="name">{title ?? say('panel_this_page')}</span>
        </button>
      )}
    </li>
  )
}

function TimelineRow({
  state,
  entry,
  name,
  line,
}: {
  state: PanelState
  entry: DatedNearby
  name: string
  line: string
}) {
  return (
    <li>
      <span class="when small soft">{sayShortDate(entry.date)}</span>
      <span class="knot">
        <KindSwatch kind={kindOf(entry.entity)} />
      </span>
      <button
        type="button"
        class="opens"
        data-focus={`timeline ${entry.type} ${entry.entity} ${entry.date}`}
        onClick={() => state.open({ view: 'entity', entity: entry.entity })}
      >
        <span class="name">{name}</span>
        <span class="small soft line">{line}</span>
      </button>
    </li>
  )
}

function lineOf(
  { type, entity, tenure, touches, date, end }: DatedNearby,
  { entities }: Surroundings,
): string {
  if (type === 'published') return say('panel_timeline_published')
  if (tenure) {
    const { title, organisation } = tenure.role
    const body = organisation && entities.get(organisation)?.name
    const post = body && !title.includes(body) ? `${title}, ${body}` : title
    return say(type === 'role-began' ? 'panel_timeline_began' : 'panel_timeline_ended', { post })
  }
  const own = entities.get(entity)?.name
  const names = touches
    .flatMap(id => entities.get(id)?.name ?? [])
    .filter(name => name !== own)
    .slice(0, MOST_NAMES)
  return [end === null ? null : saySpan(date, end), names.join(', ')].filter(Boolean).join(' · ')
}
