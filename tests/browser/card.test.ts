import { expect, it } from 'vitest'
import { cardAsThePageSeesIt, pointAt, readCard, untilCard, untilNoCard } from './harness/card.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { waitIn } from './harness/wait.ts'
import { untilMarked } from './harness/what-is-marked.ts'

inBothBrowsers('hover card', {}, under => {
  it('opens on a mark that the pointer rests on, beside its word, and closes on Escape', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    await pointAt(page, 'Martin Jones')
    const card = await untilCard(page)
    expect(card.width).toBeGreaterThan(250)
    expect(card.x).toBeGreaterThanOrEqual(0)
    expect(card.x + card.width).toBeLessThanOrEqual(1280)
    const word = await page.evaluate(() => {
      const ranges = [...CSS.highlights.values()].flatMap(highlight => [...highlight])
      const found = ranges
        .map(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = new Range()
          range.setStart(startContainer, startOffset)
          range.setEnd(endContainer, endOffset)
          return range
        })
        .find(range => String(range) === 'Martin Jones')
      const { top = 0, bottom = 0 } = found?.getClientRects()[0] ?? {}
      return { top, bottom }
    })
    expect(card.y >= word.bottom - 1 || card.y + card.height <= word.top + 1).toBe(true)

    const content = await readCard(under(), page)
    expect(content?.role).toBe('dialog')
    expect(content?.text).toContain('Martin Jones')
    expect(content?.text).toMatch(/as of/i)
    expect(content?.text).toMatch(/source/i)

    await page.keyboard.press('Escape')
    await untilNoCard(page)
    await page.close()
  })

  it('stays while the pointer rests in it', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    await pointAt(page, 'Martin Jones')
    const { x, y } = await untilCard(page)
    await page.mouse.move(x + 100, y + 60, { steps: 5 })
    // Longer than a pointer rests and a card waits before it closes, so that nothing can still be under way.
    await new Promise(resolve => setTimeout(resolve, 1_200))
    expect(await readCard(under(), page)).not.toBeNull()
    await page.mouse.move(1, 1, { steps: 5 })
    await untilNoCard(page)
    await page.close()
  })

  it('says who held an office then and who holds it now, and links to its sources', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    await pointAt(page, 'justice secretary')
    await untilCard(page)
    const content = await readCard(under(), page)
    // The first post is of 2024.
    expect(content?.text).toContain('Shabana Mahmood')
    expect(content?.text).toMatch(/\bthen\b[\s\S]*\bnow\b/i)
    expect(content?.links.length).toBeGreaterThan(0)
    for (const link of content?.links ?? []) expect(link).toMatch(/^https?:\/\//)
    await page.keyboard.press('Escape')
    await untilNoCard(page)
    await page.close()
  })

  it('is closed to the scripts of the page', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    await pointAt(page, 'Napo')
    await untilCard(page)
    expect(await cardAsThePageSeesIt(page)).toEqual({ root: false, text: '' })
    await page.close()
  })

  it('opens by key for the next and the previous mark, takes the focus, and gives it back', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    await page.evaluate(() => document.querySelector<HTMLElement>('.post-title a')?.focus())
    await under().pressCommand('next-mark')
    await untilCard(page)
    await waitIn(page, () => document.activeElement?.matches('html > div[data-tone]'))
    const first = (await readCard(under(), page))?.text
    await under().pressCommand('next-mark')
    await waitIn(page, () => CSS.highlights.size > 0)
    const second = await changedFrom(first)
    expect(second).not.toBe(first)
    await under().pressCommand('previous-mark')
    expect(await changedFrom(second)).toBe(first)
    await page.keyboard.press('Escape')
    await untilNoCard(page)
    expect(await page.evaluate(() => document.activeElement?.closest('.post-title') !== null)).toBe(true)
    await page.close()

    async function changedFrom(text: string | undefined) {
      for (let tries = 0; tries < 100; tries += 1) {
        const now = (await readCard(under(), page))?.text
        if (now !== undefined && now !== text) return now
        await new Promise(resolve => setTimeout(resolve, 50))
      }
      return text
    }
  })

  it('works under a policy of the page that forbids every style', async () => {
    const page = await under().openPage(SAMPLE_PAGES.strict.address)
    await untilMarked(page)
    await pointAt(page, 'Napo')
    const card = await untilCard(page)
    // Without its style sheet the card would be as wide as the window.
    expect(card.width).toBeLessThan(420)
    await page.close()
  })
})
