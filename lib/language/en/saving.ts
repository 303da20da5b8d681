import type { Message } from '../say.ts'

/** Saving a passage, and the reader's own passages of a page. */
export const saving = {
  save: 'Save',
  saved: 'Saved',
  save_menu_selection: 'Save selection',
  save_menu_block: 'Save this paragraph or comment',
  saved_card_title: 'Saved passage',
  saved_add_note: 'Add a note',
  saved_note: 'Note',
  saved_keep_note: 'Keep note',
  saved_note_kept: 'Note kept.',
  saved_on: 'Saved on {date}',
  saved_no_note: 'No note yet.',
  saved_undo: 'Undo',
  saved_undone: 'Taken back. It is in the trash of your library for 30 days.',
  save_fault_nothing_chosen:
    'Nothing was saved: no text is selected. Select the words to keep and try again.',
  save_fault_no_block:
    'Nothing was saved: this page has not been read. Select the words to keep and try again.',
  save_fault_page_changed:
    'Nothing was saved: the page has changed there meanwhile. Select the words and try again.',
  save_fault_no_access:
    'Nothing was saved: the browser lets no extension look at this page. Copy the words instead.',
  save_fault_no_answer:
    'Nothing was saved: Casenote was updated while this page was open. Load the page again and try once more.',
} as const satisfies Record<string, Message>
