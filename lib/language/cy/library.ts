import type { library as original } from '../en/library.ts'
import type { Translation } from '../message.ts'

/** What the library says when something did not go as asked: what happened, what was kept, what to do. */
export const library = {
  library_fault_disk_full:
    'Ni chadwyd hyn: nid oes gan y porwr le ar ôl. Mae popeth a gadwyd o’r blaen yno o hyd. Rhyddhewch le ar y ddyfais hon a rhowch gynnig arall arni.',
  library_fault_private_window:
    'Ni chadwyd hyn, oherwydd mai ffenestr breifat yw hon. Gallwch ganiatáu cadw o ffenestri preifat yn yr opsiynau.',
  library_fault_locked:
    'Mae’r llyfrgell wedi’i chloi. Datglowch hi â’ch cyfrinymadrodd a rhowch gynnig arall arni.',
  library_fault_gone:
    'Nid yw’r darn hwn yn y llyfrgell mwyach. Efallai iddo gael ei ddileu mewn ffenestr arall.',
  library_fault_unreadable:
    'Ni ellid darllen hwn. Ni newidiwyd dim. Os yw’n aros felly, efallai fod gan gopi wrth gefn gopi y gellir ei ddarllen.',
  library_fault_unfit: 'Ni chadwyd hyn: mae’n rhy hir, neu nid yw mewn ffurf y gall Casenote ei chadw.',
  library_fault_newer:
    'Ysgrifennwyd y llyfrgell gan fersiwn mwy newydd o Casenote. Fe’i gadawyd fel y mae. Diweddarwch Casenote i’w hagor.',
  library_fault_blocked:
    'Mae ffenestr Casenote arall yn dal y llyfrgell ar agor mewn ffurf hŷn. Ni newidiwyd dim. Caewch y ffenestri eraill a rhowch gynnig arall arni.',
  library_fault_unavailable:
    'Nid yw’r porwr yn rhoi mynediad i’r llyfrgell ar hyn o bryd. Ni newidiwyd dim. Rhowch gynnig arall arni, neu ailgychwynnwch y porwr.',
  library_sealed_copy:
    'Mae’r porwr wedi tynnu eich llyfrgell o’r ddyfais hon, ynghyd â’r nodyn bod ganddi gyfrinymadrodd. Cadwyd ail gopi. Mae wedi’i selio â’r cyfrinymadrodd hwnnw.',
  library_sealed_copy_how:
    'Teipiwch y cyfrinymadrodd i ddod â phopeth yn ôl. Peidiwch â chadw dim cyn hynny.',
  library_sealed_copy_failed:
    'Ni ellid dod â’r copi yn ôl yn awr. Fe’i cadwyd. Caewch holl ffenestri’r porwr, agorwch ef eto ac edrychwch yma unwaith eto.',
  library_sealed_copy_beside:
    'Ers hynny cadwyd rhywbeth arall yma, ac ni ellir agor y copi wrth ei ymyl. Fe’i cedwir heb ei gyffwrdd, oni bai eich bod yn defnyddio “anghofio popeth”. Gall ffeil a allforiwyd, copi wrth gefn neu gysoni ddod â’r hyn sydd ynddo yn ôl.',
  library_lost: {
    one: 'Mae’r porwr wedi tynnu’r llyfrgell a’r {count} darn a gadwyd ar y ddyfais hon ers {since}. Os oes gennych ffeil a allforiwyd neu gysoni, gallwch ddod ag ef yn ôl oddi yno.',
    two: 'Mae’r porwr wedi tynnu’r llyfrgell a’r {count} ddarn a gadwyd ar y ddyfais hon ers {since}. Os oes gennych ffeil a allforiwyd neu gysoni, gallwch ddod â nhw yn ôl oddi yno.',
    other:
      'Mae’r porwr wedi tynnu’r llyfrgell a’r {count} darn a gadwyd ar y ddyfais hon ers {since}. Os oes gennych ffeil a allforiwyd neu gysoni, gallwch ddod â nhw yn ôl oddi yno.',
  },
  library_work_interrupted_import:
    'Torrwyd mewnforio’n fyr ar ôl {done} o {of} darn. Mae’r hyn a ddaeth i mewn yn gyflawn. Mewnforiwch yr un ffeil eto i gael y gweddill: ni fydd dim yno ddwywaith.',
  library_work_interrupted_restore:
    'Torrwyd ar draws dod â chopi wrth gefn yn ôl ar ôl {done} o {of} darn. Dewch ag ef yn ôl eto i’w gwblhau: ni fydd dim yno ddwywaith.',
  library_kept_against_trash: 'Dilëwyd hwn mewn un lle a’i olygu mewn un arall. Fe’i cadwyd.',
  backup_reason_daily: 'Copi wrth gefn dyddiol',
  backup_reason_migration: 'Cyn diweddaru Casenote',
  backup_reason_import: 'Cyn mewnforio',
  backup_reason_change: 'Cyn newid llawer o ddarnau',
  backup_reason_delete: 'Cyn dileu llawer o ddarnau',
  backup_reason_merge: 'Cyn derbyn newidiadau o ddyfais arall',
  backup_reason_restore: 'Cyn dod â chopi wrth gefn yn ôl',
  backup_reason_asked: 'Gwnaed gennych chi',
  backup_restored_lost: {
    one: 'Mae {count} darn o’r copi wrth gefn hwn wedi’i ddifrodi ac ni ellid dod ag ef yn ôl.',
    two: 'Mae {count} ddarn o’r copi wrth gefn hwn wedi’u difrodi ac ni ellid dod â nhw yn ôl.',
    other: 'Mae {count} darn o’r copi wrth gefn hwn wedi’u difrodi ac ni ellid dod â nhw yn ôl.',
  },
} as const satisfies Translation<typeof original>
