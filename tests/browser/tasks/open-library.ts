import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from '../harness/browser-under-test.ts'
import { untilSays, waitIn } from '../harness/wait.ts'
import { openedPage, openPanel } from './places.ts'
import { click } from './real-input.ts'
import type { CountedReader } from './task.ts'

/**
 * From a page that was read to the library, in the two actions that it takes.
 *
 * @param before what is made ready in the panel once it is open
 */
export async function openLibrary(
  under: BrowserUnderTest,
  reader: CountedReader,
  page: Page,
  before: (panel: Page) => Promise<unknown> = async () => undefined,
): Promise<{ panel: Page; library: Page }> {
  let panel = page
  await reader.act(
    'Open the panel: its button in the toolbar, or Alt+Shift+L.',
    async () => {
      panel = await openPanel(under, page)
      await before(panel)
    },
    async () => {
      await untilSays(panel, 'Library')
      await waitIn(panel, () => document.querySelector('#related') !== null)
      return [page, panel]
    },
  )
  let library = panel
  await reader.act(
    'Press “Library”.',
    async () => {
      await panel.bringToFront()
      await click(panel, 'Library')
    },
    async () => {
      library = await openedPage(under, 'library')
      await waitIn(library, () => document.querySelectorAll('.snippet blockquote').length > 0)
      return [library]
    },
  )
  return { panel, library }
}
