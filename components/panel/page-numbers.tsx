import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { say } from '../../lib/language/say.ts'
import type { NumberMention } from '../../lib/matching/numbers/number-mention.ts'
import { KindSwatch } from '../shared/kind-swatch.tsx'
import { listNumbers, type PageNumber, sayTally } from './list-numbers.ts'
import { NumberVerdict } from './number-verdict.tsx'
import type { PanelState } from './panel-state.ts'
import { PlaceStepper } from './place-stepper.tsx'
import { ShortList } from './short-list.tsx'

/** The figures of the page (or of one post of it), each beside its series. */
export function PageNumbers({
  state,
  annotations,
  post,
}: {
  state: PanelState
  annotations: PageAnnotations
  post: number | null
}) {
  const numbers = listNumbers(annotations, { post, dismissed: state.dismissals.dismissed.value.numbers })
  if (numbers.length === 0) return null
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers" tabIndex={-1}>
        {say('panel_numbers')}
      </h2>
      <p class="small soft tally">{sayTally(numbers)}</p>
      <ShortList
        name={`numbers ${post}`}
        shown={4}
        rows={numbers.map(number => (
          <NumberRow key={number.at[0]} state={state} number={number} all={annotations.numbers} />
        ))}
      />
    </section>
  )
}

function NumberRow({
  state,
  number: { mention, at },
  all,
}: {
  state: PanelState
  number: PageNumber
  /** All figures of the page. */
  all: readonly NumberMention[]
}) {
  const { series, text } = mention
  const entity = state.shelf.look(series)
  const first = at[0] ?? 0
  return (
    <li class="row">
      <KindSwatch kind="statistic" />
      <button
        type="button"
        class="opens"
        data-focus={`number ${first}`}
        onClick={() => state.open({ view: 'entity', entity: series, number: first })}
      >
        <span class="name">
          <q class="quoted">{text}</q> <span>{entity?.name ?? ''}</span>
        </span>
        <NumberVerdict mention={mention} statistic={entity?.kind === 'statistic' ? entity : null} />
      </button>
      <PlaceStepper
        state={state}
        name={`number ${first}`}
        what={text}
        places={at.flatMap(index => all[index] ?? [])}
      />
    </li>
  )
}
