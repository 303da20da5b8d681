import type { Message } from '../say.ts'

/** What the library says when something did not go as asked: what happened, what was kept, what to do. */
export const library = {
  library_fault_disk_full:
    'This was not saved: the browser has no room left. All that was saved before is still there. Free some space on this device and try again.',
  library_fault_private_window:
    'This was not saved, because this is a private window. You can allow saving from private windows in the options.',
  library_fault_locked: 'The library is locked. Unlock it with your passphrase and try again.',
  library_fault_gone: 'This snippet is no longer in the library. It may have been deleted in another window.',
  library_fault_unreadable:
    'This could not be read. Nothing was changed. If it stays like this, a backup may have a readable copy.',
  library_fault_unfit: 'This was not saved: it is too long, or not in a form that Casenote can keep.',
  library_fault_newer:
    'The library was written by a newer version of Casenote. It was left as it is. Update Casenote to open it.',
  library_fault_blocked:
    'Another Casenote window holds the library open in an older form. Nothing was changed. Close the other windows and try again.',
  library_fault_unavailable:
    'The browser does not give access to the library at the moment. Nothing was changed. Try again, or restart the browser.',
  library_sealed_copy:
    'The browser has removed your library from this device, with the note that it had a passphrase. A second copy was kept. It is sealed with that passphrase.',
  library_sealed_copy_how: 'Type the passphrase to bring everything back. Save nothing before that.',
  library_sealed_copy_failed:
    'The copy could not be brought back just now. It was kept. Close all windows of the browser, open it again and look here once more.',
  library_sealed_copy_beside:
    'Since then something else was saved here, and the copy cannot be opened beside it. It is kept untouched, unless you use “forget everything”. An exported file, a backup or sync can bring back what it holds.',
  library_lost: {
    one: 'The browser has removed the library with {count} snippet that was kept on this device since {since}. If you have an exported file or sync, you can bring it back from there.',
    other:
      'The browser has removed the library with {count} snippets that were kept on this device since {since}. If you have an exported file or sync, you can bring them back from there.',
  },
  library_work_interrupted_import:
    'An import was cut short after {done} of {of} snippets. What had come in is complete. Import the same file again to get the rest: nothing will be there twice.',
  library_work_interrupted_restore:
    'Bringing back a backup was cut short after {done} of {of} snippets. Bring it back again to complete it: nothing will be there twice.',
  library_kept_against_trash: 'This was deleted in one place and edited in another. It was kept.',
  backup_reason_daily: 'Daily backup',
  backup_reason_migration: 'Before an update of Casenote',
  backup_reason_import: 'Before an import',
  backup_reason_change: 'Before changing many snippets',
  backup_reason_delete: 'Before deleting many snippets',
  backup_reason_merge: 'Before taking in changes from another device',
  backup_reason_restore: 'Before bringing back a backup',
  backup_reason_asked: 'Made by you',
  backup_restored_lost: {
    one: '{count} snippet of this backup is damaged and could not be brought back.',
    other: '{count} snippets of this backup are damaged and could not be brought back.',
  },
} as const satisfies Record<string, Message>
