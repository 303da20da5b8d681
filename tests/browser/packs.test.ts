import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { violations } from './harness/axe.ts'
import { cardAsThePageSeesIt, readCard, untilCardSays } from './harness/card.ts'
import { chooseFile } from './harness/choose-file.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { ownBoxes } from './harness/library.ts'
import { pressMenu } from './harness/menus.ts'
import { PACK_HEADER, TERM } from './harness/sample-pack.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { until, waitIn } from './harness/wait.ts'
import { marks, untilMarked } from './harness/what-is-marked.ts'

const NAPO = { id: 'organisation/another-napo', kind: 'organisation', name: 'Napo', description: 'a choir' }
const PACK = [PACK_HEADER, JSON.stringify(TERM), JSON.stringify(NAPO)].join('\n')
const BROKEN = [
  PACK_HEADER.replace('desk', 'bad'),
  JSON.stringify(TERM),
  '{"id":',
  '{"kind":"promise"}',
].join('\n')

const says = (page: Page, words: string) =>
  waitIn(page, wanted => document.querySelector('.packs')?.textContent?.includes(wanted) === true, words)

const press = (page: Page, selector: string) =>
  waitIn(
    page,
    wanted => {
      const found = document.querySelector<HTMLElement>(wanted)
      found?.click()
      return found !== null
    },
    selector,
  )

const pressWords = (page: Page, words: string) =>
  waitIn(
    page,
    wanted => {
      const found = [...document.querySelectorAll<HTMLElement>('.packs button')].find(
        each => each.innerText === wanted,
      )
      found?.click()
      return found !== undefined
    },
    words,
  )

inBothBrowsers('packs', {}, under => {
  const packBoxes = async (page: Page) =>
    (await ownBoxes(under(), page)).filter(({ colour }) => colour === 'pack')
  const untilBoxes = (page: Page, count: number) =>
    until(async () => (await packBoxes(page)).length === count && [count], `${count} boxes of a pack`)

  it('draws the names of a pack where no script of the page can see them, until it is off or removed', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    const options = await under().openExtension('options')
    await chooseFile(options, '.pack-import', 'desk.jsonl', PACK)
    await says(options, '“The desk” was added with 2 entries.')
    await says(options, '1 thing that Casenote knows too')
    await page.bringToFront()
    await untilBoxes(page, 1)

    const withPack = await marks(page)
    expect(Object.values(withPack).flat()).toContain('Napo')
    expect(Object.values(withPack).flat()).not.toContain('first appointments')
    const seen = await page.evaluate(async () => ({
      text: document.documentElement.outerHTML.includes('data-colour'),
      added: [...document.documentElement.children]
        .filter(element => element !== document.head && element !== document.body)
        .map(element => ({
          root: element.shadowRoot,
          children: element.childNodes.length,
          attributes: element.getAttributeNames(),
          width: element.getBoundingClientRect().width,
        })),
      databases: await indexedDB.databases(),
    }))
    expect(seen.text).toBe(false)
    expect(seen.databases).toEqual([])
    expect(seen.added).toEqual([{ root: null, children: 0, attributes: ['style'], width: 0 }])

    const [box] = await packBoxes(page)
    if (!box) throw new Error('No box.')
    await page.evaluate(({ y }) => scrollTo({ top: y - 200, behavior: 'instant' }), box)
    const [now] = await packBoxes(page)
    const top = await page.evaluate(() => scrollY)
    await page.mouse.click((now?.x ?? 0) + box.width / 2, (now?.y ?? 0) - top + 8)
    const card = await untilCardSays(under(), page, 'From your pack “The desk”')
    expect(card.text).toContain('meetings that begin supervision')
    expect(await cardAsThePageSeesIt(page)).toEqual({ root: false, text: '' })
    await page.keyboard.press('Escape')

    // The keys that walk from mark to mark stop there too, with the focus on the card, and nothing is painted for it.
    let shown = ''
    for (let steps = 0; steps < 30 && !shown.includes('From your pack'); steps++) {
      await under().pressCommand('next-mark')
      shown = await until(async () => {
        const text = (await readCard(under(), page))?.text ?? ''
        return text !== '' && text !== shown && text
      }, 'the card of the next stop')
    }
    expect(shown).toContain('meetings that begin supervision')
    await waitIn(page, () => document.activeElement?.matches('html > div[data-tone]'))
    expect(await marks(page)).toEqual(withPack)
    await page.keyboard.press('Escape')
    const panel = await under().panelFor(page)
    await waitIn(
      panel,
      () =>
        document.querySelector('#page-packs')?.parentElement?.innerText.includes('first appointments') ===
        true,
    )
    await panel.setViewport({ width: 240, height: 800 })
    expect(await violations(panel)).toEqual([])
    await panel.evaluate(() =>
      document.querySelector<HTMLElement>('#page-packs ~ * .opens, #page-packs + ul .opens')?.click(),
    )
    await waitIn(panel, () => document.querySelector('h1')?.innerText === 'first appointments')
    await waitIn(
      panel,
      () => document.querySelector('.heading .from-pack')?.textContent?.includes('The desk') === true,
    )

    // The search offers what is of the pack by itself, and says what Casenote means by the same name.
    await panel.bringToFront()
    await panel.keyboard.press('/')
    await waitIn(panel, () => document.activeElement?.getAttribute('role') === 'combobox')
    await panel.keyboard.type('napo')
    await waitIn(
      panel,
      () => document.querySelector('.lookup-found')?.textContent?.includes('a choir') === true,
    )
    expect(
      await panel.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.lookup-found [role=group]')]
          .filter(group => group.innerText.includes('a choir'))
          .map(group => group.querySelector('p')?.innerText.split('\n')[0]),
      ),
    ).toEqual(['From your pack “The desk”'])
    await waitIn(
      panel,
      () =>
        document
          .querySelector('.lookup-found')
          ?.textContent?.includes('By “Napo” Casenote itself means Napo') === true,
    )
    expect(await violations(panel)).toEqual([])
    await panel.close()
    const browse = await under().openExtension('browse')
    await waitIn(browse, () => document.body.innerText.includes('Your packs'))
    await browse.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('nav button')]
        .find(each => each.innerText === 'Your packs')
        ?.click(),
    )
    await waitIn(browse, () => document.querySelectorAll('.entries li').length === 2)
    expect(await violations(browse)).toEqual([])
    await browse.close()

    await press(options, '[data-pack="desk"] input[type=checkbox]')
    await untilBoxes(page, 0)
    await press(options, '[data-pack="desk"] input[type=checkbox]')
    await untilBoxes(page, 1)
    await pressWords(options, 'Remove')
    await untilBoxes(page, 0)
    await says(options, 'was removed')
    await pressWords(options, 'Undo')
    await untilBoxes(page, 1)
    await pressWords(options, 'Remove')
    await untilBoxes(page, 0)
    // As many marks, of the same words, as while the pack was there: nothing tells a page that there was one.
    expect(await marks(page)).toEqual(withPack)
    await options.close()
    await page.close()
  })

  it('says which lines of a file are wrong, takes nothing, and then the good lines if that is wanted', async () => {
    const options = await under().openExtension('options')
    await chooseFile(options, '.pack-import', 'desk.jsonl', BROKEN)
    await says(options, 'Line 3: It is not one JSON object.')
    await says(options, 'Line 4: It is of a kind that packs do not hold (“promise”).')
    expect(await options.evaluate(() => document.querySelectorAll('.pack').length)).toBe(0)
    expect(await violations(options)).toEqual([])
    await pressWords(options, 'Take the 1 good line')
    await waitIn(options, () => document.querySelectorAll('.pack').length === 1)
    await pressWords(options, 'Remove')
    await waitIn(options, () => document.querySelectorAll('.pack').length === 0)
    await options.close()
  })

  it('opens the form with the name that was selected, from the page’s menu, and leaves it in no address', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    await pressMenu(under(), { menuItemId: 'follow-selection', selectionText: ' Ottilie  Marr ' })
    const filledIn = () =>
      under().inExtension(() => {
        const views = browser.extension.getViews({ type: 'tab' }) as unknown as (typeof globalThis)[]
        const form = views.find(view => view.location.hash === '#follow')
        return form?.document.querySelector<HTMLInputElement>('#follow-name')?.value
      })
    await until(async () => (await filledIn()) === 'Ottilie Marr', 'the form with the name')
    const kept = await under().inExtension(() => browser.storage.session.get('follow-wanted'))
    expect(kept).toEqual({})
    await page.close()
  })

  it('takes up somebody whom the reader follows, and the pack that ships with it, and marks both', async () => {
    const options = await under().openExtension('options')
    await waitIn(options, () => document.querySelector('#follow-name') !== null)
    await options.select('#follow-kind', 'term')
    await options.type('#follow-name', 'two people who share a desk')
    await options.type('#follow-line', 'an example')
    await press(options, '#follow button[type=submit]')
    await says(options, 'was added to “My own”')
    await pressWords(options, 'Use this pack')
    await says(options, '“Scotland and Northern Ireland” was added')
    await options.setViewport({ width: 320, height: 800 })
    expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await violations(options)).toEqual([])
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilBoxes(page, 1)
    await page.close()
    await options.close()
  })
})
