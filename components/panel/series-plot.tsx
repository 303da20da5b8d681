import { firstDay } from '../../lib/dates/iso-date.ts'
import type { EntityOf } from '../../lib/knowledge/schema.ts'
import { say } from '../../lib/language/say.ts'
import { sayValue } from '../../lib/language/say-amount.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { sayShortDate } from '../../lib/language/say-short-date.ts'
import { namedSources, SourceLine } from '../shared/source-line.tsx'
import { LEFT, layOutSeries, type SeriesPlot as Plot, type PlotPlace, RIGHT } from './series-plot-layout.ts'

type Statistic = EntityOf<'statistic'>

/** A series over time with the page's figure on it, what breaks it, and the same as a table. */
export function SeriesPlot({
  statistic,
  page,
}: {
  statistic: Statistic
  page: { text: string; date: string; value: number } | null
}) {
  const points = [...statistic.points].sort((a, b) => (firstDay(a.date) < firstDay(b.date) ? -1 : 1))
  const plot = layOutSeries(points, page)
  const first = points[0]
  const last = points.at(-1)
  if (!plot || !first || !last) return null
  return (
    <section aria-labelledby="series">
      <h2 id="series">{say('panel_series_over_time')}</h2>
      <p class="spoken">
        {say('panel_series_spoken', {
          first: sayValue(first.value),
          firstDate: sayDate(first.date),
          last: sayValue(last.value),
          lastDate: sayDate(last.date),
          unit: statistic.unit,
        })}
      </p>
      <p class="small soft">
        {plot.from === null
          ? statistic.unit
          : say('panel_series_scale', { unit: statistic.unit, from: sayValue(plot.from) })}
      </p>
      <Drawing plot={plot} page={page} />
      {plot.breaks.slice(0, MOST_BREAKS_SAID).map(({ date, words }) => (
        <p key={date} class="small soft">
          {say('panel_series_break', { date: sayDate(date), words })}
        </p>
      ))}
      <SourceLine sources={namedSources(statistic.sources, last.sources)} />
      <SeriesTable statistic={statistic} />
    </section>
  )
}

const MOST_BREAKS_SAID = 4
/** The plot is drawn in a square of this size and stretched to its place; strokes keep their width. */
const SIZE = 1000

function Drawing({ plot, page }: { plot: Plot; page: { text: string } | null }) {
  return (
    <div class="plot" aria-hidden="true">
      <div class="plot-values small soft">
        {plot.values.map(({ value, y }) => (
          <span key={value} style={{ top: percent(y) }}>
            {sayCompact(value)}
          </span>
        ))}
      </div>
      <div class="plot-field">
        <svg
          viewBox={`0 0 ${SIZE} ${SIZE}`}
          preserveAspectRatio="none"
          width="100%"
          height="100%"
          aria-hidden="true"
        >
          {plot.values.map(({ value, y }) => (
            <path key={value} class="grid" d={`M0 ${at(y)}H${SIZE}`} />
          ))}
          {plot.breaks.map(({ x }) => (
            <path key={x} class="break" d={`M${at(x)} 0V${SIZE}`} />
          ))}
          {plot.stretches.map(stretch => (
            <path key={stretch[0]?.x} class={stretch.length > 1 ? 'line' : 'lone'} d={pathOf(stretch)} />
          ))}
          <path class="latest" d={pathOf([plot.latest])} />
          {plot.page && <path class="page" d={pathOf([plot.page])} />}
        </svg>
        {plot.page && page && (
          <span class="plot-page small" style={besides(plot.page)}>
            {say('panel_series_page', { text: page.text })}
          </span>
        )}
      </div>
      <div class="plot-years small soft">
        {plot.years.map(({ year, x }) => (
          <span key={year} style={{ left: percent(x) }}>
            {year}
          </span>
        ))}
      </div>
    </div>
  )
}

/** Notes stand under their values, so that a narrow panel holds them. */
function SeriesTable({ statistic }: { statistic: Statistic }) {
  const points = [...statistic.points].sort((a, b) => (firstDay(a.date) > firstDay(b.date) ? -1 : 1))
  return (
    <details class="why">
      <summary>{say('panel_series_table')}</summary>
      <table class="small">
        <caption class="spoken">
          {statistic.name}, {statistic.unit}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('panel_series_date')}</th>
            <th scope="col">{say('panel_series_value')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ date, value, note }, index) => (
            <tr key={`${date} ${index}`}>
              <th scope="row">{sayShortDate(date)}</th>
              <td>
                {sayValue(value)}
                {note && <p class="soft">{note}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

const at = (part: number) => (part * SIZE).toFixed(1)
const percent = (part: number) => `${(part * 100).toFixed(2)}%`

/** A line of no length is drawn as a dot by its round ends. */
function pathOf(places: readonly PlotPlace[]): string {
  const [first, ...others] = places
  if (!first) return ''
  return `M${at(first.x)} ${at(first.y)}${others.length === 0 ? 'h0' : others.map(({ x, y }) => `L${at(x)} ${at(y)}`).join('')}`
}

/** In the middle third over its dot, else towards the side where there is room. */
function besides({ x, y, label }: NonNullable<Plot['page']>) {
  const side =
    x < LEFT
      ? { left: percent(x) }
      : x > RIGHT
        ? { right: percent(1 - x) }
        : { left: percent(x), transform: 'translateX(-50%)' }
  return label === 'under'
    ? { ...side, top: `calc(${percent(y)} + 6px)` }
    : { ...side, bottom: `calc(${percent(1 - y)} + 6px)` }
}

/** Short enough for the narrow column beside the plot. */
function sayCompact(value: number): string {
  return value >= 1_000_000
    ? value.toLocaleString('en-GB', { notation: 'compact', maximumFractionDigits: 1 })
    : sayValue(value)
}
