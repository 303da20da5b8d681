import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { pointAt, untilCard, untilCardSays, untilNoCard } from './harness/card.ts'
import { errorsOf } from './harness/escaped-errors.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { savedSnippets } from './harness/library.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { select } from './harness/select-words.ts'
import { until, waitIn } from './harness/wait.ts'
import { markedTexts, untilMarked, untilState } from './harness/what-is-marked.ts'

/** How often the background is stopped in the midst of something, each time a little later. */
const STOPS = 5
const LATER = 40

const pause = (time: number) => new Promise(resolve => setTimeout(resolve, time))
const addedElements = (page: Page) =>
  page.evaluate(
    () =>
      [...document.documentElement.children].filter(
        element => element !== document.head && element !== document.body,
      ).length,
  )

inBothBrowsers('life and death', {}, under => {
  const open = async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    return page
  }
  async function pressSave(page: Page, words: string) {
    await select(page, words)
    await under().pressCommand('save')
  }

  it('annotates a page however often the background is stopped while it does', async () => {
    const errors: (readonly string[])[] = []
    for (let round = 0; round < STOPS; round += 1) {
      const page = await under().browser.newPage()
      errors.push(errorsOf(page))
      under().expect(SAMPLE_PAGES.archive.address)
      await page.goto(SAMPLE_PAGES.archive.address, { waitUntil: 'load' })
      // No state to wait for: the stop has to fall somewhere inside of the reading.
      await pause(round * LATER)
      await under().stopBackground()
      await page.close()
    }
    const page = await open()
    await untilState(under(), page, 'read')
    expect((await markedTexts(page)).length).toBeGreaterThan(5)
    expect(errors.flat()).toEqual([])
    await page.close()
  })

  it('saves a passage once or says that it did not, wherever the background is stopped meanwhile', async () => {
    const page = await open()
    const errors = errorsOf(page)
    const before = (await savedSnippets(under())).length
    await pressSave(page, 'Martin Jones')
    // Where it is being stopped already, nobody hears that it has gone.
    await Promise.race([under().stopBackground(), pause(5_000)])
    await untilCardSays(under(), page, /Saved|answer|try again/i)
    const said = await page.evaluate(() => document.querySelector('html > div[data-tone]') !== null)
    expect(said).toBe(true)
    const after = await savedSnippets(under())
    expect(after.length - before).toBeLessThanOrEqual(1)
    await page.keyboard.press('Escape')
    await untilNoCard(page)
    // And the next save finds a background again.
    await pressSave(page, 'Justin Russell')
    await untilCardSays(under(), page, 'Saved')
    await page.keyboard.press('Escape')
    const quotes = (await savedSnippets(under())).map(({ quote }) => quote)
    expect(quotes.filter(quote => quote === 'Justin Russell')).toHaveLength(1)
    expect(errors).toEqual([])
    await page.close()
  })

  it('says in words that the disk is full, keeps what is there, and saves again when there is room', async () => {
    // Firefox lets no program say how much room there is.
    if (under().name !== 'chromium') return
    const page = await open()
    const before = await savedSnippets(under())
    const options = await under().openExtension('options')
    const session = await options.createCDPSession()
    const origin = under().extensionRoot
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    const errors = errorsOf(page)
    await pressSave(page, 'probation')
    const card = await untilCardSays(under(), page, /room|full|Saved/i)
    // With permission for unlimited storage Chromium may not heed the override; then it has to be saved whole.
    const after = await savedSnippets(under())
    if (card.text.includes('Saved')) expect(after).toHaveLength(before.length + 1)
    else expect(after).toEqual(before)
    await session.send('Storage.overrideQuotaForOrigin', { origin })
    await page.keyboard.press('Escape')
    await untilNoCard(page)
    await pressSave(page, 'probation')
    await untilCardSays(under(), page, 'Saved')
    expect(errors).toEqual([])
    await options.close()
    await page.close()
  })

  it('opens the library of a newer version in no window, and says so', async () => {
    const library = await under().openExtension('library')
    await waitIn(library, () => document.body.innerText.includes('Justin Russell'))
    await library.close()
    await under().stopBackground()
    // As a newer version leaves it: the same database under a higher version.
    const version = await under().inExtension(
      () =>
        new Promise<number>((resolve, reject) => {
          const reading = indexedDB.open('library')
          reading.onerror = () => reject(reading.error)
          reading.onsuccess = () => {
            const { version: now } = reading.result
            reading.result.close()
            const raising = indexedDB.open('library', now + 1_000)
            raising.onerror = () => reject(raising.error)
            raising.onsuccess = () => {
              raising.result.close()
              resolve(now)
            }
          }
        }),
    )
    expect(version).toBeGreaterThan(0)
    const again = await under().openExtension('library')
    const errors = errorsOf(again)
    await waitIn(again, () => /newer version/i.test(document.body.innerText))
    const page = await open()
    await pressSave(page, 'Napo')
    await untilCardSays(under(), page, /newer version/i)
    await page.keyboard.press('Escape')
    // Nothing was changed in what the newer version wrote.
    const kept = await savedSnippets(under())
    expect(kept.map(({ quote }) => quote)).toContain('Justin Russell')
    expect(kept.map(({ quote }) => quote)).not.toContain('Napo')
    expect(errors).toEqual([])
    await page.close()
    await again.close()
  })

  it('tidies up and goes quiet when it is updated under an open page, and the new version marks it again', async () => {
    // Firefox ends the scripts of an extension that was loaded for a time and does not load it again.
    if (under().name !== 'chromium') return
    const page = await open()
    const errors = errorsOf(page)
    const expected = (await markedTexts(page)).toSorted()
    await pointAt(page, 'Martin Jones')
    await untilCard(page)
    await under()
      .inExtension(() => browser.runtime.reload())
      .catch(() => undefined)
    await untilNoCard(page)
    await page.bringToFront()
    await page.mouse.move(300, 300, { steps: 4 })
    // Nobody puts a gate into pages that stand open here but the new version itself.
    await until(async () => {
      const texts = await markedTexts(page)
      return texts.length === 0 || texts.toSorted().join() === expected.join()
    }, 'the page bare, or marked by the new version')
    await page.mouse.click(300, 300)
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'More.' })),
    )
    await pause(1_500)
    expect(await addedElements(page)).toBeLessThanOrEqual(1)
    expect(errors).toEqual([])
    await page.close()
  })
})
