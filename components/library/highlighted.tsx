import type { ComponentChildren } from 'preact'
import { matchesIn } from '../../lib/library/search/highlight.ts'
import type { Term } from '../../lib/library/search/query.ts'
import type { Excerpt } from './excerpt.ts'

/** A text with what was searched for marked in it. */
export function Highlighted({
  text,
  terms,
  excerpt,
}: {
  text: string
  terms: readonly Term[]
  /** The part of it to show; all of it where none is given. */
  excerpt?: Excerpt
}) {
  const { start, end } = excerpt ?? { start: 0, end: text.length }
  if (terms.length === 0) return <>{text.slice(start, end)}</>
  const pieces: ComponentChildren[] = []
  let at = start
  for (const range of matchesIn(text, terms)) {
    if (range.end <= at || range.start >= end) continue
    pieces.push(text.slice(at, Math.max(at, range.start)))
    const to = Math.min(range.end, end)
    pieces.push(<mark key={range.start}>{text.slice(Math.max(at, range.start), to)}</mark>)
    at = to
  }
  pieces.push(text.slice(at, end))
  return <>{pieces}</>
}
