import type { Message } from '../say.ts'

export const options = {
  options_title: 'Options',
  options_sections: 'On this page',
  options_panel: 'Panel',

  reach_title: 'Where Casenote looks',
  'reach_on-click': 'When I click',
  'reach_on-click_hint':
    'It reads a page only after you press its button in the toolbar. It needs no access to any site.',
  'reach_on-sites': 'On these sites',
  'reach_on-sites_hint':
    'It looks by itself where probation is written about. The browser will ask whether it may read these sites.',
  reach_everywhere: 'Everywhere',
  reach_everywhere_hint:
    'It looks at every page and stays silent unless one is about probation. The browser will ask whether it may read all sites.',
  reach_refused: 'The browser gave no access, so nothing has changed.',
  reach_changed: 'Saved.',
  reach_now_none: 'At present the browser lets Casenote read no site by itself.',
  reach_now_all: 'At present the browser lets Casenote read every site.',
  reach_now_sites: {
    one: 'At present the browser lets Casenote read {count} site by itself.',
    other: 'At present the browser lets Casenote read {count} sites by itself.',
  },

  sites_title: 'The sites',
  sites_hint: 'Take away what you do not read, add what you do.',
  sites_group_blogs: 'Blogs',
  sites_group_news: 'News',
  sites_group_official: 'Government and parliament',
  sites_group_inspection: 'Inspection and audit',
  sites_group_unions: 'Unions',
  sites_group_charities: 'Charities and professional bodies',
  sites_group_trade: 'Trade press',
  sites_group_added: 'Added by you',
  sites_add: 'Add a site',
  sites_add_placeholder: 'www.example.org',
  sites_add_button: 'Add',
  sites_add_invalid: 'This is not the name of a site. It should look like www.example.org.',
  sites_add_known: '{host} is on the list already.',
  sites_no_access: 'no access yet',
  sites_allow: 'Allow the sites on the list',
  sites_all_allowed: 'The browser allows every site on the list.',

  marks_title: 'Marks on the page',
  marks_once: 'The first mention of each name on a page',
  marks_first: 'The first mention of each name in a post',
  marks_all: 'Every mention',
  marks_panel_only: 'Panel only',
  marks_panel_only_hint: 'Nothing is painted on any page; what was found is in the panel alone.',
  marks_kinds: 'Kinds that are marked and listed',
  site_choices_title: 'Otherwise on single sites',
  site_choices_hint:
    'How a site is marked where that differs from “Marks on the page”. These choices stay in this browser and are never synced, since they name the sites you read.',
  site_choices_add: 'Choose for a site',
  site_choices_begin: 'Choose',
  site_kinds: 'Kinds that are marked and listed on this site',
  site_without: 'without {kinds}',
  site_with: 'with {kinds}',
  site_reset_of: 'Use the general choices on {host}',
  site_reset_here: 'Use the general choices on this site',
  site_reset_done: 'The general choices hold on {host} again.',
  site_density_general: 'As on other sites',

  dismissals_title: 'Dismissed marks',
  dismissals_none: 'None. A mark that is wrong or unwanted can be dismissed on its card and in the panel.',
  dismissals_on: 'on {place}',
  dismissals_words_on: 'as “{text}” on {place}',
  dismissals_undo_all: 'Bring all back',
  dismissals_all_undone: { one: 'It is marked again.', other: 'All {count} are marked again.' },
  dismissals_again: 'Dismiss again',

  discretion_title: 'Discretion',
  discretion_vanish:
    'One key makes every mark and card vanish, closes the panel and blanks these pages and the library. Pressed again, it brings all but the panel back.',
  discretion_no_key: 'no key set',
  discretion_key_vanish: 'Vanish',
  discretion_key_save: 'Save what is selected',
  'discretion_key_next-mark': 'Next mark',
  'discretion_key_previous-mark': 'Previous mark',
  'discretion_key_open-panel': 'Open the panel',
  discretion_change_chrome: 'To change them, open this address in a new tab:',
  discretion_change_firefox:
    'To change them, open about:addons, press the cog and choose “Manage Extension Shortcuts”.',

  privacy_text:
    'What you read stays in this browser. Casenote sends nothing anywhere: no statistics, no error reports, no fonts or code from elsewhere. Its knowledge is a set of files inside the extension. Only if you set sync up does what you saved go to the store you chose, encrypted with a key that only you have.',

  about_title: 'About',
  about_version: 'Version',
  about_knowledge: 'Knowledge as of',
  about_entities: { one: '{count} entry', other: '{count} entries' },
  about_no_knowledge: 'not ready yet',
  about_knowledge_version: 'Knowledge version',
  about_privacy: 'Privacy: what is kept and what leaves',
  about_licences: 'Licences of code by others',
  about_changes: 'What the last update brought',

  shortcuts_title: 'Shortcuts',

  settings_file_title: 'Options as a file',
  settings_file_hint:
    'What you chose here, for another browser or a fresh start. The file holds your choices and the names of sites you added, removed or set to panel only; no passphrase, no key and nothing that you saved.',
  settings_export: 'Export the options',
  settings_import: 'Import options',
  settings_taken:
    'The options of the file hold now; what it does not name is as it was when Casenote was installed. Access to sites is for the browser to give, so allow it above where it is missing.',
  settings_unknown: 'This version has no such option, so it was passed over: {settings}.',
  settings_undone: 'The options are as they were before.',
  settings_failed: 'The options could not be kept. They are as they were.',
  settings_nothing_taken: 'Nothing has changed.',
  'settings_fault_too-long': 'The file is too long to be one of options.',
  'settings_fault_not-json': 'The file could not be read as JSON.',
  'settings_fault_not-settings': 'The file is not one of Casenote’s options.',
  settings_fault_newer: 'The file was written by a newer version of Casenote.',
  settings_fault_value: 'The value of “{setting}” is none that it can have.',
  settings_fault_site: 'The list “{setting}” holds something that is no site, or too many.',
} as const satisfies Record<string, Message>
