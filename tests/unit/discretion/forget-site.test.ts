import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { forgetSite, isNothingKept, keptOfSite } from '../../../lib/discretion/forget-site.ts'
import { dismiss, readDismissals } from '../../../lib/dismissals/store.ts'
import { clearHistory, countPages, historyDatabase } from '../../../lib/history/history-database.ts'
import { meetPage } from '../../../lib/history/reading-history.ts'
import type { Library } from '../../../lib/library/library.ts'
import { choose, readSettings } from '../../../lib/settings/store.ts'
import { done, entity, newProfile, newSnippet } from '../library/example-snippets.ts'
import { PASSAGE, pageWith } from '../repeats/texts.ts'
import { stubAccess, stubLocks } from './example-browser.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))
stubLocks()

const HOST = 'blog.example.org'
const page = (url: string | null, canonical: string | null = null) => ({
  url,
  canonical,
  title: 'A page',
  site: null,
  published: null,
})
const ann = entity('person/ann-example')
let library: Library
beforeEach(async () => {
  await browser.storage.local.clear()
  await browser.storage.session.clear()
  await clearHistory()
  stubAccess([])
  library = newProfile().open()
})

async function meet(url: string, text = PASSAGE) {
  const database = historyDatabase()
  const met = await meetPage(database, pageWith(text, { url }), '2026-03-01')
  database.close()
  return met
}

describe('forgetting a site', () => {
  it('deletes what was saved from it, from the trash and the backups too, and nothing else', async () => {
    const own = [
      newSnippet({ page: page(`https://${HOST}/a`) }),
      newSnippet({ page: page(`http://www.${HOST}/b`) }),
      newSnippet({ page: page('https://archive.example/x', `https://${HOST}/c`) }),
    ]
    const [trashed, longGone] = [
      newSnippet({ page: page(`https://${HOST}/d`) }),
      newSnippet({ page: page(`https://${HOST}/e`) }),
    ]
    const others = [newSnippet({ page: page('https://example.org/a') }), newSnippet({ page: page(null) })]
    for (const each of [...own, trashed, longGone, ...others]) done(await library.save(each))
    done(await library.trash([trashed.id]))
    done(await library.backups.take('asked'))
    done(await library.purge([longGone.id]))
    expect(await keptOfSite(library, HOST)).toMatchObject({ snippets: 4, inBackups: 1 })
    expect(await forgetSite(library, HOST)).toEqual([])
    expect(isNothingKept(await keptOfSite(library, HOST))).toBe(true)
    expect(await library.count()).toEqual({ kept: 2, trash: 0 })
    for (const { id, snippets } of await library.backups.list()) {
      expect(snippets).toBe(2)
      expect(await library.backups.verify(id)).toEqual({ readable: 2, lost: 0 })
    }
  })

  it('forgets that its pages were met, and still knows the others', async () => {
    await meet(`https://${HOST}/a`)
    await meet(`https://${HOST}/b`, `Another beginning.\n${PASSAGE}`)
    await meet('https://other.example/', `A third beginning.\n${PASSAGE}`)
    expect(await keptOfSite(library, HOST)).toMatchObject({ pages: 2 })
    expect(await forgetSite(library, HOST)).toEqual([])
    expect(await countPages()).toBe(1)
    const database = historyDatabase()
    const [volume] = await database.volumes.toArray()
    expect(volume?.pages).toHaveLength(1)
    expect(volume?.slots.every(slot => slot === 0)).toBe(true)
    database.close()
    const met = await meet('https://new.example/', PASSAGE)
    expect(met.map(({ earlier }) => earlier)).toMatchObject([
      { on: 'another-page', url: 'https://other.example/' },
    ])
  })

  it('makes no history where there is none', async () => {
    expect(await forgetSite(library, HOST)).toEqual([])
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('history')
  })

  it('takes back what was dismissed on it, its place in the options, and the leave to read it', async () => {
    const access = stubAccess([`*://${HOST}/*`, '*://example.org/*'])
    await dismiss(ann, { reach: 'site', host: HOST }, false)
    await dismiss(ann, { reach: 'page', page: `${HOST}/a`, text: null }, false)
    await dismiss(ann, { reach: 'site', host: 'example.org' }, false)
    await dismiss(ann, { reach: 'everywhere' }, false)
    await choose({
      panelOnlySites: [HOST, 'example.org'],
      sitesAdded: [`www.${HOST}`],
      sitesRemoved: ['x.example'],
      kindsOffSites: { [HOST]: ['term'], 'example.org': ['term'] },
      kindsOnSites: { [`www.${HOST}`]: ['place'] },
      densitySites: { [HOST]: 'all', 'example.org': 'once' },
    })
    await browser.storage.local.set({ 'settings-unreadable': { sites: [HOST] } })
    expect(await keptOfSite(library, HOST)).toMatchObject({ dismissals: 2, choices: 3, hasAccess: true })
    expect(await forgetSite(library, HOST)).toEqual([])
    expect((await readDismissals(true)).map(({ scope }) => scope.reach)).toEqual(['site', 'everywhere'])
    expect(await readSettings()).toMatchObject({
      panelOnlySites: ['example.org'],
      sitesAdded: [],
      sitesRemoved: ['x.example'],
      kindsOffSites: { 'example.org': ['term'] },
      kindsOnSites: {},
      densitySites: { 'example.org': 'once' },
    })
    expect(access.left()).toEqual(['*://example.org/*'])
    expect(JSON.stringify(await browser.storage.local.get())).not.toContain(HOST)
  })

  it('says what could not be deleted, and deletes the rest', async () => {
    done(await library.save(newSnippet({ page: page(`https://${HOST}/a`) })))
    await choose({ panelOnlySites: [HOST] })
    vi.spyOn(library, 'purge').mockResolvedValue({ ok: false, fault: 'disk-full', detail: '' })
    expect(await forgetSite(library, HOST)).toEqual(['snippets'])
    expect((await readSettings()).panelOnlySites).toEqual([])
    expect(await library.count()).toEqual({ kept: 1, trash: 0 })
  })
})
