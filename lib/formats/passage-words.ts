import { say } from '../language/say.ts'
import { sayDate } from '../language/say-date.ts'
import type { Snippet } from '../library/snippet.ts'
import type { EntityLookup, EntityWords } from './entity-words.ts'
import type { PageGroup } from './page-groups.ts'

/** What a page is called where it has no title. */
export function titleOf({ page, host }: Pick<PageGroup, 'page' | 'host'>): string {
  return page.title ?? page.site ?? host ?? say('export_untitled')
}

/** Whose words a quote is, and since when: `Comment by Anon, 24 August 2024`; `''` where nothing is known. */
export function attributionOf({ kind, place }: Pick<Snippet, 'kind' | 'place'>): string {
  if (kind === 'article') return say('export_article')
  if (!place) return ''
  const { author, title, published } = place
  const isComment = place.kind === 'comment'
  const who = isComment
    ? author
      ? say('export_comment_by', { name: author })
      : say('export_comment')
    : author && say('export_by', { name: author })
  return [who, isComment ? null : title && `“${title}”`, published && sayDateAndTime(published)]
    .filter(Boolean)
    .join(', ')
}

/** `24 August 2024, 09:09`: among comments by nobody in particular the time tells which one is meant. */
function sayDateAndTime(published: string): string {
  const time = /T(\d\d:\d\d)/.exec(published)?.[1]
  return time ? `${sayDate(published)}, ${time}` : sayDate(published)
}

/** Site, dates: what stands under a page's title. */
export function aboutPage({ page, host, savedAt }: PageGroup): string[] {
  return [
    page.site ?? host,
    page.published && say('export_published', { date: sayDate(page.published) }),
    say('export_saved', { date: sayDate(savedAt) }),
  ].filter((words): words is string => words !== null && words !== '')
}

/** Names in the order in which the snippets have them, each once; what is not known any more is left out. */
export function entitiesOf(snippets: readonly Snippet[], lookup: EntityLookup): EntityWords[] {
  const ids = new Set(snippets.flatMap(({ entities }) => entities))
  return [...ids].map(lookup).filter(words => words !== null)
}

/** The tags of all, each once, sorted. */
export function tagsOf(snippets: readonly Snippet[]): string[] {
  return [...new Set(snippets.flatMap(({ tags }) => tags))].sort()
}
