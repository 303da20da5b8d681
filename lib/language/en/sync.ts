import type { Message } from '../say.ts'

/** The page of sync: how it is set up, how it goes, and what to do where it does not. */
export const sync = {
  sync_title: 'Sync',
  sync_lead:
    'The same library on all your devices, by way of storage that you already have. It is encrypted before it leaves this device, so whoever runs the storage cannot read it.',
  sync_along:
    'Marks that you dismissed, how marks look, and your packs with the people you follow go along. Which sites are read, and what hides Casenote, is for each device alone.',
  sync_open: 'Sync with your other devices',
  sync_section_hint: 'Off until you set it up. Until then Casenote makes no request at all.',

  sync_step: 'Step {step} of 3',
  sync_next: 'Next',
  sync_back: 'Back',

  sync_where_title: 'Where shall the files be kept?',
  sync_kind_browser: 'In this browser’s own account',
  sync_kind_browser_hint:
    'Nothing to set up, but small: about 100 KB, enough for some hundred short notes. The browser must be signed in, with sync turned on.',
  sync_kind_webdav: 'In a folder of a WebDAV server',
  sync_kind_webdav_hint: 'Nextcloud and many other hosts have one.',
  sync_kind_folder: 'In a folder on this device',
  sync_kind_folder_hint: 'For a folder that another program already keeps in step, or on a stick.',
  sync_kind_couchdb: 'In a CouchDB database',
  sync_kind_couchdb_hint: 'For teams that run a server of their own.',
  sync_address: 'Address',
  sync_address_webdav_hint:
    'In Nextcloud: Files, Files settings, WebDAV. Add the name of a folder to it, such as casenote.',
  sync_address_couchdb_hint: 'The address of the database, such as https://couch.example.org/casenote.',
  sync_user: 'User name',
  sync_password: 'App password',
  sync_password_hint:
    'Best one made for Casenote alone, in the security settings of the server: it can be taken back without changing yours. It is kept on this device only.',
  sync_folder_choose: 'Choose a folder',
  sync_folder_again: 'Choose the folder again',
  sync_folder_chosen: 'Chosen: {name}',
  'sync_address_not-an-address': 'This is not an address. It should look like https://cloud.example.org/….',
  'sync_address_not-secure':
    'This address is not encrypted: on the way your password could be read. Use one that begins with https://.',
  'sync_address_holds-secret':
    'A name or password stands in this address. Take it out and write it into its own field.',
  sync_folder_missing: 'Choose a folder first.',

  sync_pair_title: 'Casenote is already set up on another device',
  sync_pair_hint:
    'On the other device, open this page and choose “Add another device”. Bring its pairing text here.',
  sync_pair_text: 'Pairing text',
  sync_pair_use: 'Use it',
  'sync_pair_no-pairing': 'This is no pairing text. It begins with casenote-pair:.',
  sync_pair_newer: 'This pairing text is by a newer version of Casenote. Update Casenote on this device.',
  sync_pair_damaged: 'This pairing text is cut off or was changed on the way. Copy all of it once more.',
  sync_pair_only_key: 'The key is taken over. Now choose where the files are.',

  sync_key_title: 'The sync key',
  sync_key_why:
    'The key encrypts everything before it leaves this device. Whoever has it can read your library; without it nobody can, nor can anybody restore it for you.',
  sync_key_new: 'Make a new key: this is my first device',
  sync_key_have: 'I have a key from another device',
  sync_key_words: 'Your 24 words, in this order',
  sync_key_keep: 'Write them down, or save them in a password manager. They can be shown again on this page.',
  sync_key_kept: 'I have kept the words',
  sync_key_kept_missing: 'Keep the words first: without them a lost device means a lost key.',
  sync_key_type: 'The 24 words of the key',
  sync_key_type_hint: 'Or the line that begins with AGE-SECRET-KEY. Capitals and numbers do not matter.',
  'sync_key_unknown-word': 'Word {number}, “{word}”, is not on the list. Was it {meant}?',
  'sync_key_unknown-word_none': 'Word {number}, “{word}”, is not on the list.',
  'sync_key_word-count': {
    one: 'A key has 24 words. This is {count}.',
    other: 'A key has 24 words. These are {count}.',
  },
  sync_key_checksum:
    'All of these are words of the list, but together they are no key: one is mistyped, or they are not in order.',
  'sync_key_no-key': 'This is no key. It is 24 words, or a line that begins with AGE-SECRET-KEY.',
  sync_key_or: '{words} or {word}',

  sync_start_title: 'Check and start',
  sync_start_where: 'Where',
  sync_start_device: 'Name of this device',
  sync_start_device_hint: 'So that you know it on the others.',
  sync_start_access:
    'The browser will now ask whether Casenote may reach {host}. That is where the encrypted files are kept; Casenote sends nothing anywhere else, and reads no pages there.',
  sync_start_data:
    'Firefox will also ask whether data may be sent: what you saved, and the addresses of its pages, encrypted. Without your consent sync stays off.',
  sync_start: 'Check and start',
  sync_checking: 'Looking into the store',
  sync_refused: 'The browser did not give access, so nothing was set up and nothing was sent.',
  'sync_found_other-key_new':
    'There is a library there already, encrypted with another key. Nothing was changed. Go back and use its key, or choose another folder.',
  'sync_found_other-key':
    'The files there were encrypted with another key. Nothing was changed. Check the words, or the address.',
  sync_found_damaged:
    'There are files there, but none that was looked at can be read. Nothing was changed. Choose another folder, or restore this one from its own backup.',
  sync_found_nothing:
    'There is nothing there yet, although you have a key from another device. It may be another folder, or the other device has not sent anything so far.',
  sync_start_anyway: 'Start here nevertheless',

  sync_state_never: 'Set up. The first sync has not ended yet.',
  sync_state_done: 'In step. Last synced {when}.',
  sync_state_running: 'Syncing now.',
  sync_state_receiving: 'Receiving: {done} of {of} files.',
  sync_state_sending: { one: 'Sending: {count} change so far.', other: 'Sending: {count} changes so far.' },
  sync_state_long: 'You may close this page: it goes on by itself.',
  sync_state_paused: 'Paused. Nothing is sent or received until you go on.',
  sync_state_before: 'Last in step {when}.',
  sync_now: 'Sync now',
  sync_pause: 'Pause',
  sync_resume: 'Go on',

  sync_fault_unreachable:
    'The store does not answer. Your library is complete on this device, and what you change is sent later. Casenote tries again by itself.',
  sync_fault_refused:
    'The store did not accept the name and password. Nothing was changed. Check both, and whether the password was taken back.',
  sync_fault_refused_now:
    'The store does not accept the name and password any more. Nothing was lost, and what you change is sent later. If they have changed, type the new ones here.',
  sync_password_go: 'Use these and sync',
  sync_fault_refused_folder:
    'The browser asks again before Casenote may use the folder. Nothing was lost. Allow it below.',
  sync_fault_gone:
    'The folder or database is not there any more. Nothing was lost: all of the library is on this device. Put it back, or leave sync and set it up anew.',
  sync_fault_gone_folder:
    'The folder is not where it was: it was moved or renamed, or it is on a stick that is not plugged in. Nothing was lost: all of the library is on this device. Put it back and sync again, or choose it where it is now.',
  sync_fault_full:
    'The store has no room left. What you changed is kept on this device and is sent when there is room. Free some space there, or move to a larger store.',
  sync_fault_full_browser:
    'The storage of the browser’s account is full. Everything is kept on this device, and nothing was lost; what is not sent yet waits. To have all of it on your other devices, stop syncing here and set it up with a WebDAV folder, or delete for good what you no longer need.',
  sync_fault_busy: 'The store asks for a pause. Casenote tries again by itself later. Nothing was lost.',
  sync_fault_strange:
    'Something answers at this address, but not as a store does. It may be a page that asks you to sign in to a network. Nothing was changed. Open the address in a tab to see, then sync again.',
  'sync_fault_too-large':
    'The store gave back a file that is larger than any that Casenote writes, so it was not read. Nothing was changed, and your library is complete on this device. Look into the place, then sync again.',
  'sync_fault_too-many':
    'There are more files in this place than Casenote ever makes, so it was not read. Nothing was changed, and your library is complete on this device. Remove what is not Casenote’s from there, or set sync up in a folder of its own.',
  'sync_fault_no-such-file':
    'A file vanished while it was read. Nothing was lost. Casenote tries again by itself.',
  'sync_fault_wrong-key':
    'The files there were encrypted with another key. Nothing was changed. Leave sync, and set it up with the key of your other device.',
  'sync_fault_other-line':
    'A team’s library and one person’s lie in the same place under the same key. Nothing was taken in or sent, so that the two are not mixed. Leave sync on this page, and set it up in a place of its own.',
  'sync_fault_no-access':
    'The browser does not let Casenote reach the store any more. Nothing was lost. Allow it below.',
  sync_fault_library:
    'The library on this device could not be read or written, so nothing was sent or taken in. Open the library to see what is wrong with it.',
  sync_fault_unexpected:
    'Something went wrong inside Casenote. Nothing was lost. It tries again by itself; if this stays, please report it.',
  sync_allow: 'Allow access again',

  sync_asks_losses:
    'Your other devices have deleted {removed} of the {of} snippets that are on this one. Nothing was taken in yet. You can keep them here, and they come back on the others too; or delete them here as well, but for those that you changed here meanwhile. Either way the library is backed up on this device first.',
  sync_asks_losses_no: 'Keep them everywhere',
  sync_asks_losses_yes: 'Delete them here too',
  sync_answer_failed:
    'The library could not be backed up or written, so this was not done, or not all of it. Open the library to see what is wrong with it; its backups are there too.',
  sync_asks_empty: {
    one: 'The store is empty, but held {count} file when this device last looked. Nothing was deleted here: your library is complete. If you agree, it is sent there again.',
    other:
      'The store is empty, but held {count} files when this device last looked. Nothing was deleted here: your library is complete. If you agree, it is sent there again.',
  },
  sync_asks_empty_yes: 'Send everything again',
  sync_asks_wait: 'Until you answer, nothing is sent or received.',

  sync_notice_damaged: {
    one: '{count} file in the store cannot be read. What stood in it was asked of the device that wrote it.',
    other:
      '{count} files in the store cannot be read. What stood in them was asked of the devices that wrote them.',
  },
  'sync_notice_other-key': {
    one: '{count} file in the store was encrypted with another key and was left alone.',
    other: '{count} files in the store were encrypted with another key and were left alone.',
  },
  sync_notice_replayed: {
    one: '{count} file in the store lies under another file’s name. It was not taken in.',
    other: '{count} files in the store lie under other files’ names. They were not taken in.',
  },
  'sync_notice_went-back': {
    one: '{count} file has vanished from the store. What stood in it is here and was sent again.',
    other: '{count} files have vanished from the store. What stood in them is here and was sent again.',
  },
  'sync_notice_too-large': {
    one: '{count} file in the store is larger than any that Casenote writes. It was not taken in; everything else was. If it is not yours, delete it there.',
    other:
      '{count} files in the store are larger than any that Casenote writes. They were not taken in; everything else was. If they are not yours, delete them there.',
  },
  sync_notice_bomb: {
    one: '{count} file in the store would unpack to far more than a library holds. It was not taken in; everything else was. It was made with your key: if none of your devices can have written it, change the key.',
    other:
      '{count} files in the store would unpack to far more than a library holds. They were not taken in; everything else was. They were made with your key: if none of your devices can have written them, change the key.',
  },
  'sync_notice_pack-stays': {
    one: '{count} of your packs is too large for this store. It stays on this device and works here as before; everything else is in step. With a WebDAV folder it would go along.',
    other:
      '{count} of your packs are too large for this store. They stay on this device and work here as before; everything else is in step. With a WebDAV folder they would go along.',
  },
  'sync_notice_pack-no-room': {
    one: '{count} pack from your other devices has no room here, as this device has as many packs or entries as it can hold. It is kept in the store; remove one here, then sync again.',
    other:
      '{count} packs from your other devices have no room here, as this device has as many packs or entries as it can hold. They are kept in the store; remove some here, then sync again.',
  },
  sync_notice_waiting: '{device} has sent more than has arrived here so far.',

  sync_about_title: 'How it stands',
  sync_sent: 'Sent from here',
  sync_received: 'Received here',
  sync_changes: { one: '{count} change', other: '{count} changes' },
  sync_since: 'Since',
  sync_room: '{used} of {of} KB of the account’s storage are used.',
  sync_room_left: {
    one: 'There is room for about {count} more snippet like those you have.',
    other: 'There is room for about {count} more snippets like those you have.',
  },
  sync_room_none:
    'There is hardly room for more. What you save stays on this device; to have it on the others too, set sync up with a WebDAV folder.',
  sync_devices_title: 'Devices',
  sync_device_this: '{name} (this device)',
  sync_device_seen: 'last wrote {when}',
  sync_device_none: 'has sent nothing yet',

  sync_add_title: 'Add another device',
  sync_add_hint:
    'Open Casenote on the other device, choose Sync there, and bring this text or code to it. It holds the key and the way to the store: show it to nobody else, and send it only by a way you trust.',
  sync_add_show: 'Show the pairing text',
  sync_add_hide: 'Hide it',
  sync_add_copy: 'Copy',
  sync_add_copied: 'Copied. Paste it on the other device, then copy something else.',
  sync_add_code: 'The pairing text as a QR code',
  sync_words_show: 'Show the 24 words of the key',
  sync_words_hide: 'Hide the words',

  sync_devices_remove: 'To remove a device, change the key below and do not give it the new one.',
  sync_change_title: 'Change the key, or remove a device',
  sync_change_hint:
    'Everything is written anew under a new key, and the files under the old one are removed from the store. The devices that you keep ask for the new key; one that does not get it keeps what it has, and can read nothing that is written from then on.',
  sync_change_password:
    'If a device was lost or stolen, also change the password of the store: the device knows it, and could delete files there.',
  sync_change: 'Change the key',
  sync_change_words: 'The new 24 words, in this order',
  sync_change_start: 'Use the new key',
  sync_change_cancel: 'Keep the old key',
  sync_change_under_way:
    'The key is being changed. This goes on by itself until it is done. Your other devices will ask for these words.',
  sync_change_other: {
    one: 'You will have to type the new words on your other device.',
    other: 'You will have to type the new words on your other {count} devices.',
  },
  'sync_state_changing-key': 'Changing the key.',
  sync_enter:
    'The key was changed on {device}, {when}. Nothing was lost: your library is complete here. Type the new key to go on; what you changed here meanwhile is sent then.',
  sync_enter_not_you:
    'If you did not change it and do not know who did, stop syncing on this page and set it up anew in another place.',
  sync_enter_go: 'Go on with this key',
  'sync_enter_other-key':
    'This is not the new key. Nothing was changed. Compare the words with those that the other device shows on this page.',

  sync_leave_title: 'Stop syncing',
  sync_leave_hint:
    'The library stays on this device as it is. The key and the password are forgotten here: keep the 24 words if you may want to come back.',
  sync_leave: 'Stop on this device',
  sync_leave_sure:
    'Stop syncing on this device? The library stays here. The files in the store stay for your other devices.',
  sync_leave_erase: 'Stop and erase the store',
  sync_leave_erase_sure:
    'Remove every Casenote file from the store, whichever device wrote it? Each device keeps the library that it has now, but nothing more is exchanged. This cannot be undone.',
  sync_leave_yes: 'Stop syncing',
  sync_leave_erase_yes: 'Erase and stop',
  sync_leave_no: 'Go on syncing',
  sync_left: 'Sync is off on this device. The library is complete and stays here.',
  sync_left_erased: 'The store was erased and sync is off. The library is complete and stays here.',
  sync_erase_failed: 'Not all files could be removed, so sync was not stopped.',
} as const satisfies Record<string, Message>
