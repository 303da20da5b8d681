const PLAIN = /^www\./

/** Whether an address is on a site: on its host, with or without `www.`. Other hosts of the same domain are other sites. */
export function isOnSite(address: string | null, host: string): boolean {
  if (address === null || !URL.canParse(address)) return false
  return isSameSite(new URL(address).hostname, host)
}

/** Whether two hosts, each with or without a port, are one site. */
export function isSameSite(one: string, other: string): boolean {
  return bare(one) === bare(other)
}

/** Whether a page key (`pageKeysOf`: host without `www.`, then path) is of a site. */
export function isKeyOnSite(key: string, host: string): boolean {
  return isSameSite(key.split(/[/?]/, 1)[0] ?? '', host)
}

/** Whether a match pattern of the browser means this site and no other. */
export function isPatternOfSite(pattern: string, host: string): boolean {
  const named = /^(?:\*|https?):\/\/([^/*]+)\/\*$/.exec(pattern)?.[1]
  return named !== undefined && isSameSite(named, host)
}

const bare = (host: string) => host.toLowerCase().replace(/:\d+$/, '').replace(PLAIN, '')
