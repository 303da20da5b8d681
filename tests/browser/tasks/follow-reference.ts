import { pointAt, pressOnCard, untilCardSays } from '../harness/card.ts'
import { isInSight } from '../harness/pointed-at.ts'
import { until } from '../harness/wait.ts'
import { PAGE, readSample } from './places.ts'
import type { Task } from './task.ts'

const COMMENT = 'Our SPO has cancelled supervision'

export const followReference: Task = {
  name: 'follow-reference',
  title: 'Follow “Anon 09:31” to the comment it means',
  actions: 2,
  async carryOut(under, reader) {
    const page = await readSample(under)
    // So low that the comment is out of sight at first.
    await page.setViewport({ ...PAGE, height: 420 })
    await reader.act(
      'Point at “Anon 09:31”.',
      () => pointAt(page, 'Anon 09:31'),
      async () => {
        await untilCardSays(under, page, COMMENT)
        return [page]
      },
    )
    await reader.act(
      'Press “Go to it”.',
      () => pressOnCard(under, page, 'Go to it'),
      async () => {
        await until(() => isInSight(page, COMMENT), 'the comment')
        return [page]
      },
    )
    await page.close()
  },
}
