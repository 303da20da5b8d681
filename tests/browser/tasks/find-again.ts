import { untilCardSays } from '../harness/card.ts'
import { select } from '../harness/select-words.ts'
import { until, waitIn } from '../harness/wait.ts'
import { openLibrary } from './open-library.ts'
import { readSample } from './places.ts'
import type { Task } from './task.ts'

const PASSAGE = 'Mr Grayling has not said what happens to the risk assessment'
const POST = 'http://probationmatters.blogspot.com/2014/06/the-split.html'

export const findAgain: Task = {
  name: 'find-again',
  title: 'Find it again, and the page at that place',
  actions: 4,
  async carryOut(under, reader) {
    const before = await readSample(under)
    await select(before, PASSAGE)
    await under.pressCommand('save')
    await untilCardSays(under, before, 'Saved')
    await before.close()

    const page = await readSample(under)
    const { panel, library } = await openLibrary(under, reader, page)
    await reader.act(
      'Type words that stood in it: the search has the focus.',
      () => library.keyboard.type('risk assessment'),
      async () => {
        await waitIn(
          library,
          () =>
            document.querySelectorAll('.snippet-row').length === 1 &&
            document.querySelector('.snippet-row mark') !== null,
        )
        return [library]
      },
    )
    under.expect(POST)
    const known = new Set(await under.browser.pages())
    await reader.act(
      'Press the title of the page, which opens at the passage.',
      () => library.click('.snippet-row .source a'),
      async () => {
        await until(async () => under.site.log.requests.includes(POST), 'the page')
        return (await under.browser.pages()).filter(each => !known.has(each) && each.url().startsWith(POST))
      },
    )
    for (const each of await under.browser.pages())
      if (each.url().startsWith('http:') || each === library || each === panel) await each.close()
  },
}
