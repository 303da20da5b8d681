import type { Instant, Snippet, SnippetPage } from '../library/snippet.ts'
import { hostOf, pageKeyOf } from '../page/page-key.ts'

/** A page with what was saved of it. */
export interface PageGroup {
  /** The same for the same page in every export. */
  readonly key: string
  /** What is known of the page, put together from its snippets: the newest that says something counts. */
  readonly page: SnippetPage
  /** Its address for a reader to open: the page's own where it names one. */
  readonly address: string | null
  readonly host: string | null
  /** In the order of the page. */
  readonly snippets: readonly Snippet[]
  /** When the page was last read with something saved from it. */
  readonly savedAt: Instant
}

/**
 * Puts snippets together by page. Pages come in the order in which their first snippet comes; those without an address
 * go by title and site.
 */
export function groupByPage(snippets: readonly Snippet[]): PageGroup[] {
  const byKey = Map.groupBy(
    snippets,
    ({ page }) => pageKeyOf(page) ?? `:${page.site ?? ''}:${page.title ?? ''}`,
  )
  return [...byKey].map(([key, own]) => groupOf(key, own))
}

function groupOf(key: string, snippets: readonly Snippet[]): PageGroup {
  const newest = snippets.toSorted((one, other) => compare(other.createdAt, one.createdAt))
  const known = <Name extends keyof SnippetPage>(name: Name) =>
    newest.find(({ page }) => page[name] !== null)?.page[name] ?? null
  const page: SnippetPage = {
    url: known('url'),
    canonical: known('canonical'),
    title: known('title'),
    site: known('site'),
    published: known('published'),
  }
  return {
    key,
    page,
    // The key was made of the canonical address only where that is believable.
    address:
      page.canonical !== null && pageKeyOf({ url: null, canonical: page.canonical }) === key
        ? page.canonical
        : page.url,
    host: hostOf(page),
    snippets: inPageOrder(snippets),
    savedAt: (newest[0] as Snippet).createdAt,
  }
}

/** By where they stood in the page's text; what has no place comes last, in the order in which it was saved. */
export function inPageOrder(snippets: readonly Snippet[]): Snippet[] {
  const place = ({ anchor, kind }: Snippet) =>
    kind === 'article' ? -1 : (anchor?.position?.start ?? Number.MAX_SAFE_INTEGER)
  return snippets.toSorted(
    (one, other) =>
      place(one) - place(other) || compare(one.createdAt, other.createdAt) || compare(one.id, other.id),
  )
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
