import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { untilCardSays, untilNoCard } from './harness/card.ts'
import { errorsOf } from './harness/escaped-errors.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { savedSnippets } from './harness/library.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { select } from './harness/select-words.ts'
import { until, untilSays } from './harness/wait.ts'
import { untilMarked } from './harness/what-is-marked.ts'

const LINES = 400

inBothBrowsers('life of the databases', {}, under => {
  async function save(page: Page, words: string) {
    await page.bringToFront()
    await select(page, words)
    await under().pressCommand('save')
    await untilCardSays(under(), page, 'Saved')
    await page.keyboard.press('Escape')
    await untilNoCard(page)
  }
  const quotes = async () => (await savedSnippets(under())).map(({ quote }) => quote)

  it('are missed in words when they are deleted under open pages, and everything goes on', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    await save(page, 'Martin Jones')
    const panel = await under().panelFor(page)
    await untilSays(panel, 'On this page')
    const library = await under().openExtension('library')
    await untilSays(library, '1 snippet')
    const errors = [errorsOf(page), errorsOf(panel), errorsOf(library)]

    const gone = await under().inExtension(async () => {
      const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
      for (const name of names) {
        await new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name)
          request.onsuccess = resolve
          request.onerror = () => reject(request.error)
        })
      }
      return names
    })
    expect(gone).toEqual(expect.arrayContaining(['knowledge', 'library']))

    await untilSays(library, 'was removed while this page was open')
    await library.bringToFront()
    // Once the answer is under way, since the press takes the page away.
    await library.$eval('.trouble button', button => void setTimeout(() => (button as HTMLElement).click()))
    await untilSays(library, 'The browser has removed the library with 1 snippet')
    await save(page, 'Justin Russell')
    expect(await quotes()).toEqual(['Justin Russell'])
    const panelAgain = await under().panelFor(page)
    await untilSays(panelAgain, 'On this page')
    const again = await under().openPage(SAMPLE_PAGES.post.address)
    await untilMarked(again)
    expect(errors.flat()).toEqual([])
    for (const open of [again, panelAgain, panel, library, page]) await open.close()
  })

  it('have what was deleted again from the second copy, where there is one', async () => {
    // As at the next start of the browser.
    await under().inExtension(() => browser.storage.session.remove('library-session'))
    await under().stopBackground()
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    // Firefox has no storage buckets, and deletes what belongs together as one.
    if (under().name === 'chromium')
      await until(async () => (await quotes()).length === 2, 'what was deleted to be back')
    expect(await quotes()).toContain('Justin Russell')
    await page.close()
  })

  it('take a whole file in though the background is stopped again and again meanwhile', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'casenote-import-')), 'notes.csv')
    const lines = Array.from(
      { length: LINES },
      (_, line) => `Line ${line} came in,A page,https://a.example/${line}`,
    )
    writeFileSync(file, `Highlight,Title,URL\n${lines.join('\n')}\n`)
    const before = (await savedSnippets(under())).length
    const library = await under().openExtension('library')
    await untilSays(library, 'Import')
    const errors = errorsOf(library)
    const field = (await library.$('input[type="file"]')) as ElementHandle<HTMLInputElement>
    await field.uploadFile(file)
    for (let stop = 0; stop < 3; stop += 1) {
      // Where it is being stopped already, nobody hears that it has gone.
      await Promise.race([under().stopBackground(), new Promise(resolve => setTimeout(resolve, 2_000))])
    }
    await untilSays(library, 'Close this report')
    expect(await savedSnippets(under())).toHaveLength(before + LINES)
    expect(errors).toEqual([])
    await library.close()
  })
})
