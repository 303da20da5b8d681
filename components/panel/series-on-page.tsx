import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { dayOf } from '../../lib/annotation/marks.ts'
import type { EntityOf } from '../../lib/knowledge/schema.ts'
import { say } from '../../lib/language/say.ts'
import { listNumbers } from './list-numbers.ts'
import { NumberVerdict } from './number-verdict.tsx'
import type { PanelState } from './panel-state.ts'
import { PlaceStepper } from './place-stepper.tsx'
import { SeriesPlot } from './series-plot.tsx'
import { valueOnPage } from './series-plot-layout.ts'
import { ShortList } from './short-list.tsx'

/** What this page gives for a series, the one that led here first, and the series drawn with that figure on it. */
export function SeriesOnPage({
  state,
  statistic,
  annotations,
  number,
}: {
  state: PanelState
  statistic: EntityOf<'statistic'>
  annotations: PageAnnotations | null
  number: number | undefined
}) {
  const dismissed = state.dismissals.dismissed.value.numbers
  const listed = annotations ? listNumbers(annotations, { series: statistic.id, dismissed }) : []
  // The page may have been read again since: an index that is of another series now leads nowhere.
  const chosen = listed.find(({ at }) => number !== undefined && at.includes(number)) ?? listed[0]
  const numbers = chosen ? [chosen, ...listed.filter(each => each !== chosen)] : []
  const mention = chosen?.mention
  const value = mention ? valueOnPage(mention.text, mention.reason.code, statistic) : null
  const date =
    mention && annotations ? (mention.date ?? dayOf(annotations, mention.post, mention.comment)) : null
  return (
    <>
      {numbers.length > 0 && (
        <section>
          <h2>
            {say('panel_series_here')} <span>{numbers.length}</span>
          </h2>
          <ShortList
            name={`figures ${statistic.id}`}
            shown={2}
            rows={numbers.map(({ mention, at }) => (
              <li key={at[0]} class="figure-here">
                <span>
                  <q class="quoted">{mention.text}</q>{' '}
                  <NumberVerdict mention={mention} statistic={statistic} />
                </span>
                <PlaceStepper
                  state={state}
                  name={`number ${at[0]}`}
                  what={mention.text}
                  places={at.flatMap(index => annotations?.numbers[index] ?? [])}
                />
              </li>
            ))}
          />
        </section>
      )}
      <SeriesPlot
        statistic={statistic}
        page={mention && value !== null && date ? { text: mention.text, date, value } : null}
      />
    </>
  )
}
