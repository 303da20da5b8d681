import type { Entity } from '../knowledge/schema.ts'

/** A page that many entities are sourced from (a register, a list of ministers) says nothing of any of them. */
const MOST_SHARING = 8

/**
 * Pages that are known to be about entities, by the hash of their address: the entity's own page, and its sources.
 * Parallel arrays, hashes rising.
 */
export interface Addresses {
  readonly hash: Float64Array
  readonly entity: Uint32Array
  /** How many entities the page is a source of; 0 for an entity's own page. */
  readonly sharing: Uint8Array
}

/** An entity that a page is known to be about. */
export interface KnownPage {
  readonly entity: number
  /** How many entities the page is a source of; 0 for an entity's own page. */
  readonly sharing: number
}

/** Compiles the addresses of entities; they are known by their place in the list. */
export function compileAddresses(entities: readonly Entity[]): Addresses {
  const sources = new Map<string, Set<number>>()
  const own = new Map<string, Set<number>>()
  const add = (map: Map<string, Set<number>>, href: string | undefined, entity: number) => {
    const key = href === undefined ? null : addressKey(href)
    // the front page of a site says nothing of one entity among many
    if (key === null || !key.includes('/')) return
    const others = map.get(key)
    if (others) others.add(entity)
    else map.set(key, new Set([entity]))
  }
  entities.forEach((entity, index) => {
    if ('url' in entity) add(own, entity.url, index)
    for (const source of entity.sources) add(sources, source.url, index)
  })
  const rows: { hash: number; entity: number; sharing: number }[] = []
  for (const [key, sharers] of own) {
    for (const entity of sharers) rows.push({ hash: hashOf(key), entity, sharing: 0 })
  }
  for (const [key, sharers] of sources) {
    if (sharers.size > MOST_SHARING) continue
    for (const entity of sharers) {
      if (!own.get(key)?.has(entity)) rows.push({ hash: hashOf(key), entity, sharing: sharers.size })
    }
  }
  rows.sort((a, b) => a.hash - b.hash || a.entity - b.entity)
  return {
    hash: Float64Array.from(rows, row => row.hash),
    entity: Uint32Array.from(rows, row => row.entity),
    sharing: Uint8Array.from(rows, row => row.sharing),
  }
}

/** Every entity that the page at an address is known to be about. */
export function knownPagesAt(addresses: Addresses, href: string): KnownPage[] {
  const key = addressKey(href)
  if (key === null) return []
  const { hash, entity, sharing } = addresses
  const wanted = hashOf(key)
  let low = 0
  let high = hash.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((hash[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  const found: KnownPage[] = []
  for (let row = low; hash[row] === wanted; row++)
    found.push({ entity: entity[row] as number, sharing: sharing[row] as number })
  return found
}

/** A copy in a web archive is the page itself. */
const ARCHIVED =
  /^https?:\/\/(?:web\.archive\.org|webarchive\.nationalarchives\.gov\.uk)\/(?:web\/|ukgwa\/)?\d{4,14}[a-z_]*\/(https?:\/\/.+)$/

/**
 * What two addresses of one page have in common: host and path, without "www.", the last stroke and the case. The
 * query counts only where there is no path. `null` for what is no http(s) address.
 */
export function addressKey(href: string): string | null {
  const page = ARCHIVED.exec(href)?.[1] ?? href
  if (!/^https?:\/\//.test(page) || !URL.canParse(page)) return null
  const { hostname, pathname, search } = new URL(page)
  const path = pathname.replace(/\/(?:index\.(?:html?|php))?$/, '')
  const host = hostname.replace(/^www\./, '')
  const query = path === '' || /\/[^/]*\.(?:php|aspx?|html?)$/.test(path) ? search : ''
  return `${host}${path}${query}`.toLowerCase()
}

/** The name that a site goes by: "napo" of www.napo.org.uk; `null` for a site within somebody else's. */
export function siteName(href: string): string | null {
  if (!URL.canParse(href)) return null
  const labels = new URL(href).hostname.replace(/^www\./, '').split('.')
  const [name, ...rest] = labels
  const ending = rest.join('.')
  return name && /^(?:com|org|net|info|uk|wales|blog|(?:org|co|gov|ac|me)\.uk)$/.test(ending) ? name : null
}

/** 53 bits of two FNV-1a hashes: among a few thousand addresses none will be taken for another. */
function hashOf(key: string): number {
  let one = 0x811c9dc5
  let other = 0xcbf29ce4
  for (let index = 0; index < key.length; index++) {
    const unit = key.charCodeAt(index)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ (unit + index), 0x01000193)
  }
  return (one >>> 0) * 0x200000 + ((other >>> 0) & 0x1fffff)
}
