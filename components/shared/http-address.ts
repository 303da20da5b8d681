/**
 * The address, where it may become a link: absolute and http(s). Addresses come from knowledge packs and pages,
 * so a `javascript:` one must never reach an `href`.
 */
export function httpAddress(address: string | null | undefined): string | null {
  if (!address) return null
  try {
    const { protocol, href } = new URL(address)
    return protocol === 'https:' || protocol === 'http:' ? href : null
  } catch {
    return null
  }
}

/** The host as a reader knows it: without `www.`; empty for what is no address. */
export function hostOf(address: string | null | undefined): string {
  const safe = httpAddress(address)
  return safe ? new URL(safe).hostname.replace(/^www\./, '') : ''
}

/** Whether an address lies on a host of the given site, or on one below it. */
export function belongsTo(address: string | null | undefined, site: string | null | undefined): boolean {
  const host = hostOf(address)
  const owner = hostOf(site)
  return host !== '' && owner !== '' && (host === owner || host.endsWith(`.${owner}`))
}
