import { expect, it } from 'vitest'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { until, untilSays } from './harness/wait.ts'
import {
  markedTexts,
  marks,
  tabRecord,
  untilBare,
  untilJudged,
  untilMarked,
  untilState,
} from './harness/what-is-marked.ts'

inBothBrowsers('marks', {}, under => {
  it.each(['handbook', 'recipe'] as const)('stays silent on an ordinary page: %s', async name => {
    const page = await under().openPage(SAMPLE_PAGES[name].address)
    expect(await untilJudged(under(), page)).toMatchObject({ state: 'passed', verdict: { label: 'not' } })
    expect(await marks(page)).toEqual({})
    // The reader would answer; the gate alone has no ear.
    const answered = await under().inExtension(
      tab =>
        browser.tabs.sendMessage(tab, { type: 'paint-marks', painted: 'all' }).then(
          () => true,
          () => false,
        ),
      await under().tabOf(page),
    )
    expect(answered).toBe(false)
    await page.close()
  })

  it('marks the people, bodies, laws and terms of an archive page, each kind by itself', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    const byKind = Object.values(await marks(page))
    const texts = byKind.flat()
    for (const name of [
      'Martin Jones',
      'Justin Russell',
      'Glenys Stacey',
      'Napo',
      'Howard League',
      'Parole Board',
      'National Audit Office',
      'Offender Rehabilitation Act',
      'OASys',
      'Transforming Rehabilitation',
    ]) {
      expect(texts).toContain(name)
    }
    const kindWith = (text: string) => byKind.findIndex(kind => kind.includes(text))
    expect(new Set(['Martin Jones', 'Napo', 'Offender Rehabilitation Act', 'OASys'].map(kindWith)).size).toBe(
      4,
    )
    await page.close()
  })

  it('takes a title for whoever held it when the post was written', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    const record = await untilState(under(), page, 'read')
    if (record.state !== 'read') throw new Error('The page was not read.')
    const { posts, mentions } = record.annotations
    const holders = mentions
      .filter(({ text }) => /justice secretary/i.test(text))
      .map(({ entity, post }) => [posts[post ?? -1]?.published?.slice(0, 4), entity])
    expect(holders).toEqual([
      ['2024', 'person/shabana-mahmood'],
      ['2021', 'person/robert-buckland'],
      ['2019', 'person/david-gauke'],
      ['2014', 'person/chris-grayling'],
    ])
    await page.close()
  })

  it('paints the first mention of each entity in each post, and all of them when asked to', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    const first = await markedTexts(page)
    await under().inExtension(() => browser.storage.local.set({ settings: { version: 1, density: 'all' } }))
    const all = await until(async () => {
      const texts = await markedTexts(page)
      return texts.length > first.length && texts
    }, 'all mentions to be painted')
    const record = await untilState(under(), page, 'read')
    expect(record.state === 'read' && record.annotations.mentions.length).toBe(all.length)
    await under().inExtension(() => browser.storage.local.remove('settings'))
    await page.close()
  })

  it.each(['post', 'news', 'guidance', 'dark', 'strict'] as const)(
    'marks a page of another make: %s',
    async name => {
      const page = await under().openPage(SAMPLE_PAGES[name].address)
      await untilMarked(page)
      expect((await markedTexts(page)).length).toBeGreaterThan(2)
      const record = await tabRecord(under(), page)
      expect(record).toMatchObject({ state: 'read', tone: name === 'dark' ? 'dark' : 'light' })
      await page.close()
    },
  )

  it('marks text that arrives later', async () => {
    const page = await under().openPage(SAMPLE_PAGES.lateText.address)
    await untilMarked(page)
    expect(await markedTexts(page)).not.toContain('Howard League')
    await page.evaluate(() => postMessage('more text'))
    await until(async () => (await markedTexts(page)).includes('Howard League'), 'a mark on the added text')
    await page.close()
  })

  it('stay, and can be hidden, where the page changes its own address', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilState(under(), page, 'read')
    await untilMarked(page)
    await page.evaluate(() => history.replaceState(null, '', '?tidy'))
    const panel = await under().panelFor(page)
    await untilSays(panel, 'Martin Jones')
    await until(async () => (await tabRecord(under(), page))?.address.endsWith('?tidy'), 'the new address')
    await panel.close()
    await page.bringToFront()
    await under().pressCommand('vanish')
    await untilBare(page)
    await under().pressCommand('vanish')
    await untilMarked(page)
    under().expect(SAMPLE_PAGES.recipe.address)
    await page.goto(SAMPLE_PAGES.recipe.address)
    await until(async () => (await tabRecord(under(), page)) === undefined, 'the page to be forgotten')
    await page.close()
  })

  it('marks nothing where the reader wants the panel only, and paints again after', async () => {
    const page = await under().openPage(SAMPLE_PAGES.dark.address)
    await untilMarked(page)
    await under().inExtension(() =>
      browser.storage.local.set({
        settings: { version: 1, panelOnlySites: ['probationmatters.blogspot.com'] },
      }),
    )
    await untilBare(page)
    const later = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilState(under(), later, 'read')
    expect(await marks(later)).toEqual({})
    await later.close()
    await under().inExtension(() => browser.storage.local.remove('settings'))
    await untilMarked(page)
    await page.close()
  })

  it('makes every trace vanish with one key, and brings it back', async () => {
    const page = await under().openPage(SAMPLE_PAGES.dark.address)
    await untilMarked(page)
    await under().pressCommand('vanish')
    await untilBare(page)
    await under().pressCommand('vanish')
    await untilMarked(page)
    await page.close()
  })
})
