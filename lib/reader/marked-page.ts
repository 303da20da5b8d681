import { marksAtDensity } from '../marks/density.ts'
import { type Stop, stepFrom, stopBeside, stopsOf } from '../marks/mark-walk.ts'
import { createPainter, liveRange } from '../marks/painter.ts'
import { type ClaimMark, isSameMark, type Mark, type NameMark, type Painted } from '../messages/mark.ts'
import type { PackMark } from '../messages/own-mark.ts'
import type { PageComment } from '../page/document.ts'
import type { Extent, PageText } from '../page/page-text.ts'
import type { ReadPage } from '../page/read-page.ts'

/** The marks of the page as it was last read: which are painted, which one is pointed at, where the walk stands. */
export interface MarkedPage {
  /** The marks on the page now, sorted by `start`. */
  readonly painted: readonly Mark[]
  readonly text: PageText
  /** The comments of the page, as it was read. */
  readonly comments: readonly PageComment[]
  /** What was read anew replaces what stood, and is painted. */
  renew(marks: readonly Mark[], read: ReadPage, painted: Painted): void
  /** The same text has other marks; the walk stands where it stood. */
  replace(marks: readonly Mark[], painted: Painted): void
  paintAs(painted: Painted): void
  point(mark: Mark | null): void
  /** Points at any stretch of the text, and at the mark that was pointed at again after a moment. */
  pointBriefly(extent: Extent): void
  /** The walk stands on a name of a pack. Nothing is painted for it: the page could see what is painted. */
  standOn(name: PackMark): void
  /** The next or previous painted mark, or name of a pack, from where the walk or the window stands. */
  step(direction: 'next' | 'previous', names: readonly PackMark[]): Stop | undefined
  /** The mark of one mention, painted or not. */
  ofMention(mention: number): Mark | undefined
  /** Which mark of its entity this is, counted from 1, and of how many on the page. */
  placeOf(mark: NameMark | ClaimMark): { n: number; m: number }
  /** A live range over a stretch of the text, or `null` where the page changed under it. */
  rangeOf(extent: Extent): Range | null
  /** The page without a trace of marks. */
  clear(): void
}

/** How long something is pointed at that is no mark, in milliseconds: long enough to be found after scrolling. */
const MOMENT = 3_000

/** @param first the page as first read */
export function createMarkedPage(first: ReadPage): MarkedPage {
  let { text } = first
  let { comments } = first.document
  const painter = createPainter()
  let all: readonly Mark[] = []
  let painted: readonly Mark[] = []
  let density: Painted = 'none'
  let current: Mark | null = null
  let standing: Stop | null = null
  let moment: ReturnType<typeof setTimeout> | undefined

  function repaint() {
    painted = marksAtDensity(all, density)
    painter.paint(painted, text)
  }
  /** The first mark that is not above the window; a walk begins where the reader is. */
  function firstInView(stops: readonly Stop[]): Stop | undefined {
    let low = 0
    let high = stops.length
    while (low < high) {
      const middle = (low + high) >> 1
      const mark = stops[middle]
      const bottom = mark ? (liveRange(mark, text)?.getBoundingClientRect().bottom ?? 0) : 0
      if (bottom < 0) low = middle + 1
      else high = middle
    }
    return stops[low]
  }

  return {
    get painted() {
      return painted
    },
    get text() {
      return text
    },
    get comments() {
      return comments
    },
    renew(marks, read, chosen) {
      all = marks
      text = read.text
      comments = read.document.comments
      density = chosen
      current = null
      standing = null
      repaint()
    },
    replace(marks, chosen) {
      all = marks
      density = chosen
      clearTimeout(moment)
      repaint()
      if (density !== 'none') painter.point(all.find(mark => isSameMark(mark, current)) ?? null, text)
    },
    paintAs(chosen) {
      density = chosen
      clearTimeout(moment)
      repaint()
    },
    point(mark) {
      current = mark
      standing = mark
      clearTimeout(moment)
      // Panel only means no trace at all, so not even the mark that is jumped to is tinted.
      if (density !== 'none') painter.point(mark, text)
    },
    standOn(name) {
      current = null
      standing = name
      clearTimeout(moment)
      painter.point(null, text)
    },
    pointBriefly(extent) {
      clearTimeout(moment)
      if (density === 'none') return
      painter.point(extent, text)
      moment = setTimeout(() => painter.point(current, text), MOMENT)
    },
    step(direction, names) {
      const stops = stopsOf(painted, names)
      if (!standing) return stepFrom(stops, firstInView(stops)?.start ?? 0, direction, false)
      return stopBeside(stops, standing, direction) ?? stepFrom(stops, standing.start, direction, true)
    },
    ofMention: mention => all.find(mark => mark.of === 'name' && mark.mention === mention),
    placeOf(mark) {
      const same = all.filter(each => each.of === mark.of && each.entity === mark.entity)
      return { n: same.findIndex(each => isSameMark(each, mark)) + 1, m: same.length }
    },
    rangeOf: extent => liveRange(extent, text),
    clear() {
      clearTimeout(moment)
      painter.clear()
    },
  }
}
