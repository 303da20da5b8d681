import type { PageDocument } from '../document.ts'
import { type ClockTime, findClockTimes } from './clock-times.ts'
import type { CommentReference } from './comment-reference.ts'
import { type CommentTimes, commentTimesOf } from './comment-times.ts'
import { AFTER, addressLength, BEFORE, ENOUGH, weighReference } from './reference-cues.ts'
import { nameKey, namesOfCommenters } from './signature.ts'
import { type StatedDay, statedDayBeside } from './stated-day.ts'

/** No more references than this are given for one page. */
const MOST_REFERENCES = 5_000

/** What joins the members of a list of times: "14.00 and 15.32", "09:54, 10:20 & 11:38". */
const JOINS_TIMES = /^(?:pm|am)? ?(?:,|&|and|\/|\+|, and|, ?& ?) ?(?:an+on(?:ymous)? |@ ?|at )?$/iu
const NAME_BEFORE =
  /(?<![\p{L}\p{N}])['‘’]?(\p{L}[\p{L}\p{N}_'’-]{1,30}(?: \p{Lu}[\p{L}\p{N}_'’-]{1,30})?)(?:'s|’s)?,?(?: (?:at|of|from|@))? ?$/u
const AT_NAME =
  /(?<![\p{L}\p{N}.@])@ ?['‘’]?(\p{L}[\p{L}\p{N}_'’-]{1,30})(?: (\p{Lu}[\p{L}\p{N}_'’-]{1,30}))?/gu
const CURLY_QUOTES = /[‘’]|[“”]/gu

/**
 * Finds where one comment points to another by its time or author: "Anon 09:51", "@19:43", "1548 absolutely
 * right", "14.00 and 15.32", "9.51pm", "@Getafix", "Getafix at 10:02". Where comments of several days were made
 * at that time, the nearest earlier one is meant. A time at which no earlier comment was made, a price, a year,
 * a count, a clause or the hour of an appointment is no reference.
 * @param commenters the names of the commenters as they are compared, where they are known already
 * @returns references in the order of the text; none overlaps another, none points to its own comment or a later one
 */
export function findReferences(
  document: PageDocument,
  commenters: readonly string[] = namesOfCommenters(document),
): CommentReference[] {
  const known = new Set(commenters.filter(name => name !== ''))
  const times = commentTimesOf(document)
  const page: Page = { document, times, commenters, known, latest: latestByName(commenters) }
  const references: CommentReference[] = []
  for (let from = 0; from < document.comments.length && references.length < MOST_REFERENCES; from++) {
    for (const reference of referencesIn(page, from)) references.push(reference)
  }
  references.sort((one, other) => one.start - other.start || other.end - one.end)
  // Comments that lie one inside the other would give the same place twice.
  let end = 0
  return references.filter(reference => {
    if (reference.start < end) return false
    end = reference.end
    return true
  })
}

interface Page {
  readonly document: PageDocument
  readonly times: CommentTimes
  readonly commenters: readonly string[]
  readonly known: ReadonlySet<string>
  readonly latest: ReadonlyMap<string, readonly number[]>
}

function referencesIn(page: Page, from: number): CommentReference[] {
  const comment = page.document.comments[from]
  if (!comment || comment.end <= comment.start) return []
  const text = page.document.text.slice(comment.start, comment.end)
  const straight = text.replace(CURLY_QUOTES, mark => (mark === '‘' || mark === '’' ? "'" : '"'))
  const found: CommentReference[] = []
  const add = (start: number, end: number, target: number) =>
    found.push({
      start: comment.start + start,
      end: comment.start + end,
      text: text.slice(start, end),
      comment: target,
      from,
    })
  for (const { start, end, target } of timesMeant(page, straight, from)) add(start, end, target)
  for (const match of straight.matchAll(AT_NAME)) {
    const start = match.index
    const named = authorNamed(page, match, from)
    if (
      named &&
      !found.some(
        other => other.start < comment.start + start + named.length && comment.start + start < other.end,
      )
    )
      add(start, start + named.length, named.target)
  }
  return found
}

/** "@Two Words" or "@Word": the latest earlier comment of whoever on this page goes by that name. */
function authorNamed(
  page: Page,
  match: RegExpExecArray,
  from: number,
): { length: number; target: number } | null {
  const [whole, first = '', second] = match
  const names = second ? [`${first} ${second}`, first] : [first]
  for (const name of names) {
    const key = nameKey(name.replace(/'s?$/u, ''))
    const target = key === '' ? null : latestBefore(page, key, from)
    if (target === null) continue
    const length = name === first && second ? whole.length - second.length - 1 : whole.length
    return { length, target }
  }
  return null
}

function latestBefore(page: Page, name: string, from: number): number | null {
  let nearest: number | null = null
  for (const index of page.latest.get(name) ?? []) {
    if (!page.times.isEarlier(index, from)) continue
    if (nearest === null || page.times.isEarlier(nearest, index)) nearest = index
  }
  return nearest
}

/** No more comments of one name than this are kept: the last ones. */
const MOST_OF_ONE_NAME = 200

function latestByName(commenters: readonly string[]): Map<string, number[]> {
  const byName = new Map<string, number[]>()
  for (const [index, name] of commenters.entries()) {
    if (name === '') continue
    const same = byName.get(name)
    if (!same) byName.set(name, [index])
    else if (same.length < MOST_OF_ONE_NAME) same.push(index)
  }
  return byName
}

interface Meant {
  readonly start: number
  readonly end: number
  readonly target: number
}

function timesMeant(page: Page, text: string, from: number): Meant[] {
  const resolved = findClockTimes(text).map(time => resolve(page, text, time, from))
  const accepted = resolved.map(one => one !== null && one.weigh(false) >= ENOUGH)
  // A list is one reference after another: what holds for a member holds for its neighbours.
  for (let index = 1; index < resolved.length; index++) spread(resolved, accepted, text, index - 1, index)
  for (let index = resolved.length - 1; index > 0; index--) spread(resolved, accepted, text, index, index - 1)
  return resolved.filter((one, index) => one !== null && accepted[index] === true) as Meant[]
}

interface Resolved extends Meant {
  readonly time: ClockTime
  weigh(besideReference: boolean): number
}

function spread(
  resolved: readonly (Resolved | null)[],
  accepted: boolean[],
  text: string,
  from: number,
  to: number,
): void {
  const one = resolved[from]
  const other = resolved[to]
  if (!one || !other || accepted[from] !== true || accepted[to] === true) return
  const [first, second] = from < to ? [one, other] : [other, one]
  const between = text.slice(first.time.end, second.time.start)
  if (between.length < 20 && JOINS_TIMES.test(between)) accepted[to] = other.weigh(true) >= ENOUGH
}

/** The comment that a time would mean, with a function that says how surely it means one; `null` without any. */
function resolve(page: Page, text: string, time: ClockTime, from: number): Resolved | null {
  const before = text.slice(Math.max(0, time.start - BEFORE), time.start)
  const after = text.slice(time.end, time.end + AFTER)
  const day = statedDayBeside(before, after)
  const name = nameBefore(page, before)
  const suits = (index: number) => fitsDay(page.document, index, from, day)
  const byName = (index: number) => suits(index) && page.commenters[index] === name?.key
  const named = name ? page.times.at(time.minutes, from, byName) : null
  const target = named ?? page.times.at(time.minutes, from, suits)
  if (target === null) return null
  const afterCommenter = named !== null
  return {
    time,
    start: time.start - (afterCommenter && name ? name.length : addressLength(before)),
    end: time.end,
    target,
    weigh: besideReference =>
      weighReference({
        form: time.form,
        before,
        fromBeginning: time.start <= BEFORE,
        after,
        besideReference,
        afterCommenter,
        dated: day?.kind === 'date',
      }),
  }
}

/** The name of somebody who comments on this page, right before a time ("Getafix at 10:02"). */
function nameBefore(page: Page, before: string): { key: string; length: number } | null {
  const match = NAME_BEFORE.exec(before)
  if (!match) return null
  const [whole, words = ''] = match
  const last = words.slice(words.lastIndexOf(' ') + 1)
  for (const name of new Set([words, last])) {
    const key = nameKey(name.replace(/'s$/u, ''))
    if (key !== '' && page.known.has(key)) return { key, length: whole.length - (words.length - name.length) }
  }
  return null
}

function fitsDay(document: PageDocument, index: number, from: number, day: StatedDay | null): boolean {
  if (day === null) return true
  const made = document.comments[index]?.published ?? ''
  if (day.kind === 'date')
    return Number(made.slice(8, 10)) === day.day && Number(made.slice(5, 7)) === day.month
  const own = document.comments[from]?.published ?? ''
  const days = Math.round((Date.parse(own.slice(0, 10)) - Date.parse(made.slice(0, 10))) / 86_400_000)
  return days === (day.kind === 'yesterday' ? 1 : 0)
}
