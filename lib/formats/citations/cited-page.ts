import { say } from '../../language/say.ts'
import type { Snippet } from '../../library/snippet.ts'
import { READY_LIST } from '../../settings/ready-list.ts'
import { NamesGiven } from '../names-given.ts'
import { groupByPage, type PageGroup } from '../page-groups.ts'
import { attributionOf, tagsOf, titleOf } from '../passage-words.ts'

/** A page as a reference manager takes it in. */
export interface CitedPage {
  /** The same for the same page and different for each page of one export: ASCII letters and digits. */
  readonly key: string
  readonly type: 'webpage' | 'blog' | 'news'
  readonly title: string
  /** Never split into given and family name: which is which is not known. */
  readonly author: string | null
  readonly site: string | null
  readonly address: string | null
  /** Year, month, day; as many as are known. */
  readonly published: readonly number[] | null
  readonly read: readonly number[]
  readonly tags: readonly string[]
  /** One for each snippet: the quote in quotation marks, whose words they are, the note. Several lines. */
  readonly notes: readonly string[]
}

export function citedPages(snippets: readonly Snippet[]): CitedPage[] {
  const keys = new NamesGiven()
  return groupByPage(snippets).map(group => {
    const published = dateParts(group.page.published)
    return {
      key: keyFor(group, published, keys),
      type: typeOf(group.host),
      title: titleOf(group),
      author: authorOf(group),
      site: group.page.site ?? group.host,
      address: group.address,
      published,
      read: dateParts(group.savedAt) ?? [],
      tags: tagsOf(group.snippets),
      notes: group.snippets.map(noteOf),
    }
  })
}

const hostsOf = (wanted: string) =>
  new Set(
    READY_LIST.filter(({ group }) => group === wanted).flatMap(({ hosts }) =>
      hosts.map(host => host.replace(/^www\./, '')),
    ),
  )
const NEWS = hostsOf('news')
const BLOGS = hostsOf('blogs')
const BLOG_HOSTS = /(?:^|\.)(?:blogspot\.[a-z.]{2,6}|wordpress\.com|substack\.com|typepad\.com|medium\.com)$/

function typeOf(host: string | null): CitedPage['type'] {
  if (host === null) return 'webpage'
  if (NEWS.has(host)) return 'news'
  return BLOGS.has(host) || BLOG_HOSTS.test(host) || /^blogs?\./.test(host) ? 'blog' : 'webpage'
}

/** Of the page only where all its posts have the same: somebody who commented is never its author. */
function authorOf({ snippets }: PageGroup): string | null {
  const authors = new Set(
    snippets.flatMap(({ place }) => (place?.kind === 'post' && place.author ? [place.author] : [])),
  )
  const [author] = authors
  return authors.size === 1 && author ? author : null
}

/** Year, month and day of a date of any precision; `null` where it is none. */
export function dateParts(date: string | null): number[] | null {
  const found = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?/.exec(date ?? '')
  return found ? found.slice(1).filter(Boolean).map(Number) : null
}

function noteOf(snippet: Snippet): string {
  const { quote, note, tags } = snippet
  const words = snippet.kind === 'article' ? '' : oneLine(quote)
  const whose = attributionOf(snippet)
  return [
    words && `“${words}”${whose && ` (${whose})`}`,
    !words && whose,
    note.trim(),
    tags.length > 0 && `${say('export_tags')}: ${tags.join(', ')}`,
  ]
    .filter(Boolean)
    .join('\n')
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

function keyFor({ host, page }: PageGroup, published: readonly number[] | null, keys: NamesGiven): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9 ]+/g, ' ')
  const site = plain((host ?? page.site ?? 'page').split('.')[0] ?? '').replace(/ /g, '')
  const word =
    plain(page.title ?? '')
      .split(' ')
      .find(one => one.length > 3) ?? ''
  const stem = `${site || 'page'}${published?.[0] ?? ''}${word}`.slice(0, 60)
  return keys.give(count => `${stem}${count > 1 ? count : ''}`)
}
