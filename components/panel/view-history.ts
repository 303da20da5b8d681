import * as z from 'zod/mini'
import { entityIdSchema } from '../../lib/knowledge/entity-id.ts'

/** One thing that the panel can show of a page. */
const viewSchema = z.discriminatedUnion('view', [
  z.object({ view: z.literal('page') }),
  z.object({
    view: z.literal('entity'),
    entity: entityIdSchema,
    /** Index into the page's numbers: the figure that led to its series. */
    number: z.optional(z.number()),
  }),
])
export type View = z.infer<typeof viewSchema>

const stepSchema = z.object({
  shown: viewSchema,
  /** CSS pixels from the top. */
  scroll: z.number(),
  /** What of the step had the focus when it was left, so that "back" gives it back. */
  focus: z.nullable(z.string()),
})
export type Step = z.infer<typeof stepSchema>

/** The way through the panel on one page: never empty, the last step is what is shown. */
export const viewHistorySchema = z.object({
  steps: z.array(stepSchema).check(z.minLength(1)),
  /** What "forward" leads to, the next one last. */
  ahead: z._default(z.array(stepSchema), []),
  /** Index of the post that the lists are narrowed to. */
  post: z.nullable(z.number()),
})
export type ViewHistory = z.infer<typeof viewHistorySchema>

const MOST_STEPS = 40
const START: Step = { shown: { view: 'page' }, scroll: 0, focus: null }
export const NEW_HISTORY: ViewHistory = { steps: [START], ahead: [], post: null }

export function lastStep(history: ViewHistory): Step {
  return history.steps[history.steps.length - 1] ?? START
}

/** What "back" leads to, or nothing on the first step. */
export function stepBefore(history: ViewHistory): Step | undefined {
  return history.steps[history.steps.length - 2]
}

/** What "forward" leads to, or nothing where "back" was not pressed since. */
export function stepAfter(history: ViewHistory): Step | undefined {
  return history.ahead[history.ahead.length - 1]
}

/** Goes on to a view; the present one remembers where it was left. Going to what is shown changes nothing. */
export function goTo(
  history: ViewHistory,
  shown: View,
  left: { scroll: number; focus: string | null },
): ViewHistory {
  const present = lastStep(history)
  if (JSON.stringify(present.shown) === JSON.stringify(shown)) return history
  const steps = [...history.steps.slice(0, -1), { ...present, ...left }, { shown, scroll: 0, focus: null }]
  // The first step, the page itself, always stays, so that back ends there.
  const kept = steps.length > MOST_STEPS ? [steps[0] ?? START, ...steps.slice(2)] : steps
  return { ...history, steps: kept, ahead: [] }
}

/** Goes back one step, which `goForward` undoes; the step left remembers where it was. On the first step nothing changes. */
export function goBack(history: ViewHistory, left: { scroll: number; focus: string | null }): ViewHistory {
  if (history.steps.length < 2) return history
  const ahead = [...history.ahead, { ...lastStep(history), ...left }]
  return { ...history, steps: history.steps.slice(0, -1), ahead }
}

/** Goes again to the step that "back" was last pressed on. */
export function goForward(history: ViewHistory, left: { scroll: number; focus: string | null }): ViewHistory {
  const next = stepAfter(history)
  if (!next) return history
  const steps = [...history.steps.slice(0, -1), { ...lastStep(history), ...left }, next]
  return { ...history, steps, ahead: history.ahead.slice(0, -1) }
}

/** Notes how far the present step is scrolled. */
export function scrolledTo(history: ViewHistory, scroll: number): ViewHistory {
  return { ...history, steps: [...history.steps.slice(0, -1), { ...lastStep(history), scroll }] }
}
