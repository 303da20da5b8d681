import {
  defaultRangeExtractor,
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core'
import type { RefObject } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'
import { whenIdle } from '../shared/after-frame.ts'

/** About how high a row of the library is before it was measured, in CSS pixels. */
const ESTIMATE = 150
const OVERSCAN = 5
/** Of the first frame, which is to come soon. */
const OVERSCAN_AT_FIRST = 1

export interface VirtualRows {
  readonly items: readonly VirtualItem[]
  /** How high all rows are together, in CSS pixels. */
  readonly height: number
  /** Where the list begins on the page; the items' `start` counts from the top of the page. */
  readonly top: number
  /** The `ref` of each row, which has its index as `data-index`. */
  readonly measure: (row: HTMLElement | null) => void
  scrollTo(index: number): void
}

/**
 * Draws only those rows of a long list that are on the screen, of whatever height, in a page that scrolls as a
 * whole.
 *
 * @param keyOf must be the same function as long as the rows are the same
 * @param pinned indices that are drawn wherever the page is scrolled to, since the focus or a text is in them
 * @param estimate about how high a row is before it was measured, in CSS pixels
 */
export function useVirtualRows(
  list: RefObject<HTMLElement | null>,
  count: number,
  keyOf: (index: number) => string,
  pinned: readonly number[],
  estimate = ESTIMATE,
): VirtualRows {
  const [overscan, setOverscan] = useState(OVERSCAN_AT_FIRST)
  useEffect(() => whenIdle(() => setOverscan(OVERSCAN)), [])
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const top = useTopOf(list)
  const pins = useRef(pinned)
  pins.current = pinned
  // The same function as long as the same rows are pinned: with another one the items are worked out anew.
  const extract = useCallback(
    (range: Parameters<typeof defaultRangeExtractor>[0]) =>
      [
        ...new Set([
          ...defaultRangeExtractor(range),
          ...pins.current.filter(index => index >= 0 && index < range.count),
        ]),
      ].sort((one, other) => one - other),
    [pinned.join()],
  )
  const options = {
    count,
    getItemKey: keyOf,
    estimateSize: () => estimate,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    scrollMargin: top,
    overscan,
    measureElement: measuredOrEstimated,
    rangeExtractor: extract,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    initialOffset: () => window.scrollY,
    onChange: () => redraw(undefined),
  }
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLElement>(options))
  virtualizer.setOptions(options)
  useLayoutEffect(() => virtualizer._didMount(), [])
  useLayoutEffect(() => virtualizer._willUpdate())
  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    top,
    measure: virtualizer.measureElement,
    scrollTo: index => virtualizer.scrollToIndex(index, { align: 'auto' }),
  }
}

/**
 * How high a row is. A row that was just drawn is taken to be as high as it was or is estimated: asked at once, the
 * browser would have to lay the page out in the midst of drawing. It says the true height by itself before the frame
 * is painted.
 */
function measuredOrEstimated(
  row: HTMLElement,
  entry: ResizeObserverEntry | undefined,
  virtualizer: Virtualizer<Window, HTMLElement>,
): number {
  if (entry) return measureElement(row, entry, virtualizer)
  const index = virtualizer.indexFromElement(row)
  const known = virtualizer.itemSizeCache.get(virtualizer.options.getItemKey(index))
  return known ?? virtualizer.options.estimateSize(index)
}

/** How far an element is from the top of the page; it moves when something above it is unfolded. */
function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      const box = element.current?.getBoundingClientRect()
      if (box) setTop(Math.round(box.top + window.scrollY))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    // The list itself makes the page higher; what stands before it is what moves it.
    for (let before = element.current?.previousElementSibling; before; before = before.previousElementSibling)
      observer.observe(before)
    return () => observer.disconnect()
  }, [])
  return top
}
