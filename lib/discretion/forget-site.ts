import browser from 'webextension-polyfill'
import type { Dismissal } from '../dismissals/dismissal.ts'
import { readDismissals, undoDismissals } from '../dismissals/store.ts'
import { countPagesOn, forgetPagesOn } from '../history/forget-pages.ts'
import { countPages, historyDatabase } from '../history/history-database.ts'
import type { Library } from '../library/library.ts'
import { sendToReader } from '../messages/send.ts'
import type { Settings } from '../settings/settings.ts'
import { sitesWithChoices, withoutChoices } from '../settings/site-choices.ts'
import { choose, readSettings } from '../settings/store.ts'
import { forgetMetElsewhere } from '../tabs/met-before.ts'
import { forgetTab, readTabRecord } from '../tabs/tab-record.ts'
import { isKeyOnSite, isOnSite, isPatternOfSite, isSameSite } from './site.ts'

/** Fetched when a site is looked at: it reads documents, and brings Yjs along. */
const ofSite = () => import('./snippets-of-site.ts')

/** What is kept of a site. */
export interface KeptOfSite {
  /** Trash included. */
  readonly snippets: number
  /** Deleted from the library, but still in a backup. */
  readonly inBackups: number
  /** In the reading history. */
  readonly pages: number
  readonly dismissals: number
  /** How often the site stands in the lists of the options, what is chosen for its marks counted once. */
  readonly choices: number
  /** The browser lets this site in particular be read. */
  readonly hasAccess: boolean
}

/** What could not be deleted. */
export type UnforgottenOfSite = 'snippets' | 'history' | 'choices'

/** The lists of the settings in which a site can stand, beside what is chosen for its marks. */
const LISTS = ['sitesAdded', 'sitesRemoved'] as const satisfies readonly (keyof Settings)[]
/** What could not be read was put aside, and may speak of any site. */
const ASIDE = ['settings-unreadable', 'dismissals-unreadable']

/** Counts what is kept of a site. Rejects where a database cannot be read. */
export async function keptOfSite(library: Library, host: string): Promise<KeptOfSite> {
  const [snippets, pages, dismissals, settings, access] = await Promise.all([
    ofSite().then(({ snippetsOfSite }) => snippetsOfSite(library, host)),
    pagesOf(host),
    dismissalsOf(host),
    readSettings(),
    accessTo(host),
  ])
  const places = [...LISTS.flatMap(list => settings[list]), ...sitesWithChoices(settings)]
  const choices = places.filter(each => isSameSite(each, host)).length
  return {
    snippets: snippets.there.length,
    inBackups: snippets.inBackups.length,
    pages,
    dismissals: dismissals.length,
    choices,
    hasAccess: access.length > 0,
  }
}

export function isNothingKept({ hasAccess, ...counts }: KeptOfSite): boolean {
  return !hasAccess && Object.values(counts).every(count => count === 0)
}

/**
 * Forgets a site: what was saved from it (from the backups too), that its pages were met, what was dismissed on it, its
 * place in the settings, the leave to read it, and what is known of its open tabs. Never rejects; a part that fails does
 * not keep the next from being done, and all of it may be done again.
 *
 * @returns what could not be deleted
 */
export async function forgetSite(library: Library, host: string): Promise<readonly UnforgottenOfSite[]> {
  const failed: UnforgottenOfSite[] = []
  const attempt = async (what: UnforgottenOfSite, work: () => Promise<boolean>) => {
    const isDone = await work().catch(() => false)
    if (!isDone) failed.push(what)
  }
  // The leave first: the site is not to be read again meanwhile.
  const access = await accessTo(host).catch(() => [])
  if (access.length > 0) await browser.permissions.remove({ origins: access }).catch(() => false)
  await attempt('snippets', async () => (await ofSite()).purgeSnippetsOfSite(library, host))
  await attempt('history', async () => {
    if ((await pagesOf(host)) === 0) return true
    await withHistory(database => forgetPagesOn(database, ({ url }) => isOnSite(url, host)))
    await forgetMetElsewhere()
    return true
  })
  await attempt('choices', async () => {
    await undoDismissals((await dismissalsOf(host)).map(({ id }) => id))
    await forgetChoices(host)
    return true
  })
  await forgetOpenTabs(host).catch(() => undefined)
  return failed
}

async function pagesOf(host: string): Promise<number> {
  // Asked first, since looking into a database makes it.
  if ((await countPages()) === 0) return 0
  return withHistory(database => countPagesOn(database, ({ url }) => isOnSite(url, host)))
}

async function withHistory<Value>(
  work: (database: ReturnType<typeof historyDatabase>) => Promise<Value>,
): Promise<Value> {
  const database = historyDatabase()
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

async function dismissalsOf(host: string): Promise<Dismissal[]> {
  // Those of private windows too: taking them back writes nothing to the disk.
  const all = await readDismissals(true)
  return all.filter(
    ({ scope }) =>
      (scope.reach === 'site' && isSameSite(scope.host, host)) ||
      (scope.reach === 'page' && isKeyOnSite(scope.page, host)),
  )
}

async function accessTo(host: string): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins.filter(origin => isPatternOfSite(origin, host))
}

async function forgetChoices(host: string): Promise<void> {
  const settings = await readSettings()
  const lists = LISTS.map(list => [list, settings[list]] as const)
  const changed = lists
    .map(([list, hosts]) => [list, hosts.filter(each => !isSameSite(each, host))] as const)
    .filter(([list, left]) => left.length < settings[list].length)
  if (changed.length > 0) await choose(Object.fromEntries(changed))
  const isOne = (each: string) => isSameSite(each, host)
  if (sitesWithChoices(settings).some(isOne)) await choose(withoutChoices(settings, isOne))
  const aside = await browser.storage.local.get(ASIDE)
  const speaking = ASIDE.filter(key => JSON.stringify(aside[key] ?? '').includes(host))
  if (speaking.length > 0) await browser.storage.local.remove(speaking)
}

/** Where the reader was on each page, in the panel; kept for the session only. */
const PANEL_WAYS = 'panel-ways'

async function forgetOpenTabs(host: string): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    const record = id === undefined ? undefined : await readTabRecord(id)
    if (id === undefined || !record || !isSameSite(record.host, host)) continue
    await sendToReader(id, { type: 'leave-page' })
    await forgetTab(id)
  }
  await browser.storage.session.remove(PANEL_WAYS)
}
