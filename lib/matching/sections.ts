import type { PageDocument } from '../page/document.ts'

/** What is decided together: a post with the comments under it, or what lies outside of every post. */
export interface Scope {
  /** Index into the document's posts, `null` outside of any. */
  readonly post: number | null
  /** Day to decide by, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, `null` if not known. */
  readonly date: string | null
  readonly title: string | null
}

/** Where an offset of the text lies. */
export interface Place {
  readonly scope: number
  readonly post: number | null
  readonly comment: number | null
  readonly date: string | null
  /** The days that `date` may mean, as numbers (20240318). */
  readonly days: DaySpan | null
}

export interface DaySpan {
  readonly first: number
  readonly last: number
}

interface Stretch {
  start: number
  end: number
  place: Place
}

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/

/** The date part of a page's date ("2024-03-18T10:00" is the day), `null` for anything else. */
export function dayOf(published: string | null): string | null {
  return published === null ? null : (DATE.exec(published)?.[0] ?? null)
}

/** The days that a date of any precision may mean ("2024-03": those of March). */
function daysOf(date: string | null): DaySpan | null {
  if (date === null) return null
  const digits = date.replaceAll('-', '')
  const first = Number(digits.padEnd(8, '01').slice(0, 8))
  const last = Number(digits.length === 4 ? `${digits}1231` : digits.length === 6 ? `${digits}31` : digits)
  return { first, last }
}

/**
 * The scopes of a document and a function that says where an offset lies. A document without posts is one post
 * dated as the document is. The function wants its offsets in rising order.
 */
export function sectionsOf(document: PageDocument): { scopes: Scope[]; placeAt: (offset: number) => Place } {
  const pageDay = dayOf(document.published)
  const scopes: Scope[] = []
  if (document.posts.length === 0) scopes.push({ post: null, date: pageDay, title: document.title })
  else {
    const only = document.posts.length === 1
    for (const [index, post] of document.posts.entries()) {
      scopes.push({
        post: index,
        date: dayOf(post.published) ?? (only ? pageDay : null),
        title: post.title ?? (only ? document.title : null),
      })
    }
    scopes.push({ post: null, date: only ? (scopes[0]?.date ?? null) : pageDay, title: document.title })
  }
  const outside = scopes.length - 1
  const stretches: Stretch[] = []
  for (const [index, post] of document.posts.entries()) {
    const date = scopes[index]?.date ?? null
    stretches.push({
      start: post.start,
      end: post.end,
      place: { scope: index, post: index, comment: null, date, days: daysOf(date) },
    })
  }
  for (const [index, comment] of document.comments.entries()) {
    const post = comment.post !== null && comment.post < document.posts.length ? comment.post : null
    const scope = post ?? outside
    const date = dayOf(comment.published) ?? scopes[scope]?.date ?? null
    const place = { scope, post, comment: index, date, days: daysOf(date) }
    stretches.push({ start: comment.start, end: comment.end, place })
  }
  // A comment may lie inside its post's stretch: the later, shorter one wins.
  stretches.sort((a, b) => a.start - b.start || b.end - a.end)
  const date = scopes[outside]?.date ?? null
  const elsewhere: Place = { scope: outside, post: null, comment: null, date, days: daysOf(date) }
  const open: Stretch[] = []
  let next = 0
  return {
    scopes,
    placeAt(offset) {
      while (next < stretches.length && (stretches[next]?.start ?? 0) <= offset)
        open.push(stretches[next++] as Stretch)
      while (open.length > 0 && (open[open.length - 1]?.end ?? 0) <= offset) open.pop()
      return open[open.length - 1]?.place ?? elsewhere
    },
  }
}
