import type { Message } from '../say.ts'

export const discretion = {
  look_name: 'Casenote',
  look_action: 'Casenote: read this page',
  look_name_neutral: 'Reading notes',
  look_page_title: '{name}: {page}',
  look_page_library: 'library',
  look_page_browse: 'knowledge base',
  look_page_options: 'options',
  look_page_sync: 'sync',
  look_page_welcome: 'welcome',
  look_page_privacy: 'privacy',
  look_blank_title: 'Untitled',

  look_neutral: 'A plain name and icon',
  look_neutral_hint:
    'The toolbar button, the panel and these pages are then called “Reading notes” and show a plain sheet of paper. The browser does not let an extension change its name everywhere: its list of extensions, its menus, the address bar after “cn” and the line above the panel in Chrome still say Casenote.',

  forget_title: 'Forgetting',
  forget_site_hint:
    'Forget a site: everything saved from its pages (from backups too), the record that they were read, the marks you dismissed on them, the site’s place in these options, and the leave to read it.',
  forget_site: 'Forget a site',
  forget_site_placeholder: 'www.example.org',
  forget_site_look: 'Show what is kept',
  forget_site_invalid: 'This is not the name of a site. It should look like www.example.org.',
  forget_site_nothing: 'Nothing is kept of {host}.',
  forget_site_kept: 'Kept of {host}:',
  forget_site_snippets: {
    one: '{count} saved passage or page, trash included',
    other: '{count} saved passages and pages, trash included',
  },
  forget_site_backups: {
    one: '{count} deleted passage or page that is still in a backup',
    other: '{count} deleted passages and pages that are still in backups',
  },
  forget_site_pages: {
    one: '{count} page in the reading history',
    other: '{count} pages in the reading history',
  },
  forget_site_dismissals: { one: '{count} dismissed mark', other: '{count} dismissed marks' },
  forget_site_choices: {
    one: '{count} entry in these options',
    other: '{count} entries in these options',
  },
  forget_site_access: 'leave to read the site by itself',
  forget_site_warning:
    'What is forgotten cannot be brought back. Where you sync, it goes from the libraries of your other devices too, but not from their backups.',
  forget_site_yes: 'Forget it all',
  forget_no: 'Keep it',
  forget_site_done: 'Everything kept of {host} is forgotten.',
  forget_site_everywhere:
    'The browser lets Casenote read every site, so it will look at pages of {host} again. To change that, choose another reach above.',
  forget_site_part:
    'Not all of {host} could be forgotten. What could not be deleted is listed below; try again, after a restart of the browser if need be.',
  forget_site_failed_snippets: 'What was saved from the site could not be deleted.',
  forget_site_failed_history: 'The reading history could not be changed.',
  forget_site_failed_choices: 'Dismissed marks and options could not be changed.',

  forget_all: 'Forget everything',
  forget_all_hint:
    'Deletes the library with its backups, the reading history, your packs, what you dismissed, the set-up of sync and every option, and gives back access to all sites. Afterwards Casenote is as it was when it was installed.',
  forget_all_stays:
    'Files that you exported stay where you saved them. Where you sync, your other devices keep what they have, and so does the store, encrypted; to empty the store, do so on the page of sync first.',
  forget_all_counts: {
    one: 'The library holds {count} saved passage or page, trash included.',
    other: 'The library holds {count} saved passages and pages, trash included.',
  },
  forget_all_uncounted: 'The library cannot be read at present, so what it holds cannot be exported.',
  forget_all_export: 'Export the library first',
  forget_all_exported: 'The library was exported to {file}.',
  forget_all_export_failed: 'The library could not be exported. Nothing has changed.',
  forget_all_begin: 'Forget everything…',
  forget_all_type: 'To go on, type the word “{word}”',
  forget_all_word: 'forget',
  forget_all_yes: 'Forget everything now',
  forget_all_done: 'Everything is forgotten. Nothing that you saved or chose is left in this browser.',
  forget_all_part: 'Not everything could be deleted:',
  forget_all_waiting_library:
    'The library is still in use. It is deleted as soon as its other windows are closed.',
  forget_all_waiting_sync:
    'The set-up of sync is still in use. It is deleted as soon as its other windows are closed.',
  forget_all_waiting_history: 'The reading history is still in use. It is deleted in a moment.',
  forget_all_waiting_packs:
    'Your packs are still in use. They are deleted as soon as other windows are closed.',
  'forget_all_waiting_team-library':
    'The team library is still in use. It is deleted as soon as its other windows are closed.',
  'forget_all_waiting_team-sync':
    'The set-up of the team library is still in use. It is deleted as soon as its other windows are closed.',
  'forget_all_failed_team-library': 'The browser did not delete the team library.',
  'forget_all_failed_team-sync': 'The browser did not delete the set-up of the team library.',
  forget_all_failed_packs: 'The browser did not delete your packs.',
  forget_all_failed_library: 'The browser did not delete the library.',
  forget_all_failed_copy: 'The browser did not delete the second copy of the library.',
  forget_all_failed_sync: 'The browser did not delete the set-up of sync.',
  forget_all_failed_history: 'The browser did not delete the reading history.',
  forget_all_failed_storage: 'The browser did not delete the options and dismissed marks.',
  forget_all_failed_access:
    'The browser did not take back access to all sites. You can do so in its own list of extensions.',
  forget_all_again: 'Try again, after a restart of the browser if need be.',
} as const satisfies Record<string, Message>
