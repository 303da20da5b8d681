import type { Message } from '../say.ts'

/** The passphrase of the library: setting it, the lock screen, and what waits. */
export const lock = {
  lock_title: 'Lock for the library',
  lock_off:
    'A passphrase encrypts everything that you save on this device: passages, notes, tags, copies of articles, and their backups. Without it nobody who opens this browser’s profile can read them, and Casenote itself cannot either until you type it.',
  lock_set_begin: 'Set a passphrase…',
  lock_change_begin: 'Change the passphrase…',
  lock_remove_begin: 'Take the passphrase away…',
  lock_warning:
    'A passphrase that is forgotten cannot be got back, by you or by anybody. What is locked with it is then lost, unless you have an exported file.',
  lock_remnants:
    'Set it before you save much: browsers do not overwrite what they replace, so what was saved before can leave remnants on the disk for some time.',
  lock_export_hint: 'An exported file is not encrypted. Keep it where only you can reach it.',
  lock_old: 'Your passphrase as it is now',
  lock_new: 'New passphrase',
  lock_new_hint:
    'At least {shortest} characters. Length is what counts: four or five words that have nothing to do with each other are better than one word with signs in it.',
  lock_again: 'The new passphrase once more',
  lock_strength_short: {
    one: '{count} more character is needed.',
    other: '{count} more characters are needed.',
  },
  lock_strength_fair: 'Long enough. Longer is better.',
  lock_strength_good: 'A good length.',
  lock_differs: 'The two are not the same yet.',
  lock_set: 'Set this passphrase',
  lock_change: 'Change it',
  lock_remove: 'Take it away',
  lock_no: 'Leave it as it is',
  lock_remove_hint:
    'Everything is then written in plain again, and anyone who opens this browser’s profile can read it.',
  lock_step_working_out: 'Working out the key. This takes a moment.',
  lock_step_rewriting:
    'Writing everything anew. A large library takes some minutes: leave this page open. Until it is done, everything stays as it was.',
  lock_set_done: 'The library is encrypted with this passphrase now. It is unlocked until you lock it.',
  lock_change_done: 'The passphrase is changed. The old one opens nothing any more.',
  lock_remove_done: 'The passphrase is taken away. Everything is as it was, and no longer encrypted.',
  lock_failed: 'Nothing was changed: {why}',
  lock_is_open: 'The library has a passphrase and is unlocked.',
  lock_now: 'Lock now',
  lock_after: 'Lock it when it has not been used for',
  lock_after_minutes: { one: '{count} minute', other: '{count} minutes' },
  lock_after_closing: 'never; only when the browser closes',
  lock_after_hint:
    'It also locks when the browser closes, and with the key that makes every trace vanish. What you do on web pages does not count as use.',
  lock_not_locked:
    'It does not encrypt your packs with the people you follow, dismissed marks, the reading history (fingerprints and addresses of pages) and these options: whoever opens this browser’s profile can read them. Remove what must not be read.',
  lock_sync_hint:
    'You have sync set up. Its key and the store’s password are kept on this device outside of the library, and this passphrase does not encrypt them.',

  lock_is_locked: 'The library is locked.',
  lock_is_locked_hint: 'What you saved is encrypted on this device.',
  lock_sync_waits: 'Nothing is sent or received until it is unlocked.',
  lock_passphrase: 'Passphrase',
  lock_unlock: 'Unlock',
  lock_unlocking: 'One moment.',
  lock_waiting: {
    one: '{count} passage waits in memory to be saved. It is lost if the browser closes before you unlock.',
    other:
      '{count} passages wait in memory to be saved. They are lost if the browser closes before you unlock.',
  },
  lock_fault_wrong_passphrase:
    'This is not the passphrase. Nothing has changed. Check capital letters and try again.',
  lock_fault_damaged:
    'The key that belongs to the passphrase is damaged on this device, so no passphrase can open the library. It was left as it is. If you have an exported file or sync, you can bring everything back from there, after “Forget everything” in the options.',
  lock_forgotten:
    'A forgotten passphrase cannot be got back. To begin anew without what was saved, use “Forget everything” in the options.',
  lock_options: 'Open the options',
} as const satisfies Record<string, Message>
