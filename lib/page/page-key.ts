/** Where a page was read, and the address that it calls its own. */
export interface Addresses {
  readonly url: string | null
  readonly canonical: string | null
}

/**
 * What stands in an address only to count readers, or to jump to a comment: two addresses that differ in nothing
 * else are one page.
 */
const TRACKING = new Set([
  '_ga',
  '_gl',
  'cmp',
  'cmpid',
  'dclid',
  'fbclid',
  'gbraid',
  'gclid',
  'igshid',
  'li_fat_id',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  'msclkid',
  'ocid',
  'ref_src',
  'ref_url',
  'showcomment',
  'srsltid',
  'ttclid',
  'twclid',
  'wbraid',
  'xtor',
  'yclid',
])
const TRACKING_FAMILIES = ['utm_', 'at_', 'ns_', 'pk_', 'mtm_']

const isTracking = (name: string) =>
  TRACKING.has(name) || TRACKING_FAMILIES.some(start => name.startsWith(start))

/**
 * The keys under which a page's snippets are found: one from the address that the page calls its own, one from the
 * address it was read at, so that a snippet is found again by either. Empty where there is no address.
 */
export function pageKeysOf({ url, canonical }: Addresses): string[] {
  const read = parsed(url)
  const own = parsed(canonical)
  const keys = [own && isBelievable(own, read) ? keyOf(own) : null, read && keyOf(read)]
  return [...new Set(keys.filter(key => key !== null))]
}

/** The one key that groups snippets by page; `null` without an address. */
export function pageKeyOf(page: Addresses): string | null {
  return pageKeysOf(page)[0] ?? null
}

/** The site's host without `www.`; `null` without an address. */
export function hostOf({ url, canonical }: Addresses): string | null {
  const address = parsed(url) ?? parsed(canonical)
  return address && bareHost(address)
}

/** Some sites name their front page as the canonical address of every article. */
function isBelievable(own: URL, read: URL | null): boolean {
  return !read || own.pathname !== '/' || own.search !== '' || read.pathname === '/'
}

/**
 * Host, path and what is left of the query; neither scheme, `www.` or what stands for it on a telephone, fragment nor
 * a slash at the end tells pages apart.
 */
function keyOf(address: URL): string {
  const host = address.hostname.replace(/^(?:(?:www|m|amp)\.)+(?=[^.]+\.[^.])/, '')
  const kept = tellingParts(address)
  kept.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : ''
  return `${host}${address.port ? `:${address.port}` : ''}${address.pathname.replace(/\/+$/, '')}${query}`
}

/** The parts of an address's query that say which page it is. */
function tellingParts(address: URL): [string, string][] {
  const isBlogger = /(?:^|\.)blogspot\.[a-z.]+$/.test(address.hostname)
  return [...address.searchParams].filter(([name]) => {
    const lower = name.toLowerCase()
    // Blogger's narrow layout is the same page.
    return !isTracking(lower) && !(isBlogger && lower === 'm')
  })
}

/**
 * The address to remember a page by: http(s) only, without its fragment, a password, and what only says how the
 * reader came there. `null` for everything else (a file, a page of the browser).
 */
export function addressToKeep(url: string | null): string | null {
  const address = parsed(url)
  if (address?.protocol !== 'https:' && address?.protocol !== 'http:') return null
  address.hash = ''
  address.username = ''
  address.password = ''
  address.search = new URLSearchParams(tellingParts(address)).toString()
  return address.href
}

const bareHost = ({ hostname }: URL) => hostname.replace(/^www\./, '')

function parsed(address: string | null): URL | null {
  if (address === null || !URL.canParse(address)) return null
  return new URL(address)
}
