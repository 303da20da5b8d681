/** Longer addresses are not taken for the name of a page. UTF-16 code units. */
export const LONGEST_PAGE_ADDRESS = 2_048

/**
 * Parameters that say how a reader came to a page and not which page it is: those of mailings, advertisements and
 * share buttons. `m` is Blogger's view for telephones.
 */
const TRACKING =
  /^(?:utm_\w{1,40}|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_[ce]id|igshid|twclid|_hsenc|_hsmi)$/
const BLOGGER = /(?:^|\.)blogspot\.[a-z.]{2,6}$/

/**
 * The address under which a page is remembered: without its fragment and without what only says how a reader came to
 * it. The page's own `rel=canonical` is not asked, since a site that writes its pages by script leaves it behind.
 *
 * @returns `null` for what is no address, or one too long to be kept
 */
export function pageAddress(address: string | null | undefined): string | null {
  try {
    const url = new URL(address ?? '')
    const telling = [...url.searchParams.keys()].filter(
      name => TRACKING.test(name) || (name === 'm' && BLOGGER.test(url.hostname)),
    )
    // Left as it is where nothing is taken out: writing the parameters anew would change how they are encoded.
    for (const name of telling) url.searchParams.delete(name)
    url.hash = ''
    return url.href.length <= LONGEST_PAGE_ADDRESS ? url.href : null
  } catch {
    return null
  }
}
