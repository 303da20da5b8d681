import assert from 'node:assert/strict'
import { listenToDownloads, untilDownload } from '../harness/downloads.ts'
import { bringSnippets, sampleSnippet } from '../harness/sample-snippets.ts'
import { waitIn } from '../harness/wait.ts'
import { openedPage, openPanel, readSample } from './places.ts'
import { click, untilSays } from './real-input.ts'
import type { Task } from './task.ts'

export const exportToZotero: Task = {
  name: 'export',
  title: 'Export what was saved to Zotero',
  actions: 4,
  async carryOut(under, reader) {
    const page = await readSample(under)
    let panel = page
    await reader.act(
      'Open the panel: its button in the toolbar, or Alt+Shift+L.',
      async () => {
        panel = await openPanel(under, page)
        await bringSnippets(panel, [sampleSnippet(1)])
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
    await reader.act(
      'Press “Export what was found”.',
      () => click(library, 'Export what was found'),
      async () => {
        await waitIn(library, () => document.querySelector('dialog[open]') !== null)
        return [library]
      },
    )
    await listenToDownloads(library)
    await reader.act(
      'Press “RIS”, for Zotero.',
      () => click(library, 'RIS'),
      async () => {
        await untilDownload(library)
        return [library]
      },
    )
    const { name, text } = (await untilDownload(library)) ?? { name: '', text: '' }
    assert.match(name, /\.ris$/)
    assert.ok(text.includes('Post number 1'))
    await library.close()
    await panel.close()
    await page.close()
  },
}
