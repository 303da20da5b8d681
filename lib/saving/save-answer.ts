import * as z from 'zod/mini'
import { LIBRARY_FAULTS } from '../library/fault-codes.ts'
import { snippetIdSchema } from '../library/snippet-id.ts'

/** What can keep a passage from being saved beside the faults of the library. Each has its words: `save_fault_<code>`. */
export const SAVE_FAULTS = [
  /** Nothing is selected, or nothing that is text. */
  'nothing-chosen',
  /** Where the page's menu was opened is not known: the page is not one that Casenote reads. */
  'no-block',
  /** The page has changed since, and the passage is no longer there as it was. */
  'page-changed',
  /** No article was found on the page. */
  'no-article',
  /** The browser lets nobody look at this page. */
  'no-access',
  /** The library is locked; what was to be saved waits in memory until it is unlocked. */
  'waiting-for-unlock',
  /** The background did not answer: the extension was updated under the page. */
  'no-answer',
] as const
export type SaveFault = (typeof SAVE_FAULTS)[number] | (typeof LIBRARY_FAULTS)[number]

/** What became of a wish to save, to change or to take back. */
export const saveAnswerSchema = z.discriminatedUnion('saved', [
  z.object({
    saved: z.literal(true),
    id: snippetIdSchema,
    /** All traces are hidden just now, so the page says nothing either. */
    quietly: z.boolean(),
  }),
  z.object({ saved: z.literal(false), fault: z.enum([...SAVE_FAULTS, ...LIBRARY_FAULTS]) }),
])
export type SaveAnswer = z.infer<typeof saveAnswerSchema>

export const notSaved = (fault: SaveFault): SaveAnswer => ({ saved: false, fault })
