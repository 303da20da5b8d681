import { useRef } from 'preact/hooks'
import type { EntityId } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import type { PanelState } from './panel-state.ts'

/**
 * The way to the marks of one entity: a count that goes to the first of them, and from then on "2 of 7" between
 * two arrows.
 */
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
  const pressed = useRef(false)
  const stepped = state.stepped.value.get(id)
  const at = stepped === undefined ? -1 : mentions.indexOf(stepped)
  const count = mentions.length
  const go = (to: number) => {
    const mention = mentions[(to + count) % count]
    if (mention !== undefined) state.jump(id, mention)
  }
  const goFirst = () => {
    pressed.current = true
    go(0)
  }
  if (at < 0 || count === 1) {
    return (
      <button type="button" class="count" aria-label={say('panel_jump', { count, name })} onClick={goFirst}>
        {words ? say('panel_marks', { count }) : count}
      </button>
    )
  }
  return (
    <span class="stepper">
      <button type="button" aria-label={say('panel_previous_mark', { name })} onClick={() => go(at - 1)}>
        ‹
      </button>
      <span role="status">{say('panel_position', { n: at + 1, m: count })}</span>
      <button
        type="button"
        aria-label={say('panel_next_mark', { name })}
        // The count that was pressed has become these arrows: the focus goes on with the next one.
        ref={button => {
          if (button && pressed.current) button.focus({ preventScroll: true })
          pressed.current = false
        }}
        onClick={() => go(at + 1)}
      >
        ›
      </button>
    </span>
  )
}
