import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import type { BrowserUnderTest } from './browser-under-test.ts'
import { pressIn } from './press-in.ts'
import { bringSnippets, SAMPLE_SNIPPETS, sampleSnippet } from './sample-snippets.ts'
import { openAt, PAGE, type Surface } from './surface.ts'
import { press } from './sync-page.ts'
import { untilSays, waitIn } from './wait.ts'

async function openLibrary(under: BrowserUnderTest): Promise<Page> {
  const page = await under.openExtension('library')
  await page.bringToFront()
  await waitIn(page, () => document.querySelector('h1')?.innerText === 'Library')
  await bringSnippets(page, SAMPLE_SNIPPETS)
  await waitIn(page, () => document.querySelectorAll('.snippet blockquote').length >= 3)
  return page
}

let dispensable = 40

/** One snippet of its own goes to the trash, so that the others stay for the surfaces after this one. */
async function openWithTrash(under: BrowserUnderTest): Promise<Page> {
  const page = await openAt(under, 'library', '?q=dispensable', 'Library')
  await bringSnippets(page, [sampleSnippet(dispensable++, { quote: 'A dispensable sentence.' })])
  await press(page, 'Delete')
  await untilSays(page, '1 snippet moved to the trash.')
  return page
}

async function openTrash(under: BrowserUnderTest): Promise<Page> {
  await (await openWithTrash(under)).close()
  const page = await openAt(under, 'library', '', 'Trash')
  await pressIn(page, 'Trash')
  await untilSays(page, 'Empty the trash')
  return page
}

async function openImportReport(under: BrowserUnderTest): Promise<Page> {
  const page = await openLibrary(under)
  const file = join(mkdtempSync(join(tmpdir(), 'casenote-import-')), 'notes.csv')
  writeFileSync(file, 'Highlight,Title,URL\nA line that came in,A page,https://blog.example.org/in\n')
  const field = (await page.$('input[type="file"]')) as ElementHandle<HTMLInputElement>
  await field.uploadFile(file)
  await untilSays(page, 'Close this report')
  return page
}

export const LIBRARY_SURFACES: readonly Surface[] = [
  {
    name: 'library-empty',
    narrowest: PAGE,
    open: under => openAt(under, 'library', '?q=nothing+has+these+words', 'Noth'),
  },
  { name: 'library', narrowest: PAGE, open: openLibrary },
  {
    name: 'library-editor',
    narrowest: PAGE,
    async open(under) {
      const page = await openLibrary(under)
      await pressIn(page, 'Edit')
      await waitIn(page, () => document.querySelector('.editor textarea[aria-busy="false"]') !== null)
      return page
    },
  },
  {
    name: 'library-export',
    narrowest: PAGE,
    async open(under) {
      const page = await openLibrary(under)
      await pressIn(page, 'Export')
      await waitIn(page, () => document.querySelector('dialog[open]') !== null)
      return page
    },
  },
  {
    name: 'library-selection',
    narrowest: PAGE,
    async open(under) {
      const page = await openLibrary(under)
      await pressIn(page, 'Select all')
      await untilSays(page, 'Move to the trash')
      return page
    },
  },
  { name: 'library-notice', narrowest: PAGE, open: openWithTrash },
  { name: 'library-trash', narrowest: PAGE, open: openTrash },
  {
    name: 'library-confirm',
    narrowest: PAGE,
    async open(under) {
      const page = await openTrash(under)
      await pressIn(page, 'Empty the trash')
      await waitIn(page, () => document.querySelector('dialog[open]') !== null)
      return page
    },
  },
  { name: 'library-import', narrowest: PAGE, open: openImportReport },
  {
    name: 'library-backups',
    narrowest: PAGE,
    async open(under) {
      const page = await openLibrary(under)
      await pressIn(page, 'Backups')
      await untilSays(page, 'Make a backup now')
      await pressIn(page, 'Make a backup now')
      await untilSays(page, 'Everything that is in the library now is backed up.')
      await waitIn(page, () => {
        const button = document.querySelector<HTMLElement>('.backup-list li button')
        button?.click()
        return button !== null
      })
      await untilSays(page, 'Make the library as it was')
      return page
    },
  },
]
