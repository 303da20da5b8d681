import type { EntityId } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import type { PanelState } from './panel-state.ts'
import { Stepper } from './stepper.tsx'

/** The way to the marks of one entity. */
export function MarkStepper({
  state,
  id,
  name,
  mentions,
  words = false,
}: {
  state: PanelState
  id: EntityId
  name: string
  mentions: readonly number[]
  /** Say "7 marks" and not "7". */
  words?: boolean
}) {
  const stepped = state.stepped.value.get(id)
  const count = mentions.length
  return (
    <Stepper
      count={count}
      at={stepped === undefined ? -1 : mentions.indexOf(stepped)}
      go={to => {
        const mention = mentions[to]
        if (mention !== undefined) state.jump(id, mention)
      }}
      shown={words ? say('panel_marks', { count }) : String(count)}
      toFirst={say('panel_jump', { count, name })}
      toPrevious={say('panel_previous_mark', { name })}
      toNext={say('panel_next_mark', { name })}
    />
  )
}
