import type { Message } from '../say.ts'

/** Saving a passage, and the reader's own passages of a page. */
export const saving = {
  save: 'Save',
  saved_done: 'Saved',
  save_menu_selection: 'Save selection',
  save_menu_block: 'Save this paragraph or comment',
  saved_card_title: 'Saved passage',
  saved_add_note: 'Add a note',
  saved_follow: 'Follow this name',
  saved_on: 'Saved on {date}',
  saved_no_note: 'No note yet.',
  saved_from_page: 'Saved from this page',
  saved_none: 'Nothing yet. Select words on the page and press {key}, or drag them here.',
  saved_none_no_key: 'Nothing yet. Select words on the page and drag them here.',
  saved_selection: 'Save what is selected',
  saved_article: 'Keep a copy of the article',
  saved_marked_copy: 'Download the page with your marks',
  saved_marked_copy_done: {
    one: 'The page is in your downloads, with {count} passage and its note.',
    other: 'The page is in your downloads, with {count} passages and their notes.',
  },
  saved_is_article: 'copy of the article',
  saved_comment: 'Save this comment',
  saved_jump: 'Go to this passage',
  saved_gone: 'not on the page now',
  saved_changed: 'The page has changed here since:',
  saved_edit: 'Edit',
  saved_delete: 'Delete',
  saved_trashed: 'Deleted. It is in the trash of your library for 30 days.',
  saved_restored: 'It is back.',
  saved_copy_link: 'Copy link',
  saved_link_copied: 'The link to this passage is copied.',
  saved_link_failed: 'The link could not be copied.',
  saved_is_this_it: 'Is this it?',
  saved_uncertain_several: 'More than one place on the page could be meant.',
  saved_uncertain_meaning: 'A figure, a name or a “not” has changed.',
  saved_uncertain_surroundings: 'The words are here, but what stood around them is not.',
  saved_uncertain_changed: 'Much of it has changed.',
  saved_uncertain_place: 'It stands under another post or comment now.',
  saved_look: 'Look',
  saved_look_at: 'Look at place {n} on the page',
  saved_this_is_it: 'This is it',
  saved_this_is_it_of: 'This is it: place {n}',
  saved_repaired: 'It is found here from now on.',
  saved_repair_undone: 'It is as it was before.',
  saved_of_entity: 'Your passages',
  saving_title: 'Saved passages',
  saving_own_marks: 'Show them on their pages',
  saving_own_marks_hint:
    'They are drawn over the page where its scripts cannot read them. A page could notice that something is drawn. Switched off, they are in the panel alone.',
  saving_button: 'Offer to save what I select',
  saving_button_hint: 'A small button beside the words, only on pages that are marked.',
  saving_private: 'Save in private windows too',
  saving_private_hint: 'What is saved there stays in the library after the private window is closed.',
  saved_undo: 'Undo',
  saved_undone: 'Taken back. It is in the trash of your library for 30 days.',
  save_fault_nothing_chosen:
    'Nothing was saved: no text is selected. Select the words to keep and try again.',
  save_fault_no_block:
    'Nothing was saved: this page has not been read. Select the words to keep and try again.',
  save_fault_page_changed:
    'Nothing was saved: the page has changed there meanwhile. Select the words and try again.',
  save_fault_no_article:
    'Nothing was saved: no article was found on this page, or it is too large. Select the words to keep instead.',
  save_fault_no_access:
    'Nothing was saved: the browser lets no extension look at this page. Copy the words instead.',
  save_fault_waiting_for_unlock:
    'Your library is locked. Unlock it to keep this: until then it waits in memory only, and it is lost if the browser closes first.',
  save_fault_no_answer:
    'Nothing was saved: Casenote was updated while this page was open. Load the page again and try once more.',
} as const satisfies Record<string, Message>
