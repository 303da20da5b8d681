import type { PageDocument } from '../../page/document.ts'
import { knownPagesAt, siteName } from '../addresses.ts'
import { foldText } from '../fold.ts'
import type { Lexicon } from '../lexicon.ts'
import { type Reading, type Situation, THRESHOLD, type Weighing } from '../situation.ts'

/** A link in the text that leads to a page about an entity. */
interface EntityLink {
  readonly start: number
  readonly end: number
  /** How many entities the page is a source of; 0 for an entity's own page. */
  readonly sharing: number
}

/** What the links of a page say. */
export interface PageLinks {
  /** Links to pages about an entity. */
  readonly known: ReadonlyMap<number, readonly EntityLink[]>
  /** Links to the front of a site or into it, by the name that the site goes by. */
  readonly sites: ReadonlyMap<string, readonly EntityLink[]>
}

/** How near a link must stand to say something of a name outside of it. */
const NEAR = 200
/** A page that more entities than these are sourced from is about none of them in particular. */
const FEW = 2

/** Looks the links of a document up among the pages that are known to be about entities. */
export function readPageLinks(lexicon: Lexicon, document: PageDocument): PageLinks {
  const known = new Map<number, EntityLink[]>()
  const sites = new Map<string, EntityLink[]>()
  const add = <Key>(map: Map<Key, EntityLink[]>, key: Key, link: EntityLink) => {
    const others = map.get(key)
    if (others) others.push(link)
    else map.set(key, [link])
  }
  for (const { start, end, href } of document.links ?? []) {
    for (const { entity, sharing } of knownPagesAt(lexicon.addresses, href))
      add(known, entity, { start, end, sharing })
    const site = siteName(href)
    if (site !== null) add(sites, site, { start, end, sharing: 0 })
  }
  return { known, sites }
}

/**
 * Weighs the links: one that the name stands in, to a page about the entity or to a site of its name, says much; one
 * beside it to a page about it, something. Nothing outweighs what speaks against the entity itself.
 */
export function weighLinks({ links }: Situation, reading: Reading, weighing: Weighing): void {
  if (links.known.size + links.sites.size === 0 || weighing.score <= -THRESHOLD) return
  const around = ({ start, end }: EntityLink) => start < reading.end && reading.start < end
  let best = 0
  for (const link of links.known.get(reading.entity) ?? []) {
    const telling = link.sharing <= FEW
    if (around(link)) best = Math.max(best, link.sharing === 0 ? 1.5 : telling ? 1 : 0.4)
    else if (telling && link.start - reading.end < NEAR && reading.start - link.end < NEAR)
      best = Math.max(best, 0.4)
  }
  // A site of a person's name may be a namesake's.
  const { kind, name } = reading.known
  const ofName = kind === 'person' ? undefined : links.sites.get(lettersOf(name))
  if (best > 0) weighing.add('linked', best, name)
  else if (ofName?.some(around)) weighing.add('linked', 1, name)
}

const lettersOf = (name: string) => foldText(name).replace(/[^a-z0-9]/g, '')
