import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from '../harness/browser-under-test.ts'
import { pointAt, pressOnCard, untilCardSays } from '../harness/card.ts'
import { untilSays, waitIn } from '../harness/wait.ts'
import { openPanel, readSample } from './places.ts'
import { untilHeading } from './real-input.ts'
import type { CountedReader, Task } from './task.ts'

/** From a mark to its card, and from there to all that is known of it. */
async function fromMarkToPanel(
  under: BrowserUnderTest,
  reader: CountedReader,
  { mark, card, shows }: { mark: string; card: string | RegExp; shows: (panel: Page) => Promise<unknown> },
) {
  const page = await readSample(under)
  await reader.act(
    `Point at “${mark}”.`,
    () => pointAt(page, mark),
    async () => {
      await untilCardSays(under, page, card)
      return [page]
    },
  )
  const panel = await openPanel(under, page)
  await waitIn(panel, () => document.querySelector('#related') !== null)
  await page.bringToFront()
  await reader.act(
    'Press “Open in panel”.',
    () => pressOnCard(under, page, 'Open in panel'),
    async () => {
      await shows(panel)
      return [page, panel]
    },
  )
  await panel.close()
  await page.close()
}

export const checkNumber: Task = {
  name: 'check-number',
  title: 'Check a number, and see its whole series',
  actions: 2,
  carryOut: (under, reader) =>
    fromMarkToPanel(under, reader, {
      mark: '5,160',
      card: /Official\s+5,160/,
      shows: panel => untilHeading(panel, 'Band 4 probation officers'),
    }),
}

export const earlierPromises: Task = {
  name: 'earlier-promises',
  title: 'See when the same was promised before',
  actions: 2,
  carryOut: (under, reader) =>
    fromMarkToPanel(under, reader, {
      mark: 'recruit 1,000',
      card: 'Promised 19 times before',
      async shows(panel) {
        await untilHeading(panel, 'ecruit 1,000')
        await untilSays(panel, '30 July 2020')
      },
    }),
}
