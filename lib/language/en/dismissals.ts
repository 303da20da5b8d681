import type { Message } from '../say.ts'

/** What the card, the panel and the options page say of marks that a reader does not want. */
export const dismissals = {
  dismiss_person: 'Not this person',
  dismiss_organisation: 'Not this organisation',
  dismiss_report: 'Not this report',
  dismiss_other: 'Not this',
  dismiss_where: 'Where should it not be marked?',
  dismiss_page: 'Here',
  dismiss_site: 'On this site',
  dismiss_everywhere: 'Everywhere',
  dismiss_cancel: 'Cancel',
  dismiss_failed: 'Nothing has changed, since the browser could not save this. Please try again.',
  dismissed_words: 'Dismissed here: “{text}” is not marked on this page.',
  dismissed_page: 'Dismissed here: {name} is not marked on this page.',
  dismissed_site: 'Dismissed on this site: {name} is not marked on {host}.',
  dismissed_everywhere: 'Dismissed everywhere: {name} is not marked on any page.',
  dismissal_of_words: '“{text}”, here',
  dismissal_of_page: 'here',
  dismissal_of_site: 'on this site',
  dismissal_of_everywhere: 'everywhere',
  dismissal_undo: 'Undo',
  dismissal_undo_of: 'Undo: mark {name} again',
  dismissal_undone: '{name} is marked again.',
} as const satisfies Record<string, Message>
