import { exportToZotero } from './export-to-zotero.ts'
import { findAgain } from './find-again.ts'
import { findWho } from './find-who.ts'
import { followReference } from './follow-reference.ts'
import { checkNumber, earlierPromises } from './from-mark-to-panel.ts'
import { hideEverything } from './hide-everything.ts'
import { ownPerson } from './own-person.ts'
import { saveWithNote } from './save-with-note.ts'
import type { Task } from './task.ts'

/** What one browser is enough for, in the order in which a first-time reader comes to it. */
export const TASKS: readonly Task[] = [
  findWho,
  checkNumber,
  earlierPromises,
  followReference,
  saveWithNote,
  findAgain,
  exportToZotero,
  ownPerson,
  hideEverything,
]
