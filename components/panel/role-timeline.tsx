import { firstDay } from '../../lib/dates/iso-date.ts'
import type { Person } from '../../lib/knowledge/schema.ts'
import { tenuresOf } from '../../lib/knowledge/tenures.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { saySpan } from '../shared/say-span.ts'
import { SourceLine } from '../shared/source-line.tsx'
import type { PanelState } from './panel-state.ts'
import { layOutRoles, type TimelineBar } from './role-timeline-layout.ts'

/**
 * The posts that a person held, each in words with its bar below on one common line of time, and the page's date
 * as a line through all of them.
 */
export function RoleTimeline({
  state,
  person,
  day,
}: {
  state: PanelState
  person: Person
  day: string | null
}) {
  const tenures = tenuresOf(person).sort((a, b) => (firstDay(a.from) < firstDay(b.from) ? -1 : 1))
  if (tenures.length === 0) return null
  const timeline = layOutRoles(tenures, day, person.asOf)
  return (
    <section>
      <h2>{say('panel_roles')}</h2>
      {timeline && timeline.page !== null && day && <PageLabel at={timeline.page} day={day} />}
      <ul class="roles">
        {tenures.map(({ role, from, to, inPost, sources }, index) => {
          const organisation = role.organisation && state.shelf.look(role.organisation)?.name
          return (
            <li key={`${role.title} ${from} ${role.organisation}`}>
              <p>
                {role.title}
                {organisation && !role.title.includes(organisation) && (
                  <span class="soft">, {organisation}</span>
                )}
              </p>
              <p class="small soft">
                {saySpan(from, to, inPost)} · <SourceLine sources={sources} />
              </p>
              {timeline && <Bar bar={timeline.bars[index] ?? null} page={timeline.page} />}
            </li>
          )
        })}
      </ul>
      {timeline && (
        <p class="years small soft" aria-hidden="true">
          {timeline.years.map(({ year, at }) => (
            <span key={year} style={{ left: percent(at) }}>
              {year}
            </span>
          ))}
        </p>
      )}
    </section>
  )
}

function PageLabel({ at, day }: { at: number; day: string }) {
  return (
    <p class="page-label small">
      <span class="spoken">{say('panel_timeline_spoken', { date: sayDate(day) })}</span>
      <span aria-hidden="true" style={beside(at)}>
        {say('panel_this_page')}, {sayDate(day)}
      </span>
    </p>
  )
}

/** Over its line in the middle, and towards the room there is near the ends. */
function beside(at: number) {
  if (at < 0.35) return { left: percent(at) }
  return at > 0.65 ? { right: percent(1 - at) } : { left: percent(at), transform: 'translateX(-50%)' }
}

const HEIGHT = 12

function Bar({ bar, page }: { bar: TimelineBar | null; page: number | null }) {
  const middle = HEIGHT / 2
  return (
    <svg class="role-bar" width="100%" height={HEIGHT} aria-hidden="true">
      <line class="track" x1="0" x2="100%" y1={middle} y2={middle} />
      {bar && (
        <line
          class={bar.openStart || bar.openEnd ? 'held open' : 'held'}
          x1={percent(bar.start)}
          x2={percent(Math.max(bar.end, bar.start + 0.01))}
          y1={middle}
          y2={middle}
        />
      )}
      {page !== null && <line class="page" x1={percent(page)} x2={percent(page)} y1="0" y2={HEIGHT} />}
    </svg>
  )
}

const percent = (part: number) => `${(part * 100).toFixed(2)}%`
