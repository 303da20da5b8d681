import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from '../harness/browser-under-test.ts'

/** What a reader sees after an action, from left to right; nothing where only the browser itself shows something. */
export type Seen = readonly Page[]

/**
 * Somebody who counts what they do. An action is a click, a key press or chord, a typed text, a choice, a stretch of
 * words selected, or going with the pointer to a mark and pausing there. Looking is none.
 */
export interface CountedReader {
  /**
   * Does one thing and waits until it shows. Throws when the task was to take fewer.
   *
   * @param did in words, for the gallery
   * @param how one action and no more
   * @param shows resolves when what the reader waits for is there, with where that is
   */
  act(did: string, how: () => Promise<unknown>, shows: () => Promise<Seen>): Promise<void>
}

/** What a reader wants to do who has installed Casenote and reads a page that is marked. */
export interface Task<Where = BrowserUnderTest> {
  /** Names its pictures. */
  readonly name: string
  readonly title: string
  /** How many actions it takes, said beforehand. */
  readonly actions: number
  carryOut(where: Where, reader: CountedReader): Promise<void>
}

/** Takes a picture of what was seen; gives the name of its file. */
export type Camera = (name: string, seen: Seen) => Promise<string | undefined>

/** One thing that a reader did, and the picture of what was seen then, where one was taken. */
export interface Step {
  readonly did: string
  readonly picture?: string
}

/** Carries a task out, counting; gives its steps. Throws when it takes more or fewer actions than were said. */
export async function carryOut<Where>(
  task: Task<Where>,
  where: Where,
  camera?: Camera,
): Promise<readonly Step[]> {
  const steps: Step[] = []
  await task.carryOut(where, {
    async act(did, how, shows) {
      if (steps.length === task.actions)
        throw new Error(`More than ${task.actions} actions for "${task.name}": "${did}" would be one more.`)
      await how()
      const seen = await shows()
      const picture = seen.length > 0 ? await camera?.(`${task.name}-${steps.length + 1}`, seen) : undefined
      steps.push({ did, ...(picture ? { picture } : {}) })
    },
  })
  if (steps.length !== task.actions)
    throw new Error(`"${task.name}" took ${steps.length} actions, and ${task.actions} were said.`)
  return steps
}
