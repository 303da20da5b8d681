import * as z from 'zod/mini'
import { DISMISSAL_REACHES } from '../dismissals/reach.ts'
import { LONGEST_TEXT } from '../dismissals/shown-text.ts'
import { entityIdSchema } from '../knowledge/entity-id.ts'
import { snippetIdSchema } from '../library/snippet-id.ts'
import { pageDocumentSchema, verdictSchema } from '../page/document.ts'
import { chosenPassageSchema } from '../saving/chosen-passage.ts'
import { leftNoteShape } from '../saving/left-note.ts'
import { CLAIMS, TONES } from './mark.ts'

const index = z.number().check(z.int(), z.nonnegative())

/**
 * One half of the protocol between contexts: what content scripts (gate, reader) and, where it says so, extension
 * pages say to the background, checked where it arrives. Extension pages need no messages for facts: they read
 * the databases themselves.
 */
export const toBackgroundSchema = z.discriminatedUnion('type', [
  /** The gate took the page to be worth reading: put the reader into it. */
  z.object({ type: z.literal('page-noticed'), verdict: verdictSchema }),
  /** In which words a script in a page is to speak. Answered with `WordsAnswer`. */
  z.object({ type: z.literal('words-wanted') }),
  /** The page of this address is left: its tab goes elsewhere, or it shows something else by itself. */
  z.object({ type: z.literal('page-left'), address: z.string() }),
  /** The reader could not read the page; the panel says why. */
  z.object({ type: z.literal('page-passed'), verdict: verdictSchema }),
  /** The reader has read the page (or read it again after text arrived). Answered with `MarksAnswer`. */
  z.object({
    type: z.literal('page-read'),
    document: pageDocumentSchema,
    /** The address that the page calls its own. */
    canonical: z.nullable(z.string()),
    tone: z.enum(TONES),
  }),
  /** The card of one entity, as of the page's date. Answered with `CardContent` or null. */
  z.object({ type: z.literal('card-wanted'), entity: entityIdSchema, day: z.nullable(z.string()) }),
  /** The card of a figure or promise of the page, by its index. Answered with `ClaimCard` or null. */
  z.object({ type: z.literal('claim-card-wanted'), of: z.enum(CLAIMS), claim: index }),
  /**
   * Open the panel at this entity, for a series at the figure that led there; sent from a click, so that the browser
   * allows it.
   */
  z.object({ type: z.literal('panel-wanted'), entity: entityIdSchema, number: z.optional(index) }),
  /**
   * The reader says that these words do not mean this entity, or are not to be marked. Answered with the id of the
   * dismissal, or null where it could not be kept.
   */
  z.object({
    type: z.literal('mark-dismissed'),
    entity: entityIdSchema,
    text: z.string().check(z.maxLength(LONGEST_TEXT)),
    reach: z.enum(DISMISSAL_REACHES),
  }),
  /** Takes a dismissal back. Answered with whether it was done. */
  z.object({ type: z.literal('dismissal-undone'), id: z.string().check(z.maxLength(64)) }),
  /** The reader wants this passage kept. Answered with `SaveAnswer`. */
  z.object({ type: z.literal('passage-chosen'), passage: chosenPassageSchema }),
  /** Open the panel, to write a note on this passage there; sent from a click. */
  z.object({ type: z.literal('note-wanted'), id: snippetIdSchema }),
  /** Open the form for somebody whom the reader follows, with the words of a passage that was just saved. */
  z.object({ type: z.literal('follow-wanted'), id: snippetIdSchema }),
  /** The passage that was just saved is not to be kept: into the trash with it. Answered with `SaveAnswer`. */
  z.object({ type: z.literal('save-undone'), id: snippetIdSchema }),
  /** The note of a passage that is drawn on the page. Answered with `OwnCard` or null. */
  z.object({ type: z.literal('own-card-wanted'), id: snippetIdSchema }),
  /** The card of a name that one of the reader's packs knows. Answered with `PackCard` or null. */
  z.object({ type: z.literal('pack-card-wanted'), entity: entityIdSchema, day: z.nullable(z.string()) }),
  /** From a page of the extension: a pack was brought, changed or removed. */
  z.object({ type: z.literal('packs-changed') }),
  /** From the panel: save what is selected in this tab. Answered with `SaveAnswer`. */
  z.object({ type: z.literal('save-in-tab'), tab: z.number() }),
  /** Open the panel, where the reader's passages of the page are; sent from a click. */
  z.object({ type: z.literal('saved-wanted') }),
  /**
   * From a page of the extension that is about to go: a note that is not on the disk yet, and the state that it was
   * written on (Base64 of a Yjs update).
   */
  z.object({
    type: z.literal('note-left'),
    ...leftNoteShape,
  }),
  /** From a page of the extension: the library has changed. */
  z.object({ type: z.literal('library-changed') }),
  /** From the panel: have the gate look at the page of this tab, on which it was silent, and note what it says. */
  z.object({ type: z.literal('look-wanted'), tab: z.number() }),
  /** From the panel: read the page of this tab although the gate passed it by. */
  z.object({ type: z.literal('read-anyway'), tab: z.number() }),
])
export type ToBackground = z.infer<typeof toBackgroundSchema>
