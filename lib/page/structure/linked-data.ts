import { parsePageDate } from '../page-date.ts'
import type { Steps } from '../steps.ts'
import { absoluteAddress, MOST_COMMENTS, MOST_POSTS, type PageView, plainName } from './found.ts'

/**
 * JSON-LD, as search engines ask publishers for it: https://schema.org/Article and its kinds, a live blog's
 * updates, and comments. It says what is on the page, not where.
 */

/** An article in linked data. `fragment` is the id of its element on this page, if it names one. */
export type LinkedPost = {
  title: string | null
  author: string | null
  published: string | null
  permalink: string | null
  fragment: string | null
  /** Whether it is one update of a live blog. */
  isUpdate: boolean
}

/** A comment in linked data. */
export type LinkedComment = {
  fragment: string | null
  author: string | null
  published: string | null
  parent: number | null
}

export type LinkedData = { posts: LinkedPost[]; comments: LinkedComment[]; site: string | null }

const ARTICLE = /(?:Article|Posting|Report)$/
const NOT_AN_ARTICLE = /^(?:JobPosting)$/
const COMMENT = /^(?:Comment|UserComments|Answer)$/
const MOST_SCRIPTS = 50
const LONGEST_SCRIPT = 1_000_000
const MOST_VALUES = 50_000
const DEEPEST = 12

type Value = Record<string, unknown>

/** Reads every JSON-LD script of the page; those that are broken are passed over. */
export function* readLinkedData(view: PageView): Steps<LinkedData> {
  const found: LinkedData = { posts: [], comments: [], site: null }
  let left = MOST_SCRIPTS
  for (const script of view.document.getElementsByTagName('script')) {
    if (script.getAttribute('type') !== 'application/ld+json') continue
    const source = script.textContent ?? ''
    if (source.length <= LONGEST_SCRIPT) gather(view, parse(source), found)
    yield
    if (--left === 0) break
  }
  return found
}

/** Some content systems leave line feeds in strings, wrap the data in a comment or end it with a semicolon. */
function parse(source: string): unknown {
  for (const text of [
    source,
    source
      .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>|;)\s*$/g, '')
      .replace(/\p{Cc}+/gu, ' '),
  ]) {
    try {
      return JSON.parse(text)
    } catch {
      // The next reading may do.
    }
  }
  return null
}

function gather(view: PageView, data: unknown, found: LinkedData): void {
  const waiting: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }]
  for (let at = 0; at < waiting.length && at < MOST_VALUES; at++) {
    const next = waiting[at]
    if (!next || next.depth > DEEPEST) continue
    const { value, depth } = next
    if (Array.isArray(value)) {
      for (const item of value) waiting.push({ value: item, depth: depth + 1 })
      continue
    }
    if (!isValue(value)) continue
    found.site ??= hasType(value, /^WebSite$/) ? textOf(value.name) : null
    if (hasType(value, ARTICLE) && !hasType(value, NOT_AN_ARTICLE)) {
      addPost(view, value, found)
      continue
    }
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'blogPost']) {
      if (isValue(value[key]) || Array.isArray(value[key]))
        waiting.push({ value: value[key], depth: depth + 1 })
    }
  }
}

function addPost(view: PageView, value: Value, found: LinkedData): void {
  if (found.posts.length >= MOST_POSTS) return
  found.posts.push(linkedPost(view, value, false))
  found.site ??= textOf(firstValue(value.publisher)?.name)
  for (const update of listOf(value.liveBlogUpdate)) {
    if (isValue(update) && found.posts.length < MOST_POSTS) found.posts.push(linkedPost(view, update, true))
  }
  addComments(view, value, null, found, 0)
}

function addComments(
  view: PageView,
  value: Value,
  parent: number | null,
  found: LinkedData,
  depth: number,
): void {
  if (depth > DEEPEST) return
  for (const comment of [...listOf(value.comment), ...listOf(value.suggestedAnswer)]) {
    if (!isValue(comment) || !hasType(comment, COMMENT) || found.comments.length >= MOST_COMMENTS) continue
    const index = found.comments.length
    found.comments.push({
      fragment: fragmentOf(comment.url) ?? fragmentOf(comment['@id']),
      author: authorOf(comment),
      published: dateOf(view, comment.datePublished) ?? dateOf(view, comment.dateCreated),
      parent,
    })
    addComments(view, comment, index, found, depth + 1)
  }
}

function linkedPost(view: PageView, value: Value, isUpdate: boolean): LinkedPost {
  return {
    title: textOf(value.headline) ?? textOf(value.name),
    author: authorOf(value),
    published: dateOf(view, value.datePublished) ?? dateOf(view, value.dateCreated),
    permalink: absoluteAddress(view, textOf(value.url)),
    fragment: fragmentOf(value.url) ?? fragmentOf(value['@id']),
    isUpdate,
  }
}

function dateOf(view: PageView, value: unknown): string | null {
  const text = textOf(value)
  return text ? parsePageDate(text, view.habits) : null
}

/** One name; several are joined as in a byline. */
function authorOf(value: Value): string | null {
  const names = listOf(value.author ?? value.creator)
    .slice(0, 5)
    .map(author => plainName(isValue(author) ? textOf(author.name) : textOf(author)))
    .filter(name => name !== null)
    .filter(name => !/^https?:/i.test(name))
  return names.length > 0 ? names.join(', ').slice(0, 300) : null
}

function fragmentOf(value: unknown): string | null {
  const fragment = /#([^#\s]{1,200})$/.exec(textOf(value) ?? '')?.[1]
  return fragment ?? null
}

function hasType(value: Value, form: RegExp): boolean {
  return listOf(value['@type']).some(type => typeof type === 'string' && form.test(type.slice(0, 100)))
}

function firstValue(value: unknown): Value | null {
  return listOf(value).find(isValue) ?? null
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function isValue(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  apos: "'",
}

/** Text on one line; character references, which have no place in JSON but are common there, are resolved. */
function textOf(value: unknown): string | null {
  const [first] = listOf(value)
  if (typeof first !== 'string') return null
  const text = first
    .slice(0, 2_000)
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
      return String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16))
    })
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
  return text === '' ? null : text
}
