import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from './browser-under-test.ts'
import { pressIn } from './press-in.ts'
import { SAMPLE_PAGES } from './sample-pages.ts'
import { bringSnippets, SAMPLE_SNIPPETS } from './sample-snippets.ts'
import { SYNC_SURFACES } from './sync-surfaces.ts'
import { waitIn } from './wait.ts'
import { untilMarked, untilState } from './what-is-marked.ts'

/** One state of one page of the extension, as a reader comes to see it. */
export interface Surface {
  readonly name: string
  /** The narrowest it has to fit, in CSS pixels: a page in a tab 320, the panel the narrowest sidebar. */
  readonly narrowest: 240 | 320
  /** Opens it and waits until all of it is there. */
  open(under: BrowserUnderTest): Promise<Page>
}

const PAGE = 320
const PANEL = 240

const untilWords = (page: Page, words: string) =>
  waitIn(page, wanted => document.body.innerText.includes(wanted), words)

async function openPanel(under: BrowserUnderTest): Promise<Page> {
  const page = await under.openPage(SAMPLE_PAGES.sample.address)
  await untilState(under, page, 'read')
  await untilMarked(page)
  const panel = await under.panelFor(page)
  await panel.bringToFront()
  await waitIn(panel, () => document.querySelector('#related') !== null)
  return panel
}

async function openEntity(under: BrowserUnderTest, name: string): Promise<Page> {
  const panel = await openPanel(under)
  await waitIn(
    panel,
    wanted => {
      const row = [...document.querySelectorAll<HTMLElement>('button')].find(each =>
        each.innerText.startsWith(wanted),
      )
      row?.click()
      return row !== undefined
    },
    name,
  )
  await waitIn(panel, wanted => document.querySelector<HTMLElement>('h1')?.innerText === wanted, name)
  return panel
}

async function openLibrary(under: BrowserUnderTest): Promise<Page> {
  const page = await under.openExtension('library')
  await page.bringToFront()
  await waitIn(page, () => document.querySelector('h1')?.innerText === 'Library')
  await bringSnippets(page, SAMPLE_SNIPPETS)
  await waitIn(page, () => document.querySelectorAll('.snippet blockquote').length >= 3)
  return page
}

async function openAt(
  under: BrowserUnderTest,
  name: 'browse' | 'options' | 'welcome',
  query: string,
  words: string,
): Promise<Page> {
  const page = await under.openExtension(name, query)
  await page.bringToFront()
  await untilWords(page, words)
  return page
}

/** Every surface, in the order in which a first-time reader comes to them. */
export const SURFACES: readonly Surface[] = [
  {
    name: 'welcome',
    narrowest: PAGE,
    open: under => openAt(under, 'welcome', '', 'Where should it look?'),
  },
  { name: 'panel', narrowest: PANEL, open: openPanel },
  { name: 'panel-person', narrowest: PANEL, open: under => openEntity(under, 'Martin Jones') },
  {
    name: 'panel-search',
    narrowest: PANEL,
    async open(under) {
      const panel = await openPanel(under)
      await panel.keyboard.press('/')
      await waitIn(panel, () => document.activeElement?.getAttribute('role') === 'combobox')
      await panel.keyboard.type('reoffending')
      await waitIn(panel, () => document.querySelectorAll('[role="option"]').length > 1)
      return panel
    },
  },
  {
    name: 'panel-quiet',
    narrowest: PANEL,
    async open(under) {
      const page = await under.openPage(SAMPLE_PAGES.recipe.address)
      await untilState(under, page, 'passed')
      const panel = await under.panelFor(page)
      await panel.bringToFront()
      await waitIn(panel, () => document.querySelector('h1, h2, button') !== null)
      return panel
    },
  },
  {
    name: 'library-empty',
    narrowest: PAGE,
    async open(under) {
      const page = await under.openExtension('library', '?q=nothing+has+these+words')
      await page.bringToFront()
      await untilWords(page, 'Noth')
      return page
    },
  },
  { name: 'library', narrowest: PAGE, open: openLibrary },
  {
    name: 'library-editor',
    narrowest: PAGE,
    async open(under) {
      const page = await openLibrary(under)
      await pressIn(page, 'Edit')
      await waitIn(page, () => document.querySelector('.editor textarea') !== null)
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
    name: 'library-backups',
    narrowest: PAGE,
    async open(under) {
      const page = await openLibrary(under)
      await pressIn(page, 'Backups')
      await untilWords(page, 'Make a backup now')
      return page
    },
  },
  { name: 'browse', narrowest: PAGE, open: under => openAt(under, 'browse', '', 'People') },
  {
    name: 'browse-search',
    narrowest: PAGE,
    open: under => openAt(under, 'browse', '?q=inspector', 'Inspector'),
  },
  {
    name: 'browse-entity',
    narrowest: PAGE,
    open: under => openAt(under, 'browse', '?entity=person%2Fmartin-jones', 'Martin Jones'),
  },
  {
    name: 'options',
    narrowest: PAGE,
    open: under => openAt(under, 'options', '', 'Scotland and Northern Ireland'),
  },
  ...SYNC_SURFACES,
  {
    name: 'team',
    narrowest: PAGE,
    async open(under) {
      const page = await under.openExtension('team')
      await page.bringToFront()
      await waitIn(page, () => document.querySelector('h1') !== null)
      return page
    },
  },
]

/** Closes all web pages and extension pages of a surface but the desk, from which the harness works. */
export async function closeSurface(under: BrowserUnderTest, page: Page): Promise<void> {
  await page.close()
  for (const other of await under.browser.pages()) if (other.url().startsWith('http:')) await other.close()
}

/**
 * What of a page does not fit into its window: how far it scrolls sideways, and words that stand beyond its edges or
 * are cut by an element that can scroll nowhere. Gives nothing where everything fits.
 */
export function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const root = document.documentElement
    const width = root.clientWidth
    if (root.scrollWidth > width) found.push(`scrolls sideways by ${root.scrollWidth - width} px`)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = new Range()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.nodeValue?.trim() ?? ''
      const parent = node.parentElement
      if (!words || !parent || parent.closest('.spoken, svg, script, style, [aria-hidden="true"]')) continue
      if (!parent.checkVisibility({ visibilityProperty: true })) continue
      range.selectNodeContents(node)
      for (const { left, right, width: wide } of range.getClientRects())
        if (wide > 0 && (left < -1 || right > width + 1)) {
          found.push(`beyond the edge: "${words.slice(0, 60)}" (${Math.round(left)} to ${Math.round(right)})`)
          break
        }
      // Words that are cut off by intent end in an ellipsis and have their whole text elsewhere.
      const { overflowX, textOverflow } = getComputedStyle(parent)
      if (
        overflowX !== 'visible' &&
        textOverflow !== 'ellipsis' &&
        parent.scrollWidth > parent.clientWidth + 1
      )
        found.push(`cut: "${words.slice(0, 60)}"`)
    }
    return found
  })
}
