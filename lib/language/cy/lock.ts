import type { lock as original } from '../en/lock.ts'
import type { Translation } from '../message.ts'

/** The passphrase of the library: setting it, the lock screen, and what waits. */
export const lock = {
  lock_title: 'Clo ar y llyfrgell',
  lock_off:
    'Mae cyfrinymadrodd yn amgryptio popeth a gadwch ar y ddyfais hon: darnau, nodiadau, tagiau, copïau o erthyglau, a’u copïau wrth gefn. Hebddo ni all neb sy’n agor proffil y porwr hwn eu darllen, ac ni all Casenote ei hun chwaith nes i chi ei deipio.',
  lock_set_begin: 'Gosod cyfrinymadrodd…',
  lock_change_begin: 'Newid y cyfrinymadrodd…',
  lock_remove_begin: 'Tynnu’r cyfrinymadrodd…',
  lock_warning:
    'Ni ellir cael cyfrinymadrodd a anghofiwyd yn ôl, gennych chi na chan neb. Mae’r hyn sydd wedi’i gloi ag ef yna wedi’i golli, oni bai bod gennych ffeil a allforiwyd.',
  lock_remnants:
    'Gosodwch ef cyn i chi gadw llawer: nid yw porwyr yn ysgrifennu dros yr hyn y maent yn ei ddisodli, felly gall yr hyn a gadwyd o’r blaen adael gweddillion ar y ddisg am beth amser.',
  lock_export_hint:
    'Nid yw ffeil a allforiwyd wedi’i hamgryptio. Cadwch hi lle na all neb ond chi ei chyrraedd.',
  lock_old: 'Eich cyfrinymadrodd fel y mae nawr',
  lock_new: 'Cyfrinymadrodd newydd',
  lock_new_hint:
    'O leiaf {shortest} nod. Hyd sy’n cyfrif: mae pedwar neu bum gair nad oes a wnelont ddim â’i gilydd yn well nag un gair â symbolau ynddo.',
  lock_again: 'Y cyfrinymadrodd newydd unwaith eto',
  lock_strength_short: 'Mae angen {count} nod arall.',
  lock_strength_fair: 'Digon hir. Mae hirach yn well.',
  lock_strength_good: 'Hyd da.',
  lock_differs: 'Nid yw’r ddau yr un fath eto.',
  lock_set: 'Gosod y cyfrinymadrodd hwn',
  lock_change: 'Ei newid',
  lock_remove: 'Ei dynnu',
  lock_no: 'Ei adael fel y mae',
  lock_remove_hint:
    'Yna caiff popeth ei ysgrifennu’n blaen eto, a gall unrhyw un sy’n agor proffil y porwr hwn ei ddarllen.',
  lock_step_working_out: 'Yn cyfrifo’r allwedd. Mae hyn yn cymryd eiliad.',
  lock_step_rewriting:
    'Yn ysgrifennu popeth o’r newydd. Mae llyfrgell fawr yn cymryd rhai munudau: gadewch y dudalen hon ar agor. Nes ei fod wedi gorffen, mae popeth yn aros fel yr oedd.',
  lock_set_done:
    'Mae’r llyfrgell wedi’i hamgryptio â’r cyfrinymadrodd hwn nawr. Mae wedi’i datgloi nes i chi ei chloi.',
  lock_change_done: 'Mae’r cyfrinymadrodd wedi’i newid. Nid yw’r hen un yn agor dim mwyach.',
  lock_remove_done:
    'Mae’r cyfrinymadrodd wedi’i dynnu. Mae popeth fel yr oedd, ac nid yw wedi’i amgryptio mwyach.',
  lock_failed: 'Ni newidiwyd dim: {why}',
  lock_is_open: 'Mae gan y llyfrgell gyfrinymadrodd ac mae wedi’i datgloi.',
  lock_now: 'Cloi nawr',
  lock_after: 'Ei chloi pan na fydd wedi’i defnyddio am',
  lock_after_minutes: { two: '{count} funud', other: '{count} munud' },
  lock_after_closing: 'byth; dim ond pan fydd y porwr yn cau',
  lock_after_hint:
    'Mae hefyd yn cloi pan fydd y porwr yn cau, a chyda’r allwedd sy’n gwneud i bob arwydd ddiflannu. Nid yw’r hyn a wnewch ar dudalennau gwe yn cyfrif fel defnydd.',
  lock_not_locked:
    'Nid yw’n amgryptio eich pecynnau gyda’r bobl yr ydych yn eu dilyn, y marciau a wrthodwyd, yr hanes darllen (olion bysedd a chyfeiriadau tudalennau) na’r opsiynau hyn: gall unrhyw un sy’n agor proffil y porwr hwn eu darllen. Tynnwch yr hyn na ddylid ei ddarllen.',
  lock_sync_hint:
    'Rydych wedi trefnu cysoni. Cedwir ei allwedd a chyfrinair y storfa ar y ddyfais hon y tu allan i’r llyfrgell, ac nid yw’r cyfrinymadrodd hwn yn eu hamgryptio.',

  lock_is_locked: 'Mae’r llyfrgell wedi’i chloi.',
  lock_is_locked_hint: 'Mae’r hyn a gadwyd gennych wedi’i amgryptio ar y ddyfais hon.',
  lock_sync_waits: 'Ni anfonir na derbyn dim nes iddi gael ei datgloi.',
  lock_passphrase: 'Cyfrinymadrodd',
  lock_unlock: 'Datgloi',
  lock_unlocking: 'Un eiliad.',
  lock_waiting: {
    one: 'Mae {count} darn yn aros yn y cof i gael ei gadw. Fe’i collir os bydd y porwr yn cau cyn i chi ddatgloi.',
    two: 'Mae {count} ddarn yn aros yn y cof i gael eu cadw. Fe’u collir os bydd y porwr yn cau cyn i chi ddatgloi.',
    other:
      'Mae {count} darn yn aros yn y cof i gael eu cadw. Fe’u collir os bydd y porwr yn cau cyn i chi ddatgloi.',
  },
  lock_fault_wrong_passphrase:
    'Nid hwn yw’r cyfrinymadrodd. Nid oes dim wedi newid. Gwiriwch y priflythrennau a rhowch gynnig arall arni.',
  lock_fault_damaged:
    'Mae’r allwedd sy’n perthyn i’r cyfrinymadrodd wedi’i difrodi ar y ddyfais hon, felly ni all unrhyw gyfrinymadrodd agor y llyfrgell. Fe’i gadawyd fel y mae. Os oes gennych ffeil a allforiwyd neu gysoni, gallwch ddod â phopeth yn ôl oddi yno, ar ôl “Anghofio popeth” yn yr opsiynau.',
  lock_forgotten:
    'Ni ellir cael cyfrinymadrodd a anghofiwyd yn ôl. I ddechrau o’r newydd heb yr hyn a gadwyd, defnyddiwch “Anghofio popeth” yn yr opsiynau.',
  lock_options: 'Agor yr opsiynau',
} as const satisfies Translation<typeof original>
