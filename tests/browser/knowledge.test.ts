import { expect, it } from 'vitest'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { until } from './harness/wait.ts'
import { markedTexts, untilMarked } from './harness/what-is-marked.ts'

/** How often an import is cut short, each time a little later. */
const INTERRUPTIONS = 4
const LATER = 60

/** Deletes every database of the extension, as a browser does that runs out of room. */
const deleteDatabases = async () => {
  for (const { name = '' } of await indexedDB.databases()) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name)
      request.onsuccess = () => resolve()
      request.onerror = () => reject(request.error)
    })
  }
}
const countDatabases = async () => (await indexedDB.databases()).length

inBothBrowsers('bundled knowledge', {}, under => {
  it('is imported again when the browser threw it away', async () => {
    await under().stopBackground()
    await under().inExtension(deleteDatabases)
    const page = await under().openPage(SAMPLE_PAGES.dark.address)
    await untilMarked(page)
    await page.close()
  })

  it('survives an import that is cut short at any moment', async () => {
    const expected = await (async () => {
      const page = await under().openPage(SAMPLE_PAGES.dark.address)
      await untilMarked(page)
      const texts = await markedTexts(page)
      await page.close()
      return texts
    })()
    await under().stopBackground()
    await under().inExtension(deleteDatabases)
    for (let round = 0; round < INTERRUPTIONS; round += 1) {
      const page = await under().openPage(SAMPLE_PAGES.dark.address)
      await until(async () => (await under().inExtension(countDatabases)) > 0, 'an import to begin')
      // No state to wait for: the cut has to fall somewhere inside of the import.
      await new Promise(resolve => setTimeout(resolve, round * LATER))
      await under().stopBackground()
      await page.close()
    }
    const page = await under().openPage(SAMPLE_PAGES.dark.address)
    await untilMarked(page)
    expect(await markedTexts(page)).toEqual(expected)
    await page.close()
  })
})
