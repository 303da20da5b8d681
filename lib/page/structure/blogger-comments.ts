import { parsePageDate } from '../page-date.ts'
import type { Steps } from '../steps.ts'
import { type FoundComment, MOST_COMMENTS, type PageView, plainName } from './found.ts'

/** A day, and a little more for clocks in other time zones, in milliseconds. */
const A_DAY_OR_SO = 1.6 * 86_400_000

/**
 * The comments of a Blogger page: threaded (`li.comment`, replies one level down in `.comment-replies`) or, on
 * older blogs, a flat definition list (`dt.comment-author`, `dd.comment-body`, `dd.comment-footer`). A comment
 * that was removed still is one, so that others keep their places in the thread.
 */
export function* readBloggerComments(view: PageView): Steps<FoundComment[]> {
  yield
  const root = view.document.querySelector('#comments, .comments')
  if (!root) return []
  const threaded = yield* readThreaded(view, root)
  return threaded.length > 0 ? threaded : yield* readFlat(view, root)
}

function* readThreaded(view: PageView, root: Element): Steps<FoundComment[]> {
  const comments: FoundComment[] = []
  const indexOf = new Map<Element, number>()
  for (const item of root.querySelectorAll('li.comment, div.comment')) {
    if (comments.length >= MOST_COMMENTS) break
    if (comments.length % 16 === 15) yield
    const block = childOf(item, '.comment-block') ?? item
    const body = block.querySelector('.comment-content, .comment-body')
    const answered = item.parentElement?.closest('li.comment, div.comment')
    indexOf.set(item, comments.length)
    comments.push({
      parts: body ? [body] : [],
      place: block,
      author: nameIn(view, block.querySelector('cite.user, .user, .comment-author')),
      published: dateOfComment(view, block.querySelector('.datetime, .comment-timestamp')),
      parent: (answered && indexOf.get(answered)) ?? null,
    })
  }
  return comments
}

function* readFlat(view: PageView, root: Element): Steps<FoundComment[]> {
  const comments: FoundComment[] = []
  for (const head of root.querySelectorAll('.comment-author')) {
    if (comments.length >= MOST_COMMENTS) break
    if (comments.length % 16 === 15) yield
    const parts = restOf(head)
    const bodies = parts.filter(part => part.matches('.comment-body'))
    const footer = parts.find(part => part.matches('.comment-footer, .comment-timestamp'))
    comments.push({
      parts: bodies,
      place: bodies[0] ?? head,
      author: nameIn(view, head),
      published: dateOfComment(view, footer?.querySelector('.comment-timestamp') ?? footer ?? null),
      parent: null,
    })
  }
  return comments
}

/** What follows a comment's heading, up to the next comment. */
function restOf(head: Element): Element[] {
  const rest: Element[] = []
  for (let next = head.nextElementSibling; next && rest.length < 10; next = next.nextElementSibling) {
    if (next.matches('.comment-author')) break
    rest.push(next)
  }
  return rest
}

function nameIn(view: PageView, element: Element | null): string | null {
  if (!element) return null
  return plainName(view.text.wordsOf(element, 200))
}

/**
 * The time as the page shows it, in the blog's own time zone. Its link also carries the moment in
 * milliseconds, which tells a day-first date from a month-first one; a date in a language that is not read
 * here is taken from it, without the time of day.
 */
function dateOfComment(view: PageView, element: Element | null): string | null {
  if (!element) return null
  const words = view.text.wordsOf(element, 200)
  const link = element.querySelector('a[href*="showComment="]') ?? element.closest('a[href*="showComment="]')
  const moment = Number(
    /showComment=(\d{12,14})(?!\d)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? Number.NaN,
  )
  const shown = parsePageDate(words, view.habits)
  if (!Number.isFinite(moment)) return shown
  const readings = [shown, parsePageDate(words, { monthFirst: view.habits.monthFirst !== true })]
  const right = readings.find(date => date && Math.abs(Date.parse(date.slice(0, 10)) - moment) < A_DAY_OR_SO)
  return right ?? new Date(moment).toISOString().slice(0, 10)
}

function childOf(element: Element, selector: string): Element | null {
  for (const child of element.children) if (child.matches(selector)) return child
  return null
}
