import type { Verdict } from './document.ts'
import { memberOf } from './document-member.ts'
import { ENOUGH_IN_PARAGRAPHS, gateText } from './gate-text.ts'
import { UNREAD_PAGE } from './unread.ts'
import { hasSeeds, SILENT, weighText } from './weigh.ts'

const MOST_METAS = 200
/** Those that name the site or say what the page is about. Sorted out by the browser: many pages have a hundred others. */
const METAS = [
  '[property="og:site_name"]',
  ...['property', 'name'].flatMap(attribute =>
    ['description', 'og:description', 'keywords', 'article:section', 'article:tag'].map(
      name => `[${attribute}="${name}" i]`,
    ),
  ),
]
  .map(condition => `meta${condition}`)
  .join()

/**
 * Whether a live document may be about probation (`mayBeAboutProbation`), from its title, a bounded part of its text
 * and, where these say something, its metadata. Runs in every page of the sites that were granted: reads only, never
 * throws, and on a page without a stem it stops after one scan. Takes any document: without a body, XML, a frameset.
 *
 * @param url the address of the page
 * @param text what of its text is looked at
 */
export function gateOf(document: Document, url: string, text = gateText(document)): Verdict {
  if (text === null) return UNREAD_PAGE
  try {
    const title = memberOf(document, 'title')
    // What a page says of itself adds nothing where all of its own text is silent, and to ask for it costs as much again.
    if (text.length >= ENOUGH_IN_PARAGRAPHS && !hasSeeds(`${title}\n${text}`)) return SILENT
    return weighText({ url, title, ...readMetadata(document), text })
  } catch {
    return UNREAD_PAGE
  }
}

function readMetadata(document: Document): {
  site: string | null
  description: string | null
} {
  let site: string | null = null
  const said: string[] = []
  const metas = memberOf(document, 'head')?.querySelectorAll(METAS) ?? []
  for (let index = 0; index < Math.min(metas.length, MOST_METAS); index++) {
    const meta = metas[index]
    const content = meta?.getAttribute('content') ?? ''
    if (meta?.getAttribute('property') === 'og:site_name') site = content
    else if (!said.includes(content)) said.push(content)
  }
  return { site, description: said.join('. ') }
}
