import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from './browser-under-test.ts'
import { SAMPLE_PAGES } from './sample-pages.ts'
import { PANEL, type Surface } from './surface.ts'
import { until, waitIn } from './wait.ts'
import { markedTexts, untilGated, untilMarked, untilState } from './what-is-marked.ts'

/** The panel for the sample page, once everything around the page is known. */
export async function openPanel(under: BrowserUnderTest): Promise<Page> {
  const page = await under.openPage(SAMPLE_PAGES.sample.address)
  await untilState(under, page, 'read')
  await untilMarked(page)
  await until(async () => (await markedTexts(page)).includes('5,160'), 'marked figures')
  const panel = await under.panelFor(page)
  await panel.bringToFront()
  await waitIn(panel, () => document.querySelector('#related') !== null)
  return panel
}

/** The panel on one entity, opened from its row. */
async function openEntity(under: BrowserUnderTest, name: string): Promise<Page> {
  const panel = await openPanel(under)
  await waitIn(
    panel,
    wanted => {
      const row = [...document.querySelectorAll<HTMLElement>('button')].find(each =>
        each.innerText.includes(wanted),
      )
      row?.click()
      return row !== undefined
    },
    name,
  )
  await waitIn(panel, wanted => document.querySelector<HTMLElement>('h1')?.innerText.includes(wanted), name)
  return panel
}

async function openQuiet(under: BrowserUnderTest): Promise<Page> {
  const page = await under.openPage(SAMPLE_PAGES.recipe.address)
  await untilGated(under, page)
  const panel = await under.panelFor(page)
  await panel.bringToFront()
  await waitIn(panel, () => document.querySelector('h1, h2, button') !== null)
  return panel
}

async function openSearch(under: BrowserUnderTest): Promise<Page> {
  const panel = await openPanel(under)
  await panel.keyboard.press('/')
  await waitIn(panel, () => document.activeElement?.getAttribute('role') === 'combobox')
  await panel.keyboard.type('reoffending')
  await waitIn(panel, () => document.querySelectorAll('[role="option"]').length > 1)
  return panel
}

export const PANEL_SURFACES: readonly Surface[] = [
  { name: 'panel', narrowest: PANEL, open: openPanel },
  { name: 'panel-person', narrowest: PANEL, open: under => openEntity(under, 'Martin Jones') },
  {
    name: 'panel-statistic',
    narrowest: PANEL,
    open: under => openEntity(under, 'Band 4 probation officers'),
  },
  { name: 'panel-promise', narrowest: PANEL, open: under => openEntity(under, 'ecruit 1,000') },
  { name: 'panel-search', narrowest: PANEL, open: openSearch },
  { name: 'panel-quiet', narrowest: PANEL, open: openQuiet },
]
