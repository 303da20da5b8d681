import { safeFileName } from '../formats/markdown/file-name.ts'
import { writeMarkedPage } from '../formats/marked-page/marked-page.ts'
import { placeOnPage } from '../formats/marked-page/place-on-page.ts'
import { NamesGiven } from '../formats/names-given.ts'
import { failedBy } from '../library/fault.ts'
import type { Library } from '../library/library.ts'
import { readPageText } from '../page/page-text.ts'
import { askForHtml, type PageArticle, type PageWithHtml, readArticle } from './page-article.ts'
import type { SaveFault } from './save-answer.ts'

/** A page as a file of its own, or why there is none. */
export type MarkedCopy =
  | { readonly ok: true; readonly name: string; readonly content: Blob; readonly count: number }
  | { readonly ok: false; readonly fault: SaveFault }

/**
 * The page of a tab as one HTML file, to keep or to print, with the reader's passages marked in it and the notes
 * below: what a browser saves or prints of a page has nothing of them. Made in a page of the extension; nothing is kept.
 */
export async function markedCopy(library: Library, tab: number): Promise<MarkedCopy> {
  const page = await askForHtml(tab)
  if (!page) return { ok: false, fault: 'no-access' }
  const { document, canonical, html } = page
  const article = await readArticle(html, document.url)
  if (!article) return { ok: false, fault: 'no-article' }
  try {
    const snippets = await library.ofPage({ url: document.url, canonical })
    const written = writeCopy(page, article, snippets, library.context.now())
    return { ok: true, ...written, count: snippets.length }
  } catch (thrown) {
    return { ok: false, fault: failedBy(thrown).fault }
  }
}

function writeCopy(
  { document }: PageWithHtml,
  article: PageArticle,
  snippets: Parameters<typeof placeOnPage>[0],
  readAt: ReturnType<Library['context']['now']>,
): { name: string; content: Blob } {
  const text = readPageText(article.content)
  const title = document.title ?? article.title ?? document.url ?? ''
  const { url: address, site, published } = document
  const written = writeMarkedPage(
    {
      title,
      address,
      site,
      byline: article.byline,
      published,
      readAt,
      content: { root: article.content, text },
    },
    placeOnPage(snippets, text.text),
  )
  return {
    name: safeFileName(title, 'html', new NamesGiven()),
    content: new Blob([written], { type: 'text/html;charset=utf-8' }),
  }
}
