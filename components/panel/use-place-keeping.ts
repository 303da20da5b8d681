import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { whileGrowing } from '../shared/while-growing.ts'
import type { PanelState } from './panel-state.ts'
import { lastStep, type Step } from './view-history.ts'

/**
 * Keeps the reader's place: scrolls to where a view was left, also when its content arrives only later, and
 * moves the focus with the reader's own steps, never because something happened on the page.
 */
export function usePlaceKeeping(state: PanelState): void {
  const steps = state.history.value.steps
  const step = lastStep(state.history.value)
  const depth = useRef(steps.length)
  const hasScrolled = useRef(false)
  const name = `${state.tab.value} ${JSON.stringify(step.shown)}`

  useLayoutEffect(() => {
    const went = steps.length !== depth.current
    depth.current = steps.length
    // A panel that has just opened stands at its top: to scroll there would have it laid out before it is drawn.
    const isThere = step.scroll === 0 && !hasScrolled.current
    const stopScrolling = isThere ? undefined : scrollWhenThere(step.scroll)
    const stopFocusing = went && document.hasFocus() ? focusWhenThere(step) : undefined
    return () => {
      stopScrolling?.()
      stopFocusing?.()
    }
  }, [name])

  useEffect(() => {
    const note = () => state.noteScroll()
    const noteMoved = () => {
      hasScrolled.current = true
    }
    const walk = (event: KeyboardEvent) => {
      if (!event.altKey) return
      if (event.key === 'ArrowLeft') state.back()
      if (event.key === 'ArrowRight') state.forward()
    }
    globalThis.addEventListener('scroll', noteMoved, { passive: true, once: true })
    globalThis.addEventListener('scrollend', note)
    globalThis.addEventListener('keydown', walk)
    return () => {
      globalThis.removeEventListener('scroll', noteMoved)
      globalThis.removeEventListener('scrollend', note)
      globalThis.removeEventListener('keydown', walk)
    }
  }, [])
}

/** Facts come from a database a moment after the view: the place is there when enough of them are. */
function scrollWhenThere(top: number): () => void {
  const root = document.documentElement
  return whileGrowing(
    () => globalThis.scrollTo({ top, behavior: 'instant' }),
    () => root.scrollHeight - globalThis.innerHeight >= top,
  )
}

/** The code of a view may come a moment after it was asked for. */
function focusWhenThere(step: Step): () => void {
  let isThere = false
  return whileGrowing(
    () => {
      isThere = focusOn(step)
    },
    () => isThere,
  )
}

/** A step that was left before knows what had the focus; a new one begins at its heading. False where none is there. */
function focusOn(step: Step): boolean {
  const left = step.focus
    ? document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(step.focus)}"]`)
    : null
  const target = left ?? document.querySelector<HTMLElement>('h1[tabindex]')
  target?.focus({ preventScroll: true })
  return target !== null
}
