import assert from 'node:assert/strict'
import { pointAt, untilCardSays } from '../harness/card.ts'
import { ownBoxes } from '../harness/library.ts'
import { waitIn } from '../harness/wait.ts'
import { untilBare, untilMarked } from '../harness/what-is-marked.ts'
import { readSample } from './places.ts'
import type { Task } from './task.ts'

export const hideEverything: Task = {
  name: 'hide-everything',
  title: 'Hide everything',
  actions: 1,
  async carryOut(under, reader) {
    const page = await readSample(under)
    await pointAt(page, 'Martin Jones')
    await untilCardSays(under, page, 'HM Chief Inspector of Probation')
    await reader.act(
      'Press Alt+Shift+H. The same again brings everything back.',
      () => under.pressCommand('vanish'),
      async () => {
        await untilBare(page)
        await waitIn(page, () => document.documentElement.children.length === 2)
        return [page]
      },
    )
    assert.deepEqual(await ownBoxes(under, page), [])
    await under.pressCommand('vanish')
    await untilMarked(page)
    await page.close()
  },
}
