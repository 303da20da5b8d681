import browser from 'webextension-polyfill'
import { copyFactory } from '../library/second-copy/copy-database.ts'
import { findPacksInAllTabsSoon } from './find-packs-in-tab.ts'
import { keepPacks, knowsOfPacks } from './keep-packs.ts'
import { packsInUse } from './packs-database.ts'

let turn: Promise<unknown> = Promise.resolve()

/** Keeps the second copy and the record of the packs; in the background, one at a time. Never rejects. */
export function keepPacksUp(): Promise<void> {
  const done = turn.then(async () => {
    const parts = { database: packsInUse(), area: browser.storage.local, copy: copyFactory }
    if (await keepPacks(parts)) findPacksInAllTabsSoon()
  })
  // What fails is done at the next change, or the next start.
  turn = done.catch(() => undefined)
  return done.catch(() => undefined)
}

const DONE = 'packs-kept-up'

/** The same, once in a session of the browser. */
export async function keepPacksUpOnce(): Promise<void> {
  if (DONE in (await browser.storage.session.get(DONE))) return
  await browser.storage.session.set({ [DONE]: true })
  // Looking into a database makes it: whoever never had packs has none.
  const [databases, hadPacks] = await Promise.all([
    indexedDB.databases(),
    knowsOfPacks(browser.storage.local),
  ])
  if (hadPacks || databases.some(({ name }) => name === 'packs')) await keepPacksUp()
}

/** Packs were changed, here or in another context: every open page is looked at anew, and they are copied. */
export function packsHaveChanged(): void {
  findPacksInAllTabsSoon()
  void keepPacksUp()
}
