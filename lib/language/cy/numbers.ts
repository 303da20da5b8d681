import type { numberReasons as original } from '../en/numbers.ts'
import type { Translation } from '../message.ts'

/**
 * Why a figure was said to agree, to differ or neither: `number_<verdict>_<code>` of `lib/matching/numbers`.
 * {0} the value of the series, {2} its name, {3} the value that a change is reckoned from.
 */
export const numberReasons = {
  number_agrees_equal: 'Yr un peth ag yn y gyfres: {0}',
  number_agrees_rounded: 'Talgrynnu teg o {0}',
  number_agrees_hedged: 'Yn cyd-fynd â {0}, fel y dywed y geiriau wrth ei ymyl',
  number_agrees_in_range: 'Mae {0} o fewn yr ystod',
  number_agrees_complement: 'Y gweddill hyd at 100 y cant o {0}',
  number_agrees_change: 'Y newid o {3} i {0}',
  number_differs_value: 'Mae’r gyfres yn rhoi {0} ar gyfer y dyddiad hwnnw',
  number_differs_noted: 'Mae’r gyfres yn rhoi {0}; mae ei nodiadau’n dweud o ble y daw’r ffigur arall hwn',
  number_differs_yearly:
    'Mae’r gyfres yn rhoi {0} ar gyfer un flwyddyn, y testun ar gyfer sawl un gyda’i gilydd',
  number_unknown_unit: 'Wedi’i roi mewn mesur gwahanol i’r gyfres',
  number_unknown_hearsay: 'Dim ond ailadrodd yr hyn a adroddwyd y mae’r gyfres',
  number_unknown_own_source: 'Dim ond cyhoeddwr y dudalen hon ei hun neu flog sydd y tu ôl i ffigur y gyfres',
  number_unknown_no_date: 'Nid oes dyddiad ar y dudalen i gymharu yn ei ôl',
  number_unknown_no_point: 'Nid oes gan y gyfres ffigur ar gyfer y cyfnod hwnnw',
  number_unknown_question: 'Wedi’i ofyn yn hytrach na’i ddweud',
  number_unknown_before: 'Wedi’i roi fel yr oedd o’r blaen, heb ddyddiad clir',
  number_unknown_yearly_scope: 'Ni ddywedir ai ar gyfer un flwyddyn neu sawl un',
  number_unknown_scope: 'Nid yw’n amlwg bod y testun yn cyfrif yr un peth â’r gyfres',
  number_unknown_subset: 'Mae’n ymddangos bod y testun yn sôn am ran yn unig',
  number_unknown_area: 'Mae’n ymddangos bod y testun yn sôn am ardal arall',
  number_unknown_headcount: 'Mae’r testun yn cyfrif pobl, y gyfres swyddi llawnamser',
  number_unknown_planned: 'Mae un wedi’i gynllunio neu’n ddisgwyliedig, a’r llall wedi’i gyfrif',
  number_unknown_noted: 'Mae ffynonellau swyddogol yn rhoi mwy nag un ffigur; gweler nodiadau’r gyfres',
  number_unknown_unclear: 'Nid yw’r dyddiad na’r cwmpas yn ddigon amlwg i gymharu â {0}',
} as const satisfies Translation<typeof original>
