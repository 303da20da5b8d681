import type { Message } from '../say.ts'

/**
 * Why a figure was said to agree, to differ or neither: `number_<verdict>_<code>` of `lib/matching/numbers`.
 * {0} the value of the series, {2} its name, {3} the value that a change is reckoned from.
 */
export const numberReasons = {
  number_agrees_equal: 'The same as in the series: {0}',
  number_agrees_rounded: 'A fair rounding of {0}',
  number_agrees_hedged: 'Fits {0}, as the words beside it put it',
  number_agrees_in_range: 'The range holds {0}',
  number_agrees_complement: 'The rest to 100 per cent of {0}',
  number_agrees_change: 'The change from {3} to {0}',
  number_differs_value: 'The series gives {0} for that date',
  number_differs_noted: 'The series gives {0}; its notes say where this other figure comes from',
  number_differs_yearly: 'The series gives {0} for one year, the text for several together',
  number_unknown_unit: 'Put in another measure than the series',
  number_unknown_hearsay: 'The series only repeats what was reported',
  number_unknown_own_source: 'Only this page’s own publisher or a blog stands behind the series’ figure',
  number_unknown_no_date: 'The page has no date to compare by',
  number_unknown_no_point: 'The series has no figure for that time',
  number_unknown_question: 'Asked rather than said',
  number_unknown_before: 'Given as what it was before, without a clear date',
  number_unknown_yearly_scope: 'Not said whether for one year or for several',
  number_unknown_scope: 'Not plain that the text counts the same as the series',
  number_unknown_subset: 'The text seems to speak of a part only',
  number_unknown_area: 'The text seems to speak of another area',
  number_unknown_headcount: 'The text counts heads, the series full-time posts',
  number_unknown_planned: 'One is planned or expected, the other counted',
  number_unknown_noted: 'Official sources give more than one figure; see the notes of the series',
  number_unknown_unclear: 'Date or scope are not plain enough to compare with {0}',
} as const satisfies Record<string, Message>
