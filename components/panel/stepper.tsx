import { useRef } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'

/**
 * The way to the places of one thing on the page: a count that goes to the first of them, and from then on "2 of 7"
 * between two arrows.
 */
export function Stepper({
  count,
  at,
  go,
  shown,
  toFirst,
  toPrevious,
  toNext,
}: {
  count: number
  /** Index of the place that was gone to last, -1 for none. */
  at: number
  /** Goes to one of the places, by index. */
  go: (to: number) => void
  /** What stands on the button before the first step. */
  shown: string
  /** What the three buttons do, for those who do not see them. */
  toFirst: string
  toPrevious: string
  toNext: string
}) {
  const pressed = useRef(false)
  const step = (to: number) => go((to + count) % count)
  const goFirst = () => {
    pressed.current = true
    step(0)
  }
  if (at < 0 || count === 1) {
    return (
      <button type="button" class="count" aria-label={toFirst} title={toFirst} onClick={goFirst}>
        {shown}
      </button>
    )
  }
  return (
    <span class="stepper">
      <button type="button" aria-label={toPrevious} onClick={() => step(at - 1)}>
        ‹
      </button>
      <span role="status">{say('panel_position', { n: at + 1, m: count })}</span>
      <button
        type="button"
        aria-label={toNext}
        // The count that was pressed has become these arrows: the focus goes on with the next one.
        ref={button => {
          if (button && pressed.current) button.focus({ preventScroll: true })
          pressed.current = false
        }}
        onClick={() => step(at + 1)}
      >
        ›
      </button>
    </span>
  )
}
