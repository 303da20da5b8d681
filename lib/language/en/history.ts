import type { Message } from '../say.ts'

/** Text met twice, in the panel, and the reading history, in the options. */
export const history = {
  repeats_title: 'Text met twice',
  repeats_here: 'Go to “{opening}” on the page',
  repeats_further_up: 'Also further up on this page',
  repeats_further_down: 'Also further down on this page',
  repeats_in_post: 'Also further {where} on this page: {title}',
  repeats_up: 'up',
  repeats_down: 'down',
  repeats_in_comment: 'Also in the comment of {name}',
  repeats_quoted: 'Quoted from the post',
  repeats_met: 'You met this on {page}',
  repeats_read: 'read on {date}',
  repeats_small_changes: 'with small changes',

  history_title: 'Reading history',
  history_remember: 'Remember what I have read',
  history_remember_hint:
    'Of each page about probation that you open, it keeps the address, title and dates, and fingerprints of its passages but not their words, in this browser only, so that the panel can say where you met a passage before. Pages in private windows are never kept, nor pages read while everything is hidden.',
  history_off:
    'Turned off, it adds nothing and looks nothing up. What was kept before stays until you clear it.',
  history_count: { one: '{count} page is remembered.', other: '{count} pages are remembered.' },
  history_none: 'No page is remembered.',
  history_unreadable: 'The history cannot be read at the moment.',
  history_clear: 'Clear reading history',
  history_clear_sure: {
    one: 'Forget {count} page for good?',
    other: 'Forget {count} pages for good?',
  },
  history_clear_yes: 'Yes, clear it',
  history_clear_no: 'No, keep it',
  history_clear_cleared: 'The reading history is deleted. Nothing of it is left.',
  history_clear_waiting:
    'The browser is still using the history. It is deleted as soon as the browser lets it go; look again in a moment.',
  history_clear_failed:
    'The browser could not delete the history, so it is still there. Close other pages of Casenote and try again.',
} as const satisfies Record<string, Message>
