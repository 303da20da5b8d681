import { parsePageDate } from '../page-date.ts'
import type { Steps } from '../steps.ts'
import { absoluteAddress, type PageView, plainName } from './found.ts'
import { type LinkedComment, type LinkedPost, readLinkedData } from './linked-data.ts'

/** What a page says about itself in its head and in its linked data. */
export type PageMetadata = {
  /** As the page declares it, with or without the site's name. */
  title: string | null
  site: string | null
  author: string | null
  published: string | null
  canonical: string | null
  /** Whether the page calls itself an article, and not a list, a home page or a product. */
  isArticle: boolean
  /** The articles in the page's linked data, the page's own first. */
  linked: LinkedPost[]
  linkedComments: LinkedComment[]
}

const PUBLISHED = [
  'govuk:first-published-at',
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.issued',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'citation_publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'publish-date',
  'publish_date',
  'publication_date',
  'pubdate',
  'originalpublicationdate',
  'article.published',
  'date',
]
const AUTHOR = [
  'article:author_name',
  'author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'byl',
  'article:author',
]
const SITE = ['og:site_name', 'application-name', 'apple-mobile-web-app-title']
const MOST_HEAD_ELEMENTS = 3_000

/** Reads the page's metadata; anything that is not there or makes no sense is `null`. */
export function* readMetadata(view: PageView): Steps<PageMetadata> {
  const metas = new Map<string, string>()
  let canonical: string | null = null
  let left = MOST_HEAD_ELEMENTS
  for (let element = view.document.head?.firstElementChild; element && left > 0; left--) {
    if (element.localName === 'meta') keep(metas, element)
    else if (element.localName === 'link' && element.getAttribute('rel') === 'canonical') {
      canonical ??= absoluteAddress(view, element.getAttribute('href'))
    }
    element = element.nextElementSibling
  }
  yield
  const linked = yield* readLinkedData(view)
  const [own] = linked.posts
  return {
    title: oneLine(metas.get('og:title') ?? view.document.title) ?? own?.title ?? null,
    site: firstOf(metas, SITE) ?? linked.site,
    author: own?.author ?? authorIn(metas),
    published: own?.published ?? dateIn(view, metas),
    canonical: canonical ?? absoluteAddress(view, metas.get('og:url')),
    isArticle: linked.posts.length > 0 || /^(?:article|news|blog)/i.test(metas.get('og:type') ?? ''),
    linked: linked.posts,
    linkedComments: linked.comments,
  }
}

function keep(metas: Map<string, string>, element: Element): void {
  const name =
    element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
  const content = element.getAttribute('content') ?? element.getAttribute('value')
  if (!name || !content || content.length > 5_000) return
  const key = name.toLowerCase()
  if (!metas.has(key)) metas.set(key, content)
}

function dateIn(view: PageView, metas: ReadonlyMap<string, string>): string | null {
  for (const name of PUBLISHED) {
    const date = parsePageDate(metas.get(name) ?? '', view.habits)
    if (date) return date
  }
  return null
}

/** Some sites give an address (a profile) where a name belongs. */
function authorIn(metas: ReadonlyMap<string, string>): string | null {
  for (const name of AUTHOR) {
    const author = plainName(oneLine(metas.get(name)))
    if (author && !/^(?:https?:|\/\/|www\.)/i.test(author)) return author
  }
  return null
}

function firstOf(metas: ReadonlyMap<string, string>, names: readonly string[]): string | null {
  for (const name of names) {
    const found = oneLine(metas.get(name))
    if (found) return found
  }
  return null
}

/** A text on one line, at most 300 code units of it; `null` if nothing is left. */
export function oneLine(text: string | null | undefined): string | null {
  const line = (text ?? '').slice(0, 2_000).replace(/\s+/g, ' ').trim().slice(0, 300)
  return line === '' ? null : line
}
