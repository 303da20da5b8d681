import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { DATABASES, forgetEverything } from '../../../lib/discretion/forget-everything.ts'
import { dismiss } from '../../../lib/dismissals/store.ts'
import { historyDatabase } from '../../../lib/history/history-database.ts'
import { meetPage } from '../../../lib/history/reading-history.ts'
import { openLibrary } from '../../../lib/library/library.ts'
import { compareWithSentinel } from '../../../lib/library/sentinel.ts'
import { packsDatabase } from '../../../lib/packs/packs-database.ts'
import { choose } from '../../../lib/settings/store.ts'
import { nameOfLine } from '../../../lib/sync/line.ts'
import { syncDatabase } from '../../../lib/sync/sync-database.ts'
import { writeVanished } from '../../../lib/tabs/vanished.ts'
import { TEAM_LIBRARY } from '../../../lib/team/team-library-in-use.ts'
import { done, entity, newSnippet } from '../library/example-snippets.ts'
import { PASSAGE, pageWith } from '../repeats/texts.ts'
import { stubAccess, stubLocks } from './example-browser.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

/** The storage buckets of Chromium, which no Node has: their names. */
const buckets = new Set<string>()
beforeEach(async () => {
  vi.restoreAllMocks()
  stubLocks()
  Object.assign(navigator, { storageBuckets: { delete: async (name: string) => void buckets.delete(name) } })
  await browser.storage.local.clear()
  await browser.storage.session.clear()
  stubAccess([])
})

/** A reader who has used everything, with the library and sync of one window. */
async function used() {
  const library = openLibrary({ secondCopy: async () => null })
  const sync = syncDatabase()
  done(await library.save(newSnippet()))
  done(await library.backups.take('asked'))
  await compareWithSentinel(library, browser.storage.local as never)
  await sync.open()
  const history = historyDatabase()
  await meetPage(history, pageWith(PASSAGE, { url: 'https://one.example/' }), '2026-03-01')
  history.close()
  const team = openLibrary({ name: TEAM_LIBRARY, secondCopy: async () => null })
  done(await team.save(newSnippet()))
  const others = [team, syncDatabase({ name: nameOfLine('team') }), packsDatabase()]
  for (const each of others) {
    if ('open' in each) await each.open()
    each.close()
  }
  await choose({ history: true, panelOnly: true })
  await dismiss(entity('person/ann-example'), { reach: 'everywhere' }, false)
  await dismiss(entity('person/ben-example'), { reach: 'everywhere' }, true)
  await writeVanished(false)
  buckets.add('library-copy')
  return { library, sync }
}
const names = async () => (await indexedDB.databases()).map(({ name }) => name ?? '')

describe('forgetting everything', () => {
  it('leaves nothing in any place where something is kept', async () => {
    const access = stubAccess(['*://one.example/*', '*://two.example/*'])
    const { library, sync } = await used()
    expect(await names()).toEqual(expect.arrayContaining([...DATABASES]))
    expect(Object.keys(await browser.storage.local.get())).toEqual(
      expect.arrayContaining(['settings', 'dismissals', 'library-sentinel']),
    )
    expect(await forgetEverything(library, sync)).toEqual([])
    expect((await names()).filter(name => name !== 'knowledge')).toEqual([])
    expect([...buckets]).toEqual([])
    expect(await browser.storage.local.get()).toEqual({})
    expect(await browser.storage.session.get()).toEqual({})
    expect(access.left()).toEqual([])
  })

  it('can be done again, and begins a new library afterwards that knows of no loss', async () => {
    const { library, sync } = await used()
    expect(await forgetEverything(library, sync)).toEqual([])
    expect(await forgetEverything(library, sync)).toEqual([])
    const after = openLibrary({ secondCopy: async () => null })
    expect(await after.count()).toEqual({ kept: 0, trash: 0 })
    done(await after.save(newSnippet()))
    expect(await compareWithSentinel(after, browser.storage.local as never)).toEqual([])
    await forgetEverything(after, sync)
  })

  it('takes the library from other windows that have it open', async () => {
    const { library, sync } = await used()
    const other = openLibrary({ secondCopy: async () => null })
    expect(await other.count()).toEqual({ kept: 1, trash: 0 })
    expect(await forgetEverything(library, sync)).toEqual([])
    expect(await other.count()).toEqual({ kept: 0, trash: 0 })
    other.close()
  })

  it('says what is still in use, and deletes the rest', async () => {
    const { library, sync } = await used()
    const held = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('history')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    // Left open, it would keep every later test waiting.
    onTestFinished(() => held.close())
    // Long enough for the databases that nobody uses, on a busy machine too.
    expect(await forgetEverything(library, sync, 1_500)).toEqual(['waiting_history'])
    expect(await names()).not.toContain('library')
    expect(await browser.storage.local.get()).toEqual({})
    held.close()
    expect(await forgetEverything(library, sync)).toEqual([])
  })

  it('says where the browser keeps something, and deletes the rest', async () => {
    const { library, sync } = await used()
    vi.spyOn(browser.storage.local, 'clear').mockRejectedValueOnce(new Error('The disk is gone.'))
    stubAccess(['*://one.example/*'])
    vi.spyOn(browser.permissions, 'remove').mockRejectedValue(new Error('not now'))
    expect(await forgetEverything(library, sync)).toEqual(['failed_access', 'failed_storage'])
    expect(await names()).not.toContain('library')
  })

  it('counts no access as kept that a build declares for good', async () => {
    const access = stubAccess(['*://*/*', '*://one.example/*'], ['*://*/*'])
    const { library, sync } = await used()
    expect(await forgetEverything(library, sync)).toEqual([])
    expect(access.left()).toEqual(['*://*/*'])
  })
})
