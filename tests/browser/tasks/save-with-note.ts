import assert from 'node:assert/strict'
import { pressOnCard, readCard, untilCardSays } from '../harness/card.ts'
import { savedSnippets } from '../harness/library.ts'
import { pressIn } from '../harness/press-in.ts'
import { until, waitIn } from '../harness/wait.ts'
import { openPanel, readSample } from './places.ts'
import { dragOver } from './real-input.ts'
import type { Task } from './task.ts'

const WORDS = 'The sifting was done by a form'
const NOTE = 'Ask who designed the form.'

export const saveWithNote: Task = {
  name: 'save-with-note',
  title: 'Save a passage with a note',
  actions: 4,
  async carryOut(under, reader) {
    const page = await readSample(under)
    await reader.act(
      'Select a passage.',
      () => dragOver(page, WORDS),
      async () => {
        await untilCardSays(under, page, 'Save')
        return [page]
      },
    )
    await reader.act(
      'Press “Save”.',
      () => pressOnCard(under, page, 'Save'),
      async () => {
        await untilCardSays(under, page, 'Saved')
        return [page]
      },
    )
    const panel = await openPanel(under, page)
    await waitIn(panel, () => document.querySelector('.saved-passage') !== null)
    await page.bringToFront()
    await reader.act(
      'Press “Add a note”.',
      () => pressOnCard(under, page, 'Add a note'),
      async () => {
        // Firefox opens its sidebar, which takes the wish up before this page of the panel can.
        if (under.name === 'firefox') await pressIn(panel, 'Add a note')
        await panel.bringToFront()
        await waitIn(panel, () => {
          const field = document.activeElement
          return (
            field?.matches('.saved-passage textarea[aria-busy="false"]') === true &&
            field.getBoundingClientRect().bottom <= innerHeight
          )
        })
        return [page, panel]
      },
    )
    await reader.act(
      'Type the note; it is kept as it is typed.',
      async () => {
        await panel.bringToFront()
        await panel.keyboard.type(NOTE)
      },
      async () => {
        await until(
          async () =>
            (await savedSnippets(under)).some(({ note, quote }) => note === NOTE && quote.includes(WORDS)),
          'the note in the library',
        )
        return [page, panel]
      },
    )
    // Under the button that was pressed lay a mark, which nobody pressed.
    assert.equal(await readCard(under, page), null)
    await panel.close()
    await page.close()
  },
}
