import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { violations } from './harness/axe.ts'
import { type CardRead, pointAt, pressOnCard, showCard, untilCard, untilCardSays } from './harness/card.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { until } from './harness/wait.ts'
import { markedTexts, untilMarked } from './harness/what-is-marked.ts'
import { dragOver } from './tasks/real-input.ts'

/** What axe finds on a card in the colours of light pages and in those of dark ones. */
async function violationsOfCard(bare: Page, card: CardRead): Promise<readonly string[]> {
  const found: string[] = []
  for (const tone of ['light', 'dark']) {
    await showCard(bare, { ...card, tone })
    found.push(...(await violations(bare)))
  }
  return found
}

inBothBrowsers('accessibility of cards', {}, under => {
  it.each(['archive', 'dark'] as const)(
    'has nothing to say against the card, on the page: %s',
    async name => {
      const page = await under().openPage(SAMPLE_PAGES[name].address)
      await untilMarked(page)
      await pointAt(page, 'Martin Jones')
      await untilCard(page)
      const states = [
        [null, 'Martin Jones'],
        ['Not this person', 'Where should it not be marked?'],
        ['Here', 'Dismissed'],
        ['Undo', 'marked again'],
      ] as const
      const bare = await page.browser().newPage()
      for (const [step, words] of states) {
        await page.bringToFront()
        if (step) await pressOnCard(under(), page, step)
        const card = await untilCardSays(under(), page, words)
        expect(await violationsOfCard(bare, card)).toEqual([])
      }
      await bare.close()
      await page.close()
    },
  )

  it('has nothing to say against cards of claims, of comments and of what is saved, and the button to save', async () => {
    const page = await under().openPage(SAMPLE_PAGES.sample.address)
    await untilMarked(page)
    await until(async () => (await markedTexts(page)).includes('5,160'), 'marked figures')
    const bare = await page.browser().newPage()
    const fine = async (words: string | RegExp) => {
      const card = await untilCardSays(under(), page, words)
      expect(card.markup).not.toBe('')
      expect(await violationsOfCard(bare, card)).toEqual([])
      await page.bringToFront()
    }
    for (const [mark, words] of [
      ['justice secretary', 'Shabana Mahmood'],
      ['5,160', 'Official'],
      ['recruit 1,000', 'Promised'],
      ['Anon 09:31', 'Our SPO has cancelled'],
    ] as const) {
      await page.bringToFront()
      await pointAt(page, mark)
      await fine(words)
    }
    await page.keyboard.press('Escape')
    await dragOver(page, 'The sifting was done by a form')
    await fine('Save')
    await pressOnCard(under(), page, 'Save')
    await fine('Saved')
    await pressOnCard(under(), page, 'Undo')
    await fine(/undone|not saved|taken|trash/i)
    await bare.close()
    await page.close()
  })
})
