import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { type EntityKind, kindOf } from '../../lib/knowledge/entity-id.ts'
import { type MessageKey, say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { sayRange } from '../shared/say-span.ts'
import { type Indices, NO_INDICES } from './rank-entities.ts'

export interface PageSummary {
  /** What kind of page it is: "Blog archive, seven posts, May 2022". */
  readonly what: string
  /** What it names, one phrase a kind: "31 people and bodies", "18 numbers". */
  readonly counts: readonly string[]
}

/** What of a page is dismissed, by the lists of its annotations. */
type DismissedIndices = Readonly<Record<'mentions' | 'numbers' | 'promises', Indices>>
const NOTHING_DISMISSED = { mentions: NO_INDICES, numbers: NO_INDICES, promises: NO_INDICES }

const BLOG_HOST = /(?:^|\.)(?:blogspot\.[a-z.]{2,6}|wordpress\.com|substack\.com)$/
const OTHER_KINDS: readonly EntityKind[] = [
  'promise',
  'place',
  'report',
  'legislation',
  'term',
  'event',
  'statistic',
  'post',
]
const SAYS_BLOG = /\bblog\b/i

/**
 * The parts of the sentence on top of the panel.
 *
 * @param host that of the page
 * @param dismissed what does not count
 */
export function summarisePage(
  annotations: PageAnnotations,
  host: string,
  dismissed: DismissedIndices = NOTHING_DISMISSED,
): PageSummary {
  return { what: sayWhat(annotations, host), counts: sayCounts(annotations, dismissed) }
}

function sayWhat({ posts, comments, published, site, title }: PageAnnotations, host: string): string {
  const blog = BLOG_HOST.test(host) || SAYS_BLOG.test(`${site ?? ''} ${title ?? ''}`)
  const commented = comments.length > 0 ? say('panel_comments', { count: comments.length }) : null
  if (posts.length > 1) {
    const number = sayNumber(posts.length)
    const dates = posts.flatMap(post => post.published ?? [])
    const kind = say(blog ? 'panel_kind_blog_archive' : 'panel_kind_archive')
    return join([kind, say('panel_posts', { count: posts.length, number }), sayRange(dates), commented])
  }
  const date = posts[0]?.published ?? published
  const kind = say(
    blog ? 'panel_kind_blog_post' : posts.length === 1 ? 'panel_kind_article' : 'panel_kind_page',
  )
  return join([kind, date ? sayDate(date) : null, commented])
}

function sayCounts(annotations: PageAnnotations, dismissed: DismissedIndices): string[] {
  const left = <Item>(list: readonly Item[], gone: Indices) => list.filter((_, index) => !gone.has(index))
  const mentions = left(annotations.mentions, dismissed.mentions)
  const numbers = left(annotations.numbers, dismissed.numbers)
  const promises = left(annotations.promises, dismissed.promises)
  const counts = new Map<EntityKind, number>()
  const named = [...mentions.map(mention => mention.entity), ...promises.map(({ promise }) => promise)]
  for (const entity of new Set(named)) {
    counts.set(kindOf(entity), (counts.get(kindOf(entity)) ?? 0) + 1)
  }
  const people = counts.get('person') ?? 0
  const bodies = counts.get('organisation') ?? 0
  const first: [MessageKey, number] =
    people > 0 && bodies > 0
      ? ['count_people_and_bodies', people + bodies]
      : people > 0
        ? ['count_person', people]
        : ['count_organisation', bodies]
  const others = OTHER_KINDS.map((kind): [MessageKey, number] => [`count_${kind}`, counts.get(kind) ?? 0])
  return [first, ['panel_count_numbers', numbers.length] as const, ...others].flatMap(([key, count]) =>
    count > 0 ? say(key, { count }) : [],
  )
}

/** Small numbers as words, as a sentence has them. */
export function sayNumber(number: number): string {
  return say('number_words').split(' ')[number - 1] ?? new Intl.NumberFormat('en-GB').format(number)
}

const join = (parts: readonly (string | null)[]) => parts.filter(part => part !== null).join(', ')
