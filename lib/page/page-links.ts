import type { PageLink, PagePost } from './document.ts'
import { LONGEST_ADDRESS, MOST_LINKS } from './link-limits.ts'
import type { PageText } from './page-text.ts'
import type { Steps } from './steps.ts'

/** How many links of a page are looked at; menus come before the text. */
const MOST_LOOKED_AT = 3_000
/** The words of a link in a text are a name or a phrase; what is longer is a teaser or a card. */
const LONGEST_LINK = 200
const LOOKED_AT_ONCE = 32

/**
 * The links in the text of a page, in its order: http(s) only, with words, those of the posts alone where posts are
 * known. At most `MOST_LINKS`. Changes nothing and never makes the browser lay the page out.
 */
export function* readLinks(
  document: Document,
  text: PageText,
  posts: readonly PagePost[],
): Steps<PageLink[]> {
  const links: PageLink[] = []
  const anchors = document.querySelectorAll('a[href]')
  const most = Math.min(anchors.length, MOST_LOOKED_AT)
  for (let index = 0; index < most && links.length < MOST_LINKS; index++) {
    if (index % LOOKED_AT_ONCE === 0) yield
    const anchor = anchors[index]
    const extent = anchor ? text.extentOf(anchor) : null
    if (!anchor || !extent || extent.end - extent.start > LONGEST_LINK) continue
    const inPost = posts.some(post => extent.start >= post.start && extent.end <= post.end)
    if (posts.length > 0 && !inPost) continue
    const href = addressOf(anchor)
    if (href !== null) links.push({ ...extent, href })
  }
  return links.sort((one, other) => one.start - other.start || one.end - other.end)
}

/** Where an anchor leads, `null` for anything but another page. An SVG's anchor has no address as text. */
function addressOf(anchor: Element): string | null {
  const written = anchor.getAttribute('href') ?? ''
  if (written === '' || written.startsWith('#') || !('href' in anchor)) return null
  const { href } = anchor
  return typeof href === 'string' && href.length <= LONGEST_ADDRESS && /^https?:\/\//.test(href) ? href : null
}
