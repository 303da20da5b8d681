import type { BrowserUnderTest } from './browser-under-test.ts'
import { openAt, PAGE, PANEL, type Surface } from './surface.ts'
import { LIBRARY_SURFACES } from './surfaces-of-library.ts'
import { openPanel, PANEL_SURFACES } from './surfaces-of-panel.ts'
import { SYNC_SURFACES } from './surfaces-of-sync.ts'
import { press } from './sync-page.ts'
import { untilSays, waitIn } from './wait.ts'

/** Every surface, in the order in which a first-time reader comes to them. */
export const SURFACES: readonly Surface[] = [
  {
    name: 'welcome',
    narrowest: PAGE,
    open: under => openAt(under, 'welcome', '', 'Where should it look?'),
  },
  ...PANEL_SURFACES,
  ...LIBRARY_SURFACES,
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
  {
    name: 'options-passphrase',
    narrowest: PAGE,
    async open(under) {
      const page = await openAt(under, 'options', '', 'Set a passphrase…')
      await press(page, 'Set a passphrase…')
      await waitIn(page, () => document.querySelector('.lock-form') !== null)
      return page
    },
  },
  {
    name: 'privacy',
    narrowest: PAGE,
    open: under => openAt(under, 'privacy', '', 'What leaves your browser'),
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

const PASSPHRASE = 'six plain autumn words'

/** What the library is locked behind from here on, in the browser that it is opened in. */
async function lockLibrary(under: BrowserUnderTest): Promise<void> {
  const page = await openAt(under, 'options', '', 'Scotland and Northern Ireland')
  const which = await waitIn(page, () => {
    if (document.querySelector('.unlock')) return 'locked'
    return [...document.querySelectorAll('button')].some(({ innerText }) =>
      innerText.startsWith('Set a passphrase'),
    )
      ? 'plain'
      : undefined
  })
  const isLocked = which === 'locked'
  if (!isLocked) {
    await press(page, 'Set a passphrase…')
    await waitIn(page, () => document.querySelectorAll('.lock-form input[type="password"]').length === 2)
    for (const field of await page.$$('.lock-form input[type="password"]')) await field.type(PASSPHRASE)
    await press(page, 'Set this passphrase')
    await untilSays(page, 'The library is encrypted with this passphrase now.')
    await press(page, 'Lock now')
    await waitIn(page, () => document.querySelector('.unlock') !== null)
  }
  await page.close()
}

/** Surfaces of a locked library. They come last: opening the first of them locks it. */
export const LOCKED_SURFACES: readonly Surface[] = [
  {
    name: 'library-locked',
    narrowest: PAGE,
    async open(under) {
      await lockLibrary(under)
      return openAt(under, 'library', '', 'The library is locked.')
    },
  },
  {
    name: 'panel-locked',
    narrowest: PANEL,
    async open(under) {
      await lockLibrary(under)
      const panel = await openPanel(under)
      await waitIn(panel, () => document.querySelector('.unlock') !== null)
      return panel
    },
  },
  {
    name: 'options-locked',
    narrowest: PAGE,
    async open(under) {
      await lockLibrary(under)
      const page = await openAt(under, 'options', '', 'Scotland and Northern Ireland')
      await waitIn(page, () => document.querySelector('.unlock') !== null)
      return page
    },
  },
]
