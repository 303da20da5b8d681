import { untilCardSays } from '../harness/card.ts'
import { ownBoxes } from '../harness/library.ts'
import { pressMenu } from '../harness/menus.ts'
import { until, untilSays, waitIn } from '../harness/wait.ts'
import { openedPage, readSample } from './places.ts'
import { dragOver } from './real-input.ts'
import type { Task } from './task.ts'

const NAME = 'two people who share a desk'

export const ownPerson: Task = {
  name: 'own-person',
  title: 'Add somebody of one’s own',
  actions: 4,
  async carryOut(under, reader) {
    const page = await readSample(under)
    await reader.act(
      'Select the name on the page.',
      () => dragOver(page, NAME),
      async () => {
        await untilCardSays(under, page, 'Save')
        return [page]
      },
    )
    // No program can open the browser's own menu: opening it and choosing in it are two actions.
    await reader.act(
      'Press the other button of the mouse, which opens the browser’s menu.',
      async () => undefined,
      async () => [],
    )
    let options = page
    await reader.act(
      'Choose “Follow this person or body”.',
      () => pressMenu(under, { menuItemId: 'follow-selection', selectionText: NAME }),
      async () => {
        options = await openedPage(under, 'options', '#follow')
        await waitIn(options, () => document.activeElement?.id === 'follow-line')
        return [options]
      },
    )
    await options.select('#follow-kind', 'term')
    await reader.act(
      'Press Enter; a line on who it is may be typed before.',
      () => options.keyboard.press('Enter'),
      async () => {
        await untilSays(options, 'was added to “My own”')
        await until(
          async () => (await ownBoxes(under, page)).some(({ colour }) => colour === 'pack'),
          'the name drawn on the page',
        )
        return [options]
      },
    )
    await options.close()
    await page.close()
  },
}
