import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { dayOf } from '../../lib/annotation/marks.ts'
import { firstDay, isAfter, isBefore } from '../../lib/dates/iso-date.ts'
import type { EntityId } from '../../lib/knowledge/entity-id.ts'
import type { EntityOf } from '../../lib/knowledge/schema.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import type { PromiseMention } from '../../lib/matching/promises/promise-mention.ts'
import { namedSources, SourceLine } from '../shared/source-line.tsx'
import type { PanelState } from './panel-state.ts'
import { PlaceStepper } from './place-stepper.tsx'
import { PromiseDots } from './promise-dots.tsx'
import { ShortList } from './short-list.tsx'

/** The promises of the page (or of one post of it): who said so before, and what the figures show. */
export function PagePromises({
  state,
  annotations,
  post,
}: {
  state: PanelState
  annotations: PageAnnotations
  post: number | null
}) {
  const promises = new Map<EntityId, PromiseMention[]>()
  const dismissed = state.dismissals.dismissed.value.promises
  for (const [index, mention] of annotations.promises.entries()) {
    if ((post !== null && mention.post !== post) || dismissed.has(index)) continue
    promises.set(mention.promise, [...(promises.get(mention.promise) ?? []), mention])
  }
  if (promises.size === 0) return null
  return (
    <section aria-labelledby="said-before">
      <h2 id="said-before" tabIndex={-1}>
        {say('panel_promises')} <span>{promises.size}</span>
      </h2>
      <ShortList
        name={`promises ${post}`}
        kind="promises"
        shown={2}
        rows={[...promises].map(([id, mentions]) => (
          <PagePromise key={id} state={state} id={id} mentions={mentions} annotations={annotations} />
        ))}
      />
    </section>
  )
}

function PagePromise({
  state,
  id,
  mentions,
  annotations,
}: {
  state: PanelState
  id: EntityId
  mentions: readonly PromiseMention[]
  annotations: PageAnnotations
}) {
  const entity = state.shelf.look(id)
  const promise = entity?.kind === 'promise' ? entity : null
  const first = mentions[0]
  const day = first ? dayOf(annotations, first.post, first.comment) : null
  return (
    <li class="promise">
      <div class="promise-head">
        <button
          type="button"
          class="opens"
          data-focus={`promise ${id}`}
          onClick={() => state.open({ view: 'entity', entity: id })}
        >
          <q class="quoted">{first?.text}</q>
          <span class="small soft name">{entity?.name}</span>
        </button>
        <PlaceStepper state={state} name={`promise ${id}`} what={entity?.name ?? ''} places={mentions} />
      </div>
      {promise && (
        <>
          <PromiseDots dates={promise.appearances.map(({ date }) => date)} day={day} />
          <p class="small">{sayTimes(promise, day)}</p>
          <Outcome promise={promise} />
        </>
      )}
    </li>
  )
}

/** The first things that the knowledge base says came of it, which it puts in their order; the others are a step away. */
const OUTCOMES_SHOWN = 2

function Outcome({ promise }: { promise: EntityOf<'promise'> }) {
  return promise.outcome.slice(0, OUTCOMES_SHOWN).map(({ text, sources }) => (
    <p key={text} class="small">
      {text} <SourceLine sources={namedSources(promise.sources, sources)} />
    </p>
  ))
}

/** How often and when it was said before the page's day, and how often since. */
function sayTimes({ appearances }: EntityOf<'promise'>, day: string | null): string {
  const dates = appearances.map(({ date }) => date).sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))
  const before = dates.filter(date => isBefore(date, day))
  const span = { count: before.length, first: sayDate(before[0] ?? ''), last: sayDate(before.at(-1) ?? '') }
  const after = dates.filter(date => isAfter(date, day)).length
  return [
    before.length === 0
      ? say('panel_promise_first')
      : say(day ? 'panel_promise_before' : 'panel_promise_total', span),
    after > 0 ? say('panel_promise_after', { count: after }) : '',
  ]
    .join(' ')
    .trim()
}
