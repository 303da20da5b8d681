import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import type { EntityId } from '../../lib/knowledge/entity-id.ts'
import type { TabRecord } from '../../lib/tabs/tab-record.ts'

/** Everything that the view of a page names. */
export function namedOn({ mentions, numbers, promises }: PageAnnotations): EntityId[] {
  return [
    ...mentions.map(mention => mention.entity),
    ...numbers.map(number => number.series),
    ...promises.map(({ promise }) => promise),
  ]
}

/** Whether two records are of one reading of a page, of which the later one may hold more. */
export function isSameReading(one: TabRecord | undefined | null, other: TabRecord | undefined): boolean {
  if (one?.state !== 'read' || other?.state !== 'read') return false
  const places = ({ annotations: { url, posts, comments, mentions } }: typeof one) =>
    JSON.stringify([url, posts, comments, mentions.map(({ start }) => start)])
  return places(one) === places(other)
}

/** The post that the lists are narrowed to. The page may have been read again with fewer than when one was chosen. */
export function shownPost({ posts }: PageAnnotations, chosen: number | null): number | null {
  return chosen !== null && chosen < posts.length ? chosen : null
}

/** A name for the page shown, under which its way through the panel is kept. */
export function keyOf(tab: number | undefined, record: TabRecord | undefined | null): string | null {
  if (tab === undefined || !record) return null
  return `${tab} ${record.state === 'read' ? (record.annotations.url ?? record.host) : record.host}`
}
