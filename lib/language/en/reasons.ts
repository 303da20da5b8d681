import type { Message } from '../say.ts'

/** Why a page was taken for what it is, one sentence a signal of the gate (`lib/page/weigh.ts`), of the whole page
 * (`lib/page/subject/`) and of what was recognised on it (`lib/page/verdict.ts`). */
export const reasons = {
  // For
  reason_title: 'The title speaks of probation',
  reason_title_term: 'The title speaks of {0}',
  reason_opening: 'The first paragraphs speak of probation',
  reason_uses: 'Places on the page that speak of probation: {0}',
  reason_core: 'Subjects that are probation alone: {0}',
  reason_half: 'Subjects of probation, by the company they keep: {0}',
  reason_tight: 'Words of supervision in the community: {0}',
  reason_trade: 'Words of the work: {0}',
  reason_acronyms: 'Short forms of the field: {0}',
  reason_voice: 'Told by somebody who works in probation or is supervised: {0}',
  reason_foreign_terms: 'Names that supervision has in other countries: {0}',
  reason_inspected: 'Speaks of a unit that inspectors rated on its cases or reports for courts',
  reason_dense: 'Speaks of little else',
  reason_site: 'The site is about this field: {0}',
  reason_address: 'The address of the page speaks of probation',
  reason_here: 'Speaks of the UK or its institutions: {0}',
  reason_field_names: 'Names {0} people, bodies, reports or terms of probation that Casenote knows: {1}',
  reason_field_name_central: 'Names one of them near the start: {0}',
  // Against
  reason_silent: 'Does not speak of probation',
  reason_unread: 'The page could not be read',
  reason_once: 'Speaks of probation only once',
  reason_thin: 'Speaks of probation rarely: {0} in about {1} words',
  reason_alone: 'Hardly anything else on the page is about courts, prisons or crime',
  reason_passing: 'Names probation only beside others, or as somebody’s officer or report',
  reason_sentence: 'Speaks of probation as the sentence that somebody was given',
  reason_case: 'Tells of one case in court: {0}',
  reason_fame: 'Tells of somebody famous: {0}',
  reason_story: 'Tells of a film, a series or a book: {0}',
  reason_other: 'Uses the word in another sense, such as a trial period',
  reason_other_trial: 'Speaks of a trial period, as in a new job',
  reason_other_study: 'Speaks of probation at a school, college or university',
  reason_other_club: 'Speaks of a club, a team or an institution that was put on probation',
  reason_other_faith: 'Speaks of probation in a religious sense',
  reason_elsewhere: 'Speaks of another country: {0}',
  reason_elsewhere_site: 'The address points to another country',
  reason_no_field_names: 'Names nobody and nothing that belongs to probation',
} as const satisfies Record<string, Message>
