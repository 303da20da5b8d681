import type { ArticleCopy } from '../library/database.ts'
import type { Instant } from '../library/snippet.ts'

/** More elements than this take too long; the page's text is then copied without its form. */
const MOST_ELEMENTS = 60_000

/**
 * The article of a page as a clean copy: what Readability (https://github.com/mozilla/readability) takes for the
 * article, written anew so that it can neither run nor load anything. Works on the page's HTML as text, in a document
 * that runs nothing; never in the page.
 *
 * @param write makes HTML of a tree, with nothing in it but text and its form (`writeCleanTree`)
 * @returns `null` where no article is found
 */
export async function cleanCopy(
  html: string,
  address: string | null,
  savedAt: Instant,
  write: (root: Node) => string,
): Promise<(ArticleCopy & { title: string | null }) | null> {
  const document = new DOMParser().parseFromString(html, 'text/html')
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS) return null
  makeAbsolute(document, address)
  // Fetched when it is needed: most who open the panel never copy an article.
  const { Readability } = await import('@mozilla/readability')
  try {
    const article = new Readability<Node>(document, {
      maxElemsToParse: MOST_ELEMENTS,
      serializer: node => node,
    }).parse()
    if (!article?.content) return null
    const text = (article.textContent ?? '')
      .replace(/[ \t]+/g, ' ')
      .replace(/\s*\n\s*/g, '\n')
      .trim()
    if (text === '') return null
    return {
      html: write(article.content),
      text,
      byline: oneLine(article.byline),
      title: oneLine(article.title),
      savedAt,
    }
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
