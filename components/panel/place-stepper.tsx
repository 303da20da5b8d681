import { say } from '../../lib/language/say.ts'
import type { Extent } from '../../lib/page/page-text.ts'
import type { PanelState } from './panel-state.ts'
import { Stepper } from './stepper.tsx'

/** The way to the places of a figure, a promise or a commenter on the page. */
export function PlaceStepper({
  state,
  name,
  what,
  places,
  shown,
}: {
  state: PanelState
  /** Tells these places from others, for as long as the page is shown. */
  name: string
  /** What stands there, in the page's or our words. */
  what: string
  /** In the order of the page's text. */
  places: readonly Extent[]
  /** What stands on the button before the first step; else their number. */
  shown?: string
}) {
  const count = places.length
  if (count === 0) return null
  const at = state.stepped.value.get(name) ?? -1
  const jump = say('panel_place_jump', { count, what })
  return (
    <Stepper
      count={count}
      // The page may have been read again since, with fewer places.
      at={at < count ? at : -1}
      go={to => {
        const place = places[to]
        if (place) state.jumpToPlace(name, to, place)
      }}
      shown={shown ?? String(count)}
      // Who speaks to the browser says what is seen (WCAG 2.5.3).
      toFirst={shown === undefined || jump.includes(shown) ? jump : `${shown}: ${jump}`}
      toPrevious={say('panel_previous_place', { what })}
      toNext={say('panel_next_place', { what })}
    />
  )
}
