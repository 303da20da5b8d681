import { pointAt, untilCardSays } from '../harness/card.ts'
import { readSample } from './places.ts'
import type { Task } from './task.ts'

export const findWho: Task = {
  name: 'find-who',
  title: 'Find out who somebody is',
  actions: 1,
  async carryOut(under, reader) {
    const page = await readSample(under)
    await reader.act(
      'Point at “Martin Jones”.',
      () => pointAt(page, 'Martin Jones'),
      async () => {
        await untilCardSays(under, page, 'HM Chief Inspector of Probation')
        return [page]
      },
    )
    await page.close()
  },
}
