import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import type { Snippet } from '../../lib/library/snippet.ts'
import { cardAsThePageSeesIt, pressOnCard, untilCardSays, untilNoCard } from './harness/card.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { articleCopy, ownBoxes, savedSnippets } from './harness/library.ts'
import { pressMenu } from './harness/menus.ts'
import { pressIn } from './harness/press-in.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { select } from './harness/select-words.ts'
import { until, waitIn } from './harness/wait.ts'
import { marks, untilGated, untilMarked } from './harness/what-is-marked.ts'

/** What the page's own scripts find of the reader's passages, wherever they may look. */
function whatThePageSees(page: Page) {
  return page.evaluate(() => {
    const added = [...document.documentElement.children].filter(
      element => element !== document.head && element !== document.body,
    )
    const middle = document.elementsFromPoint(innerWidth / 2, 205)
    return {
      roots: added.filter(({ shadowRoot }) => shadowRoot !== null).length,
      added: added.map(element => ({
        children: element.childNodes.length,
        text: element.textContent,
        width: element.getBoundingClientRect().width,
        height: element.getBoundingClientRect().height,
        attributes: element.getAttributeNames(),
      })),
      hit: added.some(element => middle.includes(element)),
    }
  })
}

inBothBrowsers('saving', {}, under => {
  const saved = () => savedSnippets(under())

  it('keeps a selection by key with what it is and where it stands, and a note written beside it', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    const before = await page.evaluate(() => document.body.outerHTML)
    await select(page, 'Martin Jones')
    await under().pressCommand('save')
    await untilCardSays(under(), page, 'Saved')
    expect(await cardAsThePageSeesIt(page)).toEqual({ root: false, text: '' })
    const [snippet] = await until(async () => {
      const all = await saved()
      return all.length === 1 && all
    }, 'one snippet')
    expect(snippet).toMatchObject({
      kind: 'passage',
      quote: 'Martin Jones',
      entities: ['person/martin-jones'],
      place: { kind: 'post' },
      page: { url: SAMPLE_PAGES.archive.address },
      note: '',
    })
    expect(snippet?.anchor?.quote.exact).toBe('Martin Jones')

    await pressOnCard(under(), page, 'Add a note')
    await untilNoCard(page)
    // Written in the panel: a page hears every key that is pressed in it.
    const panel = await under().panelFor(page)
    // Firefox really opens its sidebar, which takes the wish up; Chromium opens no side panel for a press by a program.
    if (under().name === 'firefox') await pressIn(panel, 'Add a note')
    await panel.waitForSelector('.saved-passage textarea:read-write')
    await panel.type('.saved-passage textarea', 'Ask about this.')
    await until(async () => (await saved())[0]?.note === 'Ask about this.', 'the note')
    await panel.close()
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before)
    await page.close()
  })

  it('takes it back, also when the background was stopped in between', async () => {
    const page = await under().openPage(SAMPLE_PAGES.news.address)
    await untilMarked(page)
    await select(page, 'probation')
    await under().pressCommand('save')
    await untilCardSays(under(), page, 'Saved')
    expect((await saved()).map(({ quote }) => quote)).toContain('probation')
    await under().stopBackground()
    await pressOnCard(under(), page, 'Undo')
    await untilCardSays(under(), page, 'Taken back.')
    const undone = (await saved()).find(({ quote }) => quote === 'probation')
    expect(undone?.trashedAt).toMatch(/^20/)
    await page.close()
  })

  it('shows what was saved on return, in the panel and over the page, where its scripts see nothing of it', async () => {
    const first = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(first)
    const before = await marks(first)
    await select(first, 'Justin Russell')
    await under().pressCommand('save')
    await untilCardSays(under(), first, 'Saved')
    await first.close()

    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    const drawn = await until(async () => {
      const boxes = await ownBoxes(under(), page)
      return boxes.length > 0 && boxes
    }, 'a passage drawn over the page')
    const text = await page.evaluate(
      ({ x, y }) => {
        scrollTo({ top: y - 200, behavior: 'instant' })
        const caret = document.caretPositionFromPoint(x, y - scrollY)
        return caret?.offsetNode.nodeValue
      },
      { x: (drawn[0]?.x ?? 0) + 10, y: (drawn[0]?.y ?? 0) + 5 },
    )
    expect(text).toMatch(/Justin Russell|Martin Jones/)
    expect(await whatThePageSees(page)).toEqual({
      roots: 0,
      added: [{ children: 0, text: '', width: 0, height: 0, attributes: ['style'] }],
      hit: false,
    })
    expect(await marks(page)).toEqual(before)

    const panel = await under().panelFor(page)
    await waitIn(panel, () => document.querySelector('.saved-passage[data-state="found"]') !== null)
    const shown = await panel.evaluate(() => document.querySelector('.saved-passages')?.textContent)
    expect(shown).toContain('Justin Russell')
    expect(shown).toContain('Ask about this.')

    await pressIn(panel, 'Add a note')
    await panel.waitForSelector('.saved-passage textarea:read-write')
    await panel.type('.saved-passage textarea', 'From the **panel**')
    await pressIn(panel, 'Done')
    await until(async () => (await saved()).some(({ note }) => note === 'From the **panel**'), 'the note')
    await waitIn(
      panel,
      () => document.querySelector('.saved-passage .markdown strong')?.textContent === 'panel',
    )

    await pressIn(panel, 'Delete')
    await waitIn(panel, () => document.querySelectorAll('.saved-passage').length === 1)
    await pressIn(panel, 'Undo')
    await waitIn(panel, () => document.querySelectorAll('.saved-passage').length === 2)
    await panel.close()
    await page.close()
  })

  it('keeps a clean copy of the article, and a comment with one press in the panel', async () => {
    const page = await under().openPage(SAMPLE_PAGES.post.address)
    await untilMarked(page)
    const panel = await under().panelFor(page)
    await waitIn(panel, () => document.querySelector('.saved-passages') !== null)
    await pressIn(panel, 'Keep a copy of the article')
    await waitIn(
      panel,
      () => document.querySelector('.saved-notice')?.textContent?.startsWith('Saved') === true,
    )
    const article = (await saved()).find(({ kind }) => kind === 'article')
    expect(article?.page.url).toBe(SAMPLE_PAGES.post.address)
    const copy = await articleCopy(under(), article?.id ?? '')
    expect(copy?.text.length).toBeGreaterThan(200)
    expect(copy?.html).toContain('<p')
    expect(copy?.html).not.toMatch(/<script|<style|<img|\son\w+=|javascript:/i)

    const before = (await saved()).length
    await panel.evaluate(() => document.querySelector<HTMLElement>('.save-comment')?.click())
    const comment = await until(async () => {
      const all = await saved()
      return all.length > before && all.find(({ place }) => place?.kind === 'comment')
    }, 'a saved comment')
    expect(comment.anchor?.place?.comment).not.toBeNull()
    await panel.close()
    await page.close()
  })

  it('saves from the browser’s menu: a selection, and the comment under the pointer', async () => {
    const page = await under().openPage(SAMPLE_PAGES.post.address)
    await untilMarked(page)
    const before = await saved()
    const isNew = ({ id }: Snippet) => !before.some(each => each.id === id)
    await select(page, 'probation')
    await pressMenu(under(), { menuItemId: 'save-selection', selectionText: 'probation' })
    await untilCardSays(under(), page, 'Saved')
    expect((await saved()).filter(isNew).map(({ quote }) => quote)).toEqual(['probation'])
    await page.keyboard.press('Escape')
    await untilNoCard(page)

    const point = await page.evaluate(() => {
      const words = [...document.querySelectorAll('p')].find(
        each => (each.textContent ?? '').trim().length > 60 && !each.closest('article, .post, .hentry'),
      )
      const paragraph = words ?? document.querySelector('p')
      paragraph?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const box = paragraph?.getBoundingClientRect() ?? new DOMRect()
      return { x: box.left + 30, y: box.top + 8, text: paragraph?.textContent?.trim() ?? '' }
    })
    await page.mouse.click(point.x, point.y, { button: 'right' })
    await pressMenu(under(), { menuItemId: 'save-block' })
    await untilCardSays(under(), page, 'Saved')
    const block = (await saved()).filter(isNew).find(({ quote }) => quote !== 'probation')
    expect(block?.quote.replace(/\s+/g, ' ')).toContain(point.text.replace(/\s+/g, ' ').slice(0, 40))
    await page.close()
  })

  it('offers a button beside a selection, and draws nothing where the reader does not want it', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    await until(async () => (await ownBoxes(under(), page)).length > 0, 'passages over the page')
    const count = (await saved()).length
    const line = await page.evaluate(() => {
      scrollTo({ top: 0, behavior: 'instant' })
      const paragraph = [...document.querySelectorAll('p')].find(each => (each.textContent ?? '').length > 80)
      const box = paragraph?.getBoundingClientRect() ?? new DOMRect()
      return { x: box.left + 4, y: box.top + 10 }
    })
    await page.mouse.move(line.x, line.y)
    await page.mouse.down()
    await page.mouse.move(line.x + 260, line.y, { steps: 5 })
    await page.mouse.up()
    await pressOnCard(under(), page, 'Save')
    await untilCardSays(under(), page, 'Saved')
    expect(await saved()).toHaveLength(count + 1)
    await page.keyboard.press('Escape')
    await untilNoCard(page)

    await under().inExtension(() =>
      browser.storage.local.set({ settings: { version: 1, ownMarks: false, saveButton: false } }),
    )
    await waitIn(page, () => document.documentElement.children.length === 2)
    await under().inExtension(() => browser.storage.local.remove('settings'))
    await until(async () => (await ownBoxes(under(), page)).length > 0, 'passages over the page')
    await under().pressCommand('vanish')
    await waitIn(page, () => document.documentElement.children.length === 2)
    await under().pressCommand('vanish')
    await until(async () => (await ownBoxes(under(), page)).length > 0, 'passages over the page')
    await page.close()
  })

  it('says that nothing is selected', async () => {
    const page = await under().openPage(SAMPLE_PAGES.news.address)
    await untilMarked(page)
    await under().pressCommand('save')
    await untilCardSays(under(), page, 'no text is selected')
    await page.close()
  })

  it('saves on a page that is not read, and leaves nothing behind', async () => {
    const page = await under().openPage(SAMPLE_PAGES.recipe.address)
    await untilGated(under(), page)
    const before = await page.evaluate(() => document.documentElement.outerHTML)
    const words = await page.evaluate(
      () => document.querySelector('p')?.textContent?.trim().slice(0, 20) ?? '',
    )
    await select(page, words)
    await under().pressCommand('save')
    await untilCardSays(under(), page, 'Saved')
    expect((await saved()).find(({ quote }) => quote === words.trim())?.entities).toEqual([])
    await page.keyboard.press('Escape')
    await untilNoCard(page)
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before)
    await page.close()
  })
})
