import type { PageDocument } from '../page/document.ts'
import { addressToKeep, pageKeyOf } from '../page/page-key.ts'
import type { Salt } from '../repeats/fingerprints.ts'
import type { Repeat } from '../repeats/repeat.ts'
import type { Match } from './chains.ts'
import type { HistoryDatabase, RememberedPage } from './history-database.ts'
import { metPassages } from './met-passages.ts'
import { makeSalt, type PagePrints, pagePrints } from './page-prints.ts'
import { EMPTY_VOLUME, hasPrints, isFull, lookUp, sortedByHash, withoutPage, withPage } from './volume.ts'

/**
 * How much is remembered: what was met longest ago goes first, a volume at a time. Two million fingerprints are
 * fourteen megabytes and some seven million words.
 */
export const MOST_PAGES = 5_000
export const MOST_PRINTS = 2_000_000

/** A fingerprint that stands at more places than this is a phrase, or part of how a site is made. */
const MOST_PLACES = 64

/** How many volumes are held in memory at once while all are looked through. */
const VOLUMES_AT_ONCE = 8

/**
 * Says which passages of a page the reader met on other pages, and remembers the page. Whether it may be remembered
 * is for the caller to decide. Only pages with an http(s) address are; of one that is known already, only what is new.
 *
 * @param day today, `YYYY-MM-DD`
 * @param limits how much is kept, for tests
 * @returns what was met, in the order of the text; rejects where the database cannot be read or written
 */
export async function meetPage(
  database: HistoryDatabase,
  document: PageDocument,
  day: string,
  limits = { pages: MOST_PAGES, prints: MOST_PRINTS },
): Promise<Repeat[]> {
  const url = addressToKeep(document.url)
  const key = pageKeyOf({ url, canonical: null })
  if (url === null || key === null) return []
  const salt = await readSalt(database)
  const page = pagePrints(document, salt)
  if (page.prints.hashes.length === 0) return []
  const { matches, total } = await findMatches(database, page, key)
  const remembered = await pagesOf(database, matches)
  const { title, site, published } = document
  await remember(database, salt, page, { key, url, title, site, published, met: day })
  await keepWithin(database, limits, total + page.prints.hashes.length)
  return metPassages(document, page, matches, remembered)
}

async function readSalt(database: HistoryDatabase): Promise<Salt> {
  return database.transaction('rw', database.salts, async () => {
    const stored = await database.salts.get('current')
    if (stored) return stored.salt
    const salt = makeSalt()
    await database.salts.put({ name: 'current', salt })
    return salt
  })
}

/** Where the page's fingerprints stand on other pages, and how many fingerprints are kept in all. */
async function findMatches(
  database: HistoryDatabase,
  { prints }: PagePrints,
  key: string,
): Promise<{ matches: readonly Match[]; total: number }> {
  const order = sortedByHash(prints)
  const places = new Uint8Array(prints.hashes.length)
  const matches: Match[] = []
  let total = 0
  await database.transaction('r', database.volumes, database.pages, async () => {
    const itself = await database.pages.where('key').equals(key).first()
    const ids = await database.volumes.toCollection().primaryKeys()
    for (let from = 0; from < ids.length; from += VOLUMES_AT_ONCE) {
      const volumes = await database.volumes.bulkGet(ids.slice(from, from + VOLUMES_AT_ONCE))
      for (const volume of volumes) {
        if (!volume) continue
        total += volume.hashes.length
        lookUp(volume, prints, order, (print, page, word) => {
          if (page === itself?.id) return
          const known = places[print] as number
          if (known <= MOST_PLACES) places[print] = known + 1
          if (known < MOST_PLACES) matches.push({ print, page, word })
        })
      }
    }
  })
  return { matches: matches.filter(({ print }) => (places[print] as number) <= MOST_PLACES), total }
}

async function pagesOf(
  database: HistoryDatabase,
  matches: readonly Match[],
): Promise<ReadonlyMap<number, RememberedPage>> {
  const ids = [...new Set(matches.map(({ page }) => page))]
  const pages = await database.pages.bulkGet(ids)
  return new Map(pages.flatMap(page => (page ? [[page.id, page]] : [])))
}

type NewPage = Omit<RememberedPage, 'id' | 'volume' | 'posts'>

/** Puts the page's fingerprints into the newest volume, unless they are kept already. */
async function remember(database: HistoryDatabase, salt: Salt, page: PagePrints, found: NewPage) {
  await database.transaction('rw', database.salts, database.pages, database.volumes, async () => {
    // The history was cleared since the page was hashed: it must not be begun anew with the old salt.
    const current = await database.salts.get('current')
    if (current?.salt.join() !== salt.join()) return
    const known = await database.pages.where('key').equals(found.key).first()
    if (known) {
      const old = await database.volumes.get(known.volume)
      if (old && hasPrints(old, known.id, page.prints)) return
      if (old) await database.volumes.put({ ...withoutPage(old, known.id), id: old.id })
    }
    const newest = await database.volumes.orderBy(':id').last()
    const open = newest && !isFull(newest) ? newest : null
    const volume = open?.id ?? (await database.volumes.add({ ...EMPTY_VOLUME }))
    const row = { ...found, met: known?.met ?? found.met, volume, posts: page.posts }
    const id = await database.pages.put(known ? { ...row, id: known.id } : row)
    await database.volumes.put({ ...withPage(open ?? EMPTY_VOLUME, id, page.prints), id: volume })
  })
}

/** Takes away the oldest volumes with their pages while there is too much; the newest always stays. */
async function keepWithin(
  database: HistoryDatabase,
  limits: { readonly pages: number; readonly prints: number },
  prints: number,
): Promise<void> {
  let left = prints
  while (left > limits.prints || (await database.pages.count()) > limits.pages) {
    const removed = await database.transaction('rw', database.pages, database.volumes, async () => {
      const [oldest, next] = await database.volumes.orderBy(':id').limit(2).toArray()
      if (!oldest || !next) return undefined
      await database.pages.where('volume').equals(oldest.id).delete()
      await database.volumes.delete(oldest.id)
      return oldest.hashes.length
    })
    if (removed === undefined) return
    left -= removed
  }
}
