import type { Steps } from '../steps.ts'
import { dateIn, type FoundPost, type PageView, wordsIn } from './found.ts'

/**
 * Pages of GOV.UK: news, speeches, publications, guidance and HTML attachments. Class names are those of its
 * component library. https://components.publishing.service.gov.uk/component-guide
 */

const TITLE = '.gem-c-heading__text, .gem-c-title__text, .gem-c-heading, .gem-c-title h1, main h1, h1'
const BODY =
  '.gem-c-govspeak, .govspeak, .publication-external, .gem-c-attachment, .gem-c-details, .gem-c-document-list'
const DATES =
  '.gem-c-metadata, .gem-c-published-dates, .publication-header__last-changed, .gem-c-page-metadata'
const SENDERS = '.gem-c-metadata__definition, .gem-c-metadata dd'

/** Whether the page is one of GOV.UK's own, and not a service that only borrows its look. */
export function isGovUk(document: Document): boolean {
  return document.head?.querySelector('meta[name^="govuk:"]') != null
}

/** The page as a post of its own; an empty list for lists of pages (organisations, topics, searches). */
export function* readGovUkPosts(view: PageView): Steps<FoundPost[]> {
  yield
  const main = view.document.querySelector('main, [role="main"], #content') ?? view.document.body
  if (!main) return []
  const bodies = [...main.querySelectorAll(BODY)].filter(body => view.text.extentOf(body) !== null)
  const govspeak = bodies.some(body => body.matches('.gem-c-govspeak, .govspeak'))
  const published = declaredDate(view) ?? dateIn(view, main, DATES)
  if (!govspeak && !(bodies.length > 0 && published)) return []
  const title = titleOf(view, main)
  return [
    {
      parts: title ? [title, ...bodies] : bodies,
      title: title ? view.text.wordsOf(title, 300) : null,
      author: senders(view, main),
      published,
      permalink: null,
    },
  ]
}

/** First published before last changed: a page keeps its first date when a comma is mended. */
function declaredDate(view: PageView): string | null {
  const { head } = view.document
  return (
    dateIn(view, head, 'meta[name="govuk:first-published-at"]') ??
    dateIn(view, head, 'meta[name="govuk:public-updated-at"]')
  )
}

function titleOf(view: PageView, main: Element): Element | null {
  for (const top of [main, view.document]) {
    for (const title of top.querySelectorAll(TITLE)) {
      const heading = title.closest('h1') ?? title
      if (heading.localName === 'h1' && view.text.extentOf(heading)) return title
    }
  }
  return null
}

/** "From: Ministry of Justice and …", as the page lists it. */
function senders(view: PageView, main: Element): string | null {
  const listed = wordsIn(view, view.document, SENDERS)
  const declared = view.document.head
    ?.querySelector('meta[name="govuk:primary-publishing-organisation"]')
    ?.getAttribute('content')
  const from = main.querySelector('.gem-c-metadata__term, .gem-c-metadata dt')
  const isSender = from ? /^(?:from|oddi wrth)/i.test(view.text.wordsOf(from, 40)) : false
  return (isSender ? listed?.replace(/(?: and)? \d+ others?$/i, '') : null) ?? declared?.slice(0, 300) ?? null
}
