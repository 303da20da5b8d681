import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from '../tests/browser/harness/browser-under-test.ts'
import { layCable } from '../tests/browser/harness/cable.ts'
import { untilReady } from '../tests/browser/harness/what-is-marked.ts'
import { TASKS } from '../tests/browser/tasks/all-tasks.ts'
import { pairBrowser } from '../tests/browser/tasks/pair-browser.ts'
import { carryOut, type Step } from '../tests/browser/tasks/task.ts'
import { startApache } from '../tests/servers/web-dav-servers.ts'
import { ensureServers, titleOf } from './find-servers.mjs'
import { galleryCamera } from './gallery-camera.ts'

/** The second half of `npm run gallery`. */
const FOLDER = 'docs/gallery'

if (ensureServers(['apache']).length > 0) throw new Error(`Pairing needs ${titleOf('apache')}.`)
const server = await startApache()
const cable = await layCable(Number(new URL(server.address).port))
const wishes = { storePort: cable.port }
const [first, second] = await Promise.all([launch('chromium', wishes), launch('firefox', wishes)])
const camera = galleryCamera(FOLDER)
const done: string[] = []

/** One task as a part of the gallery's page. */
function tell(title: string, actions: number, steps: readonly Step[]): string {
  const lines = steps.map(({ did, picture }, index) =>
    [`${index + 1}. ${did}`, ...(picture ? [`   ![${did}](${picture})`] : [])].join('\n\n'),
  )
  return `## ${title}\n\n${actions === 1 ? 'One action.' : `${actions} actions.`}\n\n${lines.join('\n\n')}\n`
}

try {
  await Promise.all([first, second].map(untilReady))
  const onTwo = { first, second, storePort: cable.port }
  for (const task of TASKS) {
    console.log(task.title)
    done.push(tell(task.title, task.actions, await carryOut(task, first, camera.takes)))
  }
  console.log(pairBrowser.title)
  const paired = await carryOut(pairBrowser, onTwo, camera.takes)
  done.push(tell(pairBrowser.title, pairBrowser.actions, paired))

  rmSync(FOLDER, { recursive: true, force: true })
  const bytes = await camera.develop(first.browser)
  writeFileSync(
    join(FOLDER, 'README.md'),
    [
      '# Ten tasks of a first-time reader',
      'What somebody does who has just installed Casenote, with a picture of what they see after each action. ' +
        'Made by `npm run gallery` in Chromium, the second browser of the last task in Firefox; ' +
        '`tests/browser/tasks.test.ts` holds both browsers to the same numbers of actions. ' +
        'An action is a click, a key press, a typed text, a choice, a stretch of words selected, ' +
        'or pausing on a mark.',
      ...done,
    ].join('\n\n'),
  )
  console.log(`${FOLDER}: ${Math.round(bytes / 1024)} KB`)
} finally {
  await Promise.all([first.close(), second.close()])
  await cable.close()
  await server.stop()
}
