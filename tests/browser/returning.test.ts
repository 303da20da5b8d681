import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { untilCardSays } from './harness/card.ts'
import { listenToDownloads, untilDownload } from './harness/downloads.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { ownBoxes, savedSnippets } from './harness/library.ts'
import { pressIn } from './harness/press-in.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { select } from './harness/select-words.ts'
import { until, waitIn } from './harness/wait.ts'
import { untilMarked } from './harness/what-is-marked.ts'

const { address, type, body: asItWas } = SAMPLE_PAGES.post
const PASSAGE = 'Eight weeks is not long.'

/** The state in which the panel shows the first saved passage. */
const untilStands = (panel: Page, state: string) =>
  waitIn(panel, wanted => document.querySelector(`.saved-passage[data-state="${wanted}"]`) !== null, state)

inBothBrowsers('a page that is read again', {}, under => {
  const serve = (change: (html: string) => string) =>
    under().site.serve({ address, type, body: () => change(asItWas()) })
  const reopen = async () => {
    const page = await under().openPage(address)
    await untilMarked(page)
    const panel = await under().panelFor(page)
    return { page, panel }
  }

  it('shows a passage where it stands now, and the same page changed', async () => {
    const { page, panel } = await reopen()
    await select(page, PASSAGE)
    await under().pressCommand('save')
    await untilCardSays(under(), page, 'Saved')
    await untilStands(panel, 'found')
    await panel.close()
    await page.close()

    serve(html =>
      html.replace('<p>The first releases', '<p>An advertisement came in.</p><p>The first releases'),
    )
    const again = await reopen()
    await untilStands(again.panel, 'found')
    await until(async () => (await ownBoxes(under(), again.page)).length > 0, 'the mark on the page')
    await again.panel.close()
    await again.page.close()
  })

  it('asks where a figure in it has changed, and keeps what the reader answers', async () => {
    serve(html => html.replace(PASSAGE, 'Ten weeks is not long.'))
    const { page, panel } = await reopen()
    await untilStands(panel, 'uncertain')
    expect(await ownBoxes(under(), page)).toEqual([])
    await pressIn(panel, 'This is it')
    await untilStands(panel, 'found')
    const [snippet] = await savedSnippets(under())
    expect(snippet?.quote).toBe('Ten weeks is not long.')
    await until(async () => (await ownBoxes(under(), page)).length > 0, 'the mark on the page')
    await pressIn(panel, 'Undo')
    await untilStands(panel, 'uncertain')
    expect((await savedSnippets(under()))[0]?.quote).toBe(PASSAGE)
    await panel.close()
    await page.close()
  })

  it('says that a passage is gone and keeps its words', async () => {
    serve(html => html.replace(/<p>Eight weeks is not long\.[\s\S]*?<\/p>/, ''))
    const { page, panel } = await reopen()
    await untilStands(panel, 'gone')
    expect(await panel.$eval('.saved-passage q', quote => quote.textContent)).toBe(PASSAGE)
    expect(await ownBoxes(under(), page)).toEqual([])
    await panel.close()
    await page.close()
  })

  it('saves words that are dropped on the panel with their place on the page', async () => {
    serve(html => html)
    const { page, panel } = await reopen()
    const before = (await savedSnippets(under())).length
    const words = 'A probation officer in the north east'
    await select(page, words)
    await panel.waitForSelector('.saved-passages')
    await panel.evaluate(dropped => {
      const section = document.querySelector('.saved-passages')
      const dataTransfer = new DataTransfer()
      dataTransfer.setData('text/plain', dropped)
      for (const kind of ['dragover', 'drop'])
        section?.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
    }, words)
    const all = await until(async () => {
      const saved = await savedSnippets(under())
      return saved.length === before + 1 && saved
    }, 'the dropped words')
    expect(all.find(({ quote }) => quote === words)?.anchor?.position).not.toBeNull()
    await panel.close()
    await page.close()
  })

  it('downloads the page with the passages marked in it', async () => {
    const { page, panel } = await reopen()
    await untilStands(panel, 'found')
    await listenToDownloads(panel)
    await pressIn(panel, 'Download the page with your marks')
    const file = await untilDownload(panel)
    expect(file?.name).toMatch(/Release day.*\.html$/)
    // Parsed in the web page: the extension's own pages make no markup of text.
    const marked = await page.evaluate(html => {
      const document = new DOMParser().parseFromString(html, 'text/html')
      return [...document.querySelectorAll('main mark')].map(({ textContent }) => textContent)
    }, file?.text ?? '')
    expect(marked.join(' ')).toContain(PASSAGE)
    expect(file?.text).not.toMatch(/<script|\son\w+=/i)
    await panel.close()
    await page.close()
  })
})
