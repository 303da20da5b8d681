/** Parts of a query that say how a reader came to a page, or in which form it is shown, not which page it is. */
const PASSING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|showComment)=|^m=[01]$/

/**
 * The address under which a page is remembered: http(s) only, without its fragment and without what only says how
 * the reader came there. `null` for everything else (a file, a page of the browser).
 */
export function pageAddress(url: string | null): string | null {
  if (!url) return null
  try {
    const address = new URL(url)
    if (address.protocol !== 'https:' && address.protocol !== 'http:') return null
    address.hash = ''
    address.username = ''
    address.password = ''
    const stays = address.search
      .slice(1)
      .split('&')
      .filter(part => !PASSING.test(part))
    address.search = stays.join('&')
    return address.href
  } catch {
    return null
  }
}

/** What is the same for all addresses of one page: by http or https, with `www.` or without, a slash at its end. */
export function samePageKey(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/, '').replace(/\/(?=\?|$)/, '')
}
