import assert from 'node:assert/strict'
import { listenToDownloads, untilDownload } from '../harness/downloads.ts'
import { bringSnippets, sampleSnippet } from '../harness/sample-snippets.ts'
import { waitIn } from '../harness/wait.ts'
import { openLibrary } from './open-library.ts'
import { readSample } from './places.ts'
import { click } from './real-input.ts'
import type { Task } from './task.ts'

export const exportToZotero: Task = {
  name: 'export',
  title: 'Export what was saved to Zotero',
  actions: 4,
  async carryOut(under, reader) {
    const page = await readSample(under)
    const { panel, library } = await openLibrary(under, reader, page, panel =>
      bringSnippets(panel, [sampleSnippet(1)]),
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
