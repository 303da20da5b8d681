import type { saving as original } from '../en/saving.ts'
import type { Translation } from '../message.ts'

/** Saving a passage, and the reader's own passages of a page. */
export const saving = {
  save: 'Cadw',
  saved_done: 'Wedi’i gadw',
  save_menu_selection: 'Cadw’r hyn a ddewiswyd',
  save_menu_block: 'Cadw’r paragraff neu’r sylw hwn',
  saved_card_title: 'Darn a gadwyd',
  saved_add_note: 'Ychwanegu nodyn',
  saved_follow: 'Dilyn yr enw hwn',
  saved_on: 'Cadwyd ar {date}',
  saved_no_note: 'Dim nodyn eto.',
  saved_from_page: 'Cadwyd o’r dudalen hon',
  saved_none: 'Dim byd eto. Dewiswch eiriau ar y dudalen a phwyswch {key}, neu llusgwch nhw yma.',
  saved_none_no_key: 'Dim byd eto. Dewiswch eiriau ar y dudalen a’u llusgo yma.',
  saved_selection: 'Cadw’r hyn a ddewiswyd',
  saved_article: 'Cadw copi o’r erthygl',
  saved_marked_copy: 'Lawrlwytho’r dudalen gyda’ch marciau',
  saved_marked_copy_done: {
    one: 'Mae’r dudalen yn eich lawrlwythiadau, gyda {count} darn a’i nodyn.',
    two: 'Mae’r dudalen yn eich lawrlwythiadau, gyda {count} ddarn a’u nodiadau.',
    other: 'Mae’r dudalen yn eich lawrlwythiadau, gyda {count} darn a’u nodiadau.',
  },
  saved_is_article: 'copi o’r erthygl',
  saved_comment: 'Cadw’r sylw hwn',
  saved_jump: 'Mynd i’r darn hwn',
  saved_gone: 'ddim ar y dudalen nawr',
  saved_changed: 'Mae’r dudalen wedi newid yma ers hynny:',
  saved_edit: 'Golygu',
  saved_delete: 'Dileu',
  saved_trashed: 'Wedi’i ddileu. Mae ym min eich llyfrgell am 30 diwrnod.',
  saved_restored: 'Mae’n ôl.',
  saved_copy_link: 'Copïo’r ddolen',
  saved_link_copied: 'Mae’r ddolen i’r darn hwn wedi’i chopïo.',
  saved_link_failed: 'Ni ellid copïo’r ddolen.',
  saved_is_this_it: 'Ai hwn ydyw?',
  saved_uncertain_several: 'Gallai mwy nag un man ar y dudalen fod yn gywir.',
  saved_uncertain_meaning: 'Mae ffigur, enw neu air negyddol wedi newid.',
  saved_uncertain_surroundings: 'Mae’r geiriau yma, ond nid yr hyn a oedd o’u cwmpas.',
  saved_uncertain_changed: 'Mae llawer ohono wedi newid.',
  saved_uncertain_place: 'Mae o dan gofnod neu sylw arall nawr.',
  saved_look: 'Edrych',
  saved_look_at: 'Edrych ar fan {n} ar y dudalen',
  saved_this_is_it: 'Hwn ydyw',
  saved_this_is_it_of: 'Hwn ydyw: man {n}',
  saved_repaired: 'Fe’i ceir yma o hyn ymlaen.',
  saved_repair_undone: 'Mae fel yr oedd o’r blaen.',
  saved_of_entity: 'Eich darnau',
  saving_title: 'Darnau a gadwyd',
  saving_own_marks: 'Eu dangos ar eu tudalennau',
  saving_own_marks_hint:
    'Fe’u lluniadir dros y dudalen lle na all ei sgriptiau eu darllen. Gallai tudalen sylwi bod rhywbeth wedi’i luniadu. Wedi’u diffodd, maent yn y panel yn unig.',
  saving_button: 'Cynnig cadw’r hyn rwy’n ei ddewis',
  saving_button_hint: 'Botwm bach wrth ymyl y geiriau, dim ond ar dudalennau sydd wedi’u marcio.',
  saving_private: 'Cadw mewn ffenestri preifat hefyd',
  saving_private_hint:
    'Mae’r hyn a gedwir yno yn aros yn y llyfrgell ar ôl i’r ffenestr breifat gael ei chau.',
  saved_undo: 'Dadwneud',
  saved_undone: 'Wedi’i dynnu’n ôl. Mae ym min eich llyfrgell am 30 diwrnod.',
  save_fault_nothing_chosen:
    'Ni chadwyd dim: nid oes testun wedi’i ddewis. Dewiswch y geiriau i’w cadw a rhowch gynnig arall arni.',
  save_fault_no_block:
    'Ni chadwyd dim: nid yw’r dudalen hon wedi’i darllen. Dewiswch y geiriau i’w cadw a rhowch gynnig arall arni.',
  save_fault_page_changed:
    'Ni chadwyd dim: mae’r dudalen wedi newid yno yn y cyfamser. Dewiswch y geiriau a rhowch gynnig arall arni.',
  save_fault_no_article:
    'Ni chadwyd dim: ni chanfuwyd erthygl ar y dudalen hon, neu mae’n rhy fawr. Dewiswch y geiriau i’w cadw yn lle hynny.',
  save_fault_no_access:
    'Ni chadwyd dim: nid yw’r porwr yn gadael i unrhyw estyniad edrych ar y dudalen hon. Copïwch y geiriau yn lle hynny.',
  save_fault_waiting_for_unlock:
    'Mae eich llyfrgell wedi’i chloi. Datglowch hi i gadw hwn: tan hynny mae’n aros yn y cof yn unig, ac fe’i collir os bydd y porwr yn cau’n gyntaf.',
  save_fault_no_answer:
    'Ni chadwyd dim: diweddarwyd Casenote tra oedd y dudalen hon ar agor. Llwythwch y dudalen eto a rhowch gynnig arall arni.',
} as const satisfies Translation<typeof original>
