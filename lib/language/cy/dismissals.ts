import type { dismissals as original } from '../en/dismissals.ts'
import type { Translation } from '../message.ts'

/** What the card, the panel and the options page say of marks that a reader does not want. */
export const dismissals = {
  dismiss_person: 'Nid y person hwn',
  dismiss_organisation: 'Nid y sefydliad hwn',
  dismiss_report: 'Nid yr adroddiad hwn',
  dismiss_other: 'Nid hyn',
  dismiss_where: 'Ble na ddylid ei farcio?',
  dismiss_page: 'Yma',
  dismiss_site: 'Ar y wefan hon',
  dismiss_everywhere: 'Ym mhobman',
  dismiss_cancel: 'Canslo',
  dismiss_failed: 'Nid oes dim wedi newid, gan na allai’r porwr gadw hyn. Rhowch gynnig arall arni.',
  dismissed_words: 'Gwrthodwyd yma: nid yw “{text}” wedi’i farcio ar y dudalen hon.',
  dismissed_page: 'Gwrthodwyd yma: nid yw {name} wedi’i farcio ar y dudalen hon.',
  dismissed_site: 'Gwrthodwyd ar y wefan hon: nid yw {name} wedi’i farcio ar {host}.',
  dismissed_everywhere: 'Gwrthodwyd ym mhobman: nid yw {name} wedi’i farcio ar unrhyw dudalen.',
  dismissal_of_words: '“{text}”, yma',
  dismissal_of_page: 'yma',
  dismissal_of_site: 'ar y wefan hon',
  dismissal_of_everywhere: 'ym mhobman',
  dismissal_undo: 'Dadwneud',
  dismissal_undo_of: 'Dadwneud: marcio {name} eto',
  dismissal_undone: 'Mae {name} wedi’i farcio eto.',
} as const satisfies Translation<typeof original>
