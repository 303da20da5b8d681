import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import { inertDocument, inInertDocument } from '../formats/html/inert-document.ts'
import { askReader } from '../messages/send.ts'
import { pageDocumentSchema } from '../page/document.ts'
import { LONGEST_HTML } from './longest-html.ts'

/** More elements than this take too long. */
const MOST_ELEMENTS = 60_000

const pageWithHtmlSchema = z.object({
  document: pageDocumentSchema,
  canonical: z.nullable(z.string()),
  html: z.string().check(z.maxLength(LONGEST_HTML)),
})
export type PageWithHtml = z.infer<typeof pageWithHtmlSchema>

export async function isPrivateTab(tab: number): Promise<boolean> {
  const found = await browser.tabs.get(tab).catch(() => null)
  return found?.incognito === true
}

/** The page of a tab as its reader read it, and its HTML; `null` where there is no reader. */
export async function askForHtml(tab: number): Promise<PageWithHtml | null> {
  const answer = pageWithHtmlSchema.safeParse(await askReader(tab, { type: 'html-wanted' }))
  return answer.success ? answer.data : null
}

/** What Readability takes for the article of a page. */
export interface PageArticle {
  /** In a document that runs and loads nothing; its links have their whole addresses. */
  readonly content: Node
  readonly text: string
  readonly byline: string | null
  readonly title: string | null
}

/**
 * Reads the article out of a page's HTML with Readability (https://github.com/mozilla/readability), in a document that
 * runs nothing; never in the page.
 *
 * @returns `null` where no article is found
 */
export async function readArticle(html: string, address: string | null): Promise<PageArticle | null> {
  const document = inertDocument(html)
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS) return null
  makeAbsolute(document, address)
  // Fetched when it is needed: most who open the panel never copy an article.
  const { Readability } = await import('@mozilla/readability')
  try {
    const article = inInertDocument(() =>
      new Readability<Node>(document, {
        maxElemsToParse: MOST_ELEMENTS,
        serializer: node => node,
      }).parse(),
    )
    if (!article?.content) return null
    const text = (article.textContent ?? '')
      .replace(/[ \t]+/g, ' ')
      .replace(/\s*\n\s*/g, '\n')
      .trim()
    if (text === '') return null
    return { content: article.content, text, byline: oneLine(article.byline), title: oneLine(article.title) }
  } catch {
    return null
  }
}

/** The document has the extension's own address, against which the page's links would be read. */
function makeAbsolute(document: Document, address: string | null): void {
  const written = document.querySelector('base[href]')?.getAttribute('href') ?? null
  const base = written && address && URL.canParse(written, address) ? new URL(written, address).href : address
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (base !== null && URL.canParse(href, base)) link.setAttribute('href', new URL(href, base).href)
    else link.removeAttribute('href')
  }
}

function oneLine(text: string | null | undefined): string | null {
  const line = (text ?? '').slice(0, 2_000).replace(/\s+/g, ' ').trim().slice(0, 300)
  return line === '' ? null : line
}
