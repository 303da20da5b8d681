import { lastDay } from '../../lib/dates/iso-date.ts'
import type { EntityOf } from '../../lib/knowledge/schema.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { namedSources, SourceLine } from '../shared/source-line.tsx'

type Statistic = EntityOf<'statistic'>
type Point = Statistic['points'][number]

/** The latest value of a series and the one nearest before the page's date, and what is counted. */
export function StatisticFigures({ statistic, day }: { statistic: Statistic; day: string | null }) {
  const points = [...statistic.points].sort((a, b) => (a.date < b.date ? -1 : 1))
  const latest = points[points.length - 1]
  const then = day ? points.findLast(point => lastDay(point.date) <= lastDay(day)) : undefined
  return (
    <section>
      <div class="figures">
        {then && then !== latest && (
          <Figure
            point={then}
            statistic={statistic}
            words={say('panel_at_page_date', { date: sayDate(then.date) })}
          />
        )}
        {latest && (
          <Figure
            point={latest}
            statistic={statistic}
            words={say('panel_latest', { date: sayDate(latest.date) })}
          />
        )}
      </div>
      <dl class="terms">
        <dt>{say('panel_geography')}</dt>
        <dd>{statistic.geography}</dd>
        <dt>{say('panel_definition')}</dt>
        <dd>{statistic.definition}</dd>
      </dl>
    </section>
  )
}

function Figure({ point, statistic, words }: { point: Point; statistic: Statistic; words: string }) {
  return (
    <div>
      <p class="figure">
        {point.value.toLocaleString('en-GB')} <span class="small soft">{statistic.unit}</span>
      </p>
      <p class="small soft">{words}</p>
      {point.note && <p class="small soft">{point.note}</p>}
      <SourceLine sources={namedSources(statistic.sources, point.sources)} />
    </div>
  )
}
