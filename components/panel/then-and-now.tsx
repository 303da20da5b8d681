import { makeCard } from '../../lib/knowledge/card.ts'
import type { CardContent } from '../../lib/knowledge/card-content.ts'
import type { Entity } from '../../lib/knowledge/schema.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { OutwardLink } from '../shared/outward-link.tsx'
import type { PanelState } from './panel-state.ts'
import { useAnswer } from './use-answer.ts'

/** What the entity was on the page's date and what it is now, when these differ; in the words of its card. */
export function ThenAndNow({
  state,
  entity,
  day,
}: {
  state: PanelState
  entity: Entity
  day: string | null
}) {
  const card = useAnswer(() => makeCard(entity, day, state.knowledge), [entity, day, state.version.value])
  if (!card || (!card.then && !card.now)) return null
  return (
    <section>
      <dl class="then-now">
        {card.then && <Line word={say('date_then')} statement={card.then} />}
        {card.now && <Line word={say('date_now')} statement={card.now} />}
      </dl>
    </section>
  )
}

function Line({ word, statement }: { word: string; statement: NonNullable<CardContent['fact']> }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>
        {statement.text}{' '}
        <span class="small soft">
          <OutwardLink address={statement.url}>
            {statement.publisher}
            <span class="spoken">: {statement.title}</span>
          </OutwardLink>
          {statement.date && `, ${sayDate(statement.date)}`}
        </span>
      </dd>
    </>
  )
}
