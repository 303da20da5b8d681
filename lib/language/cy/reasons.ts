import type { reasons as original } from '../en/reasons.ts'
import type { Translation } from '../message.ts'

/** Why a page was taken for what it is. */
export const reasons = {
  // For
  reason_title: 'Mae’r teitl yn sôn am brawf',
  reason_title_term: 'Mae’r teitl yn sôn am {0}',
  reason_opening: 'Mae’r paragraffau cyntaf yn sôn am brawf',
  reason_uses: 'Mannau ar y dudalen sy’n sôn am brawf: {0}',
  reason_core: 'Pynciau sy’n perthyn i brawf yn unig: {0}',
  reason_half: 'Pynciau prawf, yn ôl y geiriau o’u cwmpas: {0}',
  reason_tight: 'Geiriau am oruchwyliaeth yn y gymuned: {0}',
  reason_trade: 'Geiriau’r gwaith: {0}',
  reason_acronyms: 'Ffurfiau byr y maes: {0}',
  reason_voice: 'Wedi’i adrodd gan rywun sy’n gweithio ym maes prawf neu sydd dan oruchwyliaeth: {0}',
  reason_foreign_terms: 'Enwau sydd ar oruchwyliaeth mewn gwledydd eraill: {0}',
  reason_inspected:
    'Yn sôn am uned y rhoddodd arolygwyr sgôr iddi ar ei hachosion neu ei hadroddiadau i lysoedd',
  reason_dense: 'Nid yw’n sôn am fawr ddim arall',
  reason_site: 'Mae’r wefan am y maes hwn: {0}',
  reason_address: 'Mae cyfeiriad y dudalen yn sôn am brawf',
  reason_here: 'Yn sôn am y DU neu ei sefydliadau: {0}',
  reason_field_names:
    'Yn enwi {0} o bobl, cyrff, adroddiadau neu dermau prawf y mae Casenote yn eu hadnabod: {1}',
  reason_field_name_central: 'Yn enwi un ohonynt yn agos at y dechrau: {0}',
  // Against
  reason_silent: 'Nid yw’n sôn am brawf',
  reason_unread: 'Ni ellid darllen y dudalen',
  reason_once: 'Yn sôn am brawf unwaith yn unig',
  reason_thin: 'Yn sôn am brawf yn anaml: {0} mewn tua {1} gair',
  reason_alone: 'Prin fod dim arall ar y dudalen am lysoedd, carchardai na throseddu',
  reason_passing: 'Dim ond wrth ymyl eraill y mae’n enwi prawf, neu fel swyddog neu adroddiad rhywun',
  reason_sentence: 'Yn sôn am brawf fel y ddedfryd a gafodd rhywun',
  reason_case: 'Yn adrodd am un achos llys: {0}',
  reason_fame: 'Yn adrodd am rywun enwog: {0}',
  reason_story: 'Yn adrodd am ffilm, cyfres neu lyfr: {0}',
  reason_other: 'Yn defnyddio’r gair mewn ystyr arall, megis cyfnod prawf mewn swydd',
  reason_other_trial: 'Yn sôn am gyfnod prawf, megis mewn swydd newydd',
  reason_other_study: 'Yn sôn am gyfnod prawf mewn ysgol, coleg neu brifysgol',
  reason_other_club: 'Yn sôn am glwb, tîm neu sefydliad a roddwyd ar brawf',
  reason_other_faith: 'Yn sôn am brawf mewn ystyr grefyddol',
  reason_elsewhere: 'Yn sôn am wlad arall: {0}',
  reason_elsewhere_site: 'Mae’r cyfeiriad yn pwyntio at wlad arall',
  reason_no_field_names: 'Nid yw’n enwi neb na dim sy’n perthyn i brawf',
} as const satisfies Translation<typeof original>
