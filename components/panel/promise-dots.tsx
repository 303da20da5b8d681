import { say } from '../../lib/language/say.ts'
import { layOutDots } from './promise-dots-layout.ts'

/** Each dated time of a promise as a dot over the years, with the page's day; the words beside it say the same. */
export function PromiseDots({ dates, day }: { dates: readonly string[]; day: string | null }) {
  const { dots, page, years, height } = layOutDots(dates, day)
  if (dots.length < 2) return null
  const high = Math.min(height, MOST_LEVELS) * STEP + STEP
  return (
    <div class="dots" aria-hidden="true">
      {page !== null && (
        <p class="page-label small">
          <span style={page < 0.5 ? { left: percent(page) } : { right: percent(1 - page) }}>
            {say('panel_this_page')}
          </span>
        </p>
      )}
      <svg width="100%" height={high} aria-hidden="true">
        <line class="track" x1="0" x2="100%" y1={high - 0.5} y2={high - 0.5} />
        {dots
          .filter(({ level }) => level < MOST_LEVELS)
          .map(({ x, level, before }) => (
            <circle
              key={`${x} ${level}`}
              class={before ? 'before' : 'after'}
              cx={percent(x)}
              cy={high - STEP / 2 - 2 - level * STEP}
              r="2"
            />
          ))}
        {page !== null && <line class="page" x1={percent(page)} x2={percent(page)} y1="0" y2={high} />}
      </svg>
      <p class="years small soft">
        {years.map(({ year, x }) => (
          <span key={year} style={{ left: percent(x) }}>
            {year}
          </span>
        ))}
      </p>
    </div>
  )
}

/** CSS pixels from one dot of a pile to the next. */
const STEP = 6
const MOST_LEVELS = 8
const percent = (part: number) => `${(part * 100).toFixed(2)}%`
