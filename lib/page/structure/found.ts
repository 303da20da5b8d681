import { type DateHabits, parsePageDate } from '../page-date.ts'
import type { PageText } from '../page-text.ts'

/** What every reader of structure is given: the live page and its text. */
export type PageView = {
  document: Document
  text: PageText
  /** The page's address, where it is known. */
  url: string | null
  habits: DateHabits
}

/** A post as it stands in the DOM. It reaches from the beginning of its first part to the end of its last. */
export type FoundPost = {
  parts: Element[]
  title: string | null
  author: string | null
  published: string | null
  permalink: string | null
}

/** A comment as it stands in the DOM, in document order; `parent` is an index into the same list. */
export type FoundComment = {
  /** The comment's own words. Without any, the comment's place is where `place` begins. */
  parts: Element[]
  place: Element
  author: string | null
  published: string | null
  parent: number | null
}

/** More of either on one page are left out: they still are text and get their marks. */
export const MOST_POSTS = 500
export const MOST_COMMENTS = 20_000

/** Parts of a page that talk about other posts. */
const ASIDE =
  'aside, nav, footer, [role="complementary"], [role="navigation"], .sidebar, #sidebar, .widget-area, ' +
  '.PopularPosts, .FeaturedPost, .related-posts, .related_posts, .jp-relatedposts, #related-posts, .yarpp'

/** Whether an element stands in a sidebar, a footer or a list of other posts, seen from `top` downwards. */
export function isAside(element: Element, top: Element | null = null): boolean {
  const aside = element.closest(ASIDE)
  // Some themes write the kind of page into the body's class.
  if (aside === null || aside === top || aside.localName === 'body') return false
  return top === null || top.contains(aside)
}

/** The words of the first element that a selector finds and that has any. */
export function wordsIn(view: PageView, top: ParentNode, selector: string, longest = 300): string | null {
  let left = 5
  for (const element of top.querySelectorAll(selector)) {
    const words = view.text.wordsOf(element, longest)
    if (words !== '') return words
    if (--left === 0) break
  }
  return null
}

/** The date that an element declares (`datetime`, `content`, `title`) or else shows. */
export function dateOf(view: PageView, element: Element): string | null {
  for (const name of ['datetime', 'content', 'title']) {
    const declared = element.getAttribute(name)
    const date = declared ? parsePageDate(declared, view.habits) : null
    if (date) return date
  }
  return parsePageDate(view.text.wordsOf(element), view.habits)
}

/**
 * The date of the first element that a selector finds and that has one. Of several selectors the earlier goes
 * first, wherever their elements stand.
 */
export function dateIn(view: PageView, top: ParentNode, ...selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    let left = 10
    for (const element of top.querySelectorAll(selector)) {
      const date = dateOf(view, element)
      if (date) return date
      if (--left === 0) break
    }
  }
  return null
}

/** An address as a page gives it, absolute; `null` if it is not an http(s) address. */
export function absoluteAddress(view: PageView, address: string | null | undefined): string | null {
  if (!address || address.length > 2_000) return null
  const base = /^https?:/i.test(view.document.baseURI) ? view.document.baseURI : (view.url ?? undefined)
  try {
    const url = new URL(address, base)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}

/** A name without what leads up to it or follows it: "By Jane Roe", "Posted by Jane Roe", "Jane Roe said...". */
export function plainName(words: string | null): string | null {
  if (!words) return null
  const name = words
    .replace(/^(?:(?:posted|written|published|published by|words)\s+)?by:?\s+/i, '')
    .replace(/^author:?\s+/i, '')
    .replace(/\s+(?:said|says|wrote)\s*(?:\.{3}|…|:)?$/i, '')
    .replace(/^[\s,|·•–—:-]+|[\s,|·•–—:-]+$/g, '')
  // A line that long is a sentence about the author, not a name.
  return name === '' || name.length > 120 ? null : name
}

/**
 * A name without the rest of its byline: "Jane Roe, Home affairs editor", "Jane Roe 22 Dec 2016",
 * "Jane Roe · 5 min read". Names of people have no digits; those of accounts, for which this is not meant, do.
 */
export function plainByline(words: string | null): string | null {
  const name = plainName(words)
    ?.split(/ [|·•–—-] |[|·•]|\d/)[0]
    ?.replace(LAST_DATE_WORD, '')
  return plainName(name ?? null)
}

const LAST_DATE_WORD =
  /[\s,]*(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|sday|urday)?,?\s*)?(?:on|published|posted|updated|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6})?[\s.,:]*$/i
