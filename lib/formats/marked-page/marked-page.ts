import { say } from '../../language/say.ts'
import { sayDate } from '../../language/say-date.ts'
import type { Instant, Snippet } from '../../library/snippet.ts'
import type { Extent, PageText } from '../../page/page-text.ts'
import { writeCleanTree } from '../html/clean-tree.ts'
import { htmlDocument } from '../html/document.ts'
import { escapeHtml, linkTo } from '../html/escape.ts'
import { attributionOf } from '../passage-words.ts'
import { piecesOf, type Stretch, stretchesOf } from './mark-stretches.ts'

/** A page as it was kept, or as it is now. */
export interface KeptPage {
  readonly title: string
  readonly address: string | null
  readonly site: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly readAt: Instant
  /** Its text as a tree with the text read from it; or the text alone, a line feed between its blocks. */
  readonly content: { readonly root: Node; readonly text: PageText } | string
}

/** A snippet with the place where it stands in the page's text; `null` where it was not found. */
export interface PlacedSnippet {
  readonly snippet: Snippet
  readonly extent: Extent | null
}

/**
 * A page with the reader's marks and notes in it, as a document of its own: marks that a browser paints are gone when
 * a page is saved or printed, these are not. Marks are numbered in the order of the page; the notes stand below.
 * Nothing of the page but its words is in it: see `writeCleanTree`.
 */
export function writeMarkedPage(page: KeptPage, placed: readonly PlacedSnippet[]): string {
  const length = typeof page.content === 'string' ? page.content.length : page.content.text.text.length
  const fits = ({ extent }: PlacedSnippet) =>
    extent !== null && extent.start >= 0 && extent.start < extent.end && extent.end <= length
  const found = placed
    .flatMap(({ snippet, extent }) =>
      extent && fits({ snippet, extent }) ? [{ snippet, extent: trimmed(page, extent) }] : [],
    )
    .sort((one, other) => one.extent.start - other.extent.start || one.extent.end - other.extent.end)
  const others = placed.filter(one => !fits(one)).map(({ snippet }) => snippet)
  const marks = new Marks(found)
  const body = [headOf(page), `<main>\n${contentOf(page, marks)}\n</main>`, notesOf(found, others)]
  return htmlDocument(page.title, body.filter(Boolean).join('\n'))
}

type Found = { snippet: Snippet; extent: Extent }

/** Without white space at the ends, so that each mark ends within a word that is written. */
function trimmed({ content }: KeptPage, extent: Extent): Extent {
  const text = typeof content === 'string' ? content : content.text.text
  let { start, end } = extent
  while (start < end - 1 && /\s/.test(text.charAt(start))) start++
  while (end > start + 1 && /\s/.test(text.charAt(end - 1))) end--
  return { start, end }
}

/** Writes text with the marks that lie over it. */
class Marks {
  readonly #found: readonly Found[]
  readonly #stretches: readonly Stretch[]

  constructor(found: readonly Found[]) {
    this.#found = found
    this.#stretches = stretchesOf(found.map(({ extent }) => extent))
  }

  /**
   * @param start where the words stand in the page's text
   * @param inLink whether they are a link already, in which there can be no other
   */
  write(words: string, start: number, inLink = false): string {
    return piecesOf({ start, end: start + words.length }, this.#stretches)
      .map(piece => {
        const text = escapeHtml(words.slice(piece.start - start, piece.end - start))
        const { stretch } = piece
        if (!stretch) return text
        const [first] = stretch.over
        const colour = this.#found[(first ?? 1) - 1]?.snippet.colour ?? 'yellow'
        const marked = text.trim() === '' ? text : `<mark class="${colour}">${text}</mark>`
        if (piece.end !== stretch.end) return marked
        return marked + stretch.ending.map(number => referenceTo(number, inLink)).join('')
      })
      .join('')
  }
}

function referenceTo(number: number, inLink: boolean): string {
  const words = `[${number}]`
  return `<sup id="mark-${number}">${inLink ? words : `<a href="#note-${number}">${words}</a>`}</sup>`
}

function contentOf({ content }: KeptPage, marks: Marks): string {
  if (typeof content === 'string') return paragraphsOf(content, marks)
  const { root, text } = content
  return writeCleanTree(
    root,
    node => {
      const start = text.offsetOf(node, 0)
      const isRead =
        start !== null &&
        text.text.length > start &&
        text.offsetOf(node, node.data.length) === start + node.data.length
      return isRead && node.data !== ''
        ? marks.write(node.data, start, isInLink(node))
        : escapeHtml(node.data)
    },
    words => `<em>[${escapeHtml(say('marked_page_picture', { words }))}]</em>`,
  )
}

const isInLink = (node: Text) => node.parentElement?.closest('a') != null

function paragraphsOf(text: string, marks: Marks): string {
  const paragraphs: string[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') paragraphs.push(`<p>${marks.write(line, start)}</p>`)
    start += line.length + 1
  }
  return paragraphs.join('\n')
}

function headOf({ title, address, site, byline, published, readAt }: KeptPage): string {
  const about = [
    byline,
    site,
    published && say('export_published', { date: sayDate(published) }),
    say('export_retrieved', { date: sayDate(readAt) }),
  ].filter(Boolean)
  const way = address ? ` · ${linkTo(address, address)}` : ''
  return `<header>\n<h1>${escapeHtml(title)}</h1>\n<p class="about">${escapeHtml(about.join(', '))}${way}</p>\n</header>`
}

function notesOf(found: readonly Found[], others: readonly Snippet[]): string {
  const isAbout = ({ kind, note, tags }: Snippet) =>
    kind === 'article' && (note.trim() !== '' || tags.length > 0)
  const about = others.filter(isAbout)
  const lost = others.filter(({ kind }) => kind === 'passage')
  if (found.length + about.length + lost.length === 0) return ''
  const items = found.map(({ snippet }, index) => {
    const number = index + 1
    const back = `<a href="#mark-${number}">${escapeHtml(say('marked_page_to_passage'))}</a>`
    return `<li id="note-${number}" value="${number}">${noteOf(snippet)}<p class="about">${back}</p></li>`
  })
  return [
    '<section>',
    `<h2>${escapeHtml(say('marked_page_notes'))}</h2>`,
    ...about.map(noteOf),
    items.length > 0 && `<ol>\n${items.join('\n')}\n</ol>`,
    lost.length > 0 && `<h3>${escapeHtml(say('marked_page_not_found'))}</h3>`,
    lost.length > 0 && `<ul>\n${lost.map(snippet => `<li>${noteOf(snippet)}</li>`).join('\n')}\n</ul>`,
    '</section>',
  ]
    .filter(Boolean)
    .join('\n')
}

function noteOf(snippet: Snippet): string {
  const { quote, note, tags, colour } = snippet
  const whose = attributionOf(snippet)
  return [
    snippet.kind === 'passage' &&
      `<blockquote class="${colour}"><p class="quote">${escapeHtml(quote.trim())}</p></blockquote>`,
    whose && `<p class="about">${escapeHtml(whose)}</p>`,
    note.trim() && `<div class="note">${escapeHtml(note.trim())}</div>`,
    tags.length > 0 && `<p class="tags">${escapeHtml(`${say('export_tags')}: ${tags.join(', ')}`)}</p>`,
  ]
    .filter(Boolean)
    .join('')
}
