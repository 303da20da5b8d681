import type { history as original } from '../en/history.ts'
import type { Translation } from '../message.ts'

/** Text met twice, in the panel, and the reading history, in the options. */
export const history = {
  repeats_title: 'Testun sydd i’w weld ddwywaith',
  repeats_here: 'Mynd i “{opening}” ar y dudalen',
  repeats_further_up: 'Hefyd yn uwch i fyny ar y dudalen hon',
  repeats_further_down: 'Hefyd yn is i lawr ar y dudalen hon',
  repeats_in_post: 'Hefyd ymhellach {where} ar y dudalen hon: {title}',
  repeats_up: 'i fyny',
  repeats_down: 'i lawr',
  repeats_in_comment: 'Hefyd yn sylw {name}',
  repeats_quoted: 'Wedi’i ddyfynnu o’r cofnod',
  repeats_met: 'Gwelsoch hyn ar {page}',
  repeats_read: 'darllenwyd ar {date}',
  repeats_small_changes: 'gyda mân newidiadau',

  history_title: 'Hanes darllen',
  history_remember: 'Cofio beth rwyf wedi’i ddarllen',
  history_remember_hint:
    'O bob tudalen am brawf a agorwch, mae’n cadw’r cyfeiriad, y teitl a’r dyddiadau, ac olion bysedd ei darnau ond nid eu geiriau, yn y porwr hwn yn unig, fel y gall y panel ddweud ble gwelsoch ddarn o’r blaen. Ni chedwir byth dudalennau mewn ffenestri preifat, na thudalennau a ddarllenir tra bod popeth wedi’i guddio.',
  history_off:
    'Wedi’i ddiffodd, nid yw’n ychwanegu dim nac yn chwilio am ddim. Mae’r hyn a gadwyd o’r blaen yn aros nes i chi ei glirio.',
  history_count: {
    one: 'Cofir {count} dudalen.',
    two: 'Cofir {count} dudalen.',
    many: 'Cofir {count} thudalen.',
    other: 'Cofir {count} tudalen.',
  },
  history_none: 'Ni chofir unrhyw dudalen.',
  history_unreadable: 'Ni ellir darllen yr hanes ar hyn o bryd.',
  history_clear: 'Clirio’r hanes darllen',
  history_clear_sure: {
    one: 'Anghofio {count} dudalen am byth?',
    two: 'Anghofio {count} dudalen am byth?',
    many: 'Anghofio {count} thudalen am byth?',
    other: 'Anghofio {count} tudalen am byth?',
  },
  history_clear_yes: 'Ie, ei glirio',
  history_clear_no: 'Na, ei gadw',
  history_clear_cleared: 'Mae’r hanes darllen wedi’i ddileu. Nid oes dim ohono ar ôl.',
  history_clear_waiting:
    'Mae’r porwr yn dal i ddefnyddio’r hanes. Caiff ei ddileu cyn gynted ag y mae’r porwr yn ei ollwng; edrychwch eto ymhen eiliad.',
  history_clear_failed:
    'Ni allai’r porwr ddileu’r hanes, felly mae yno o hyd. Caewch dudalennau eraill Casenote a rhowch gynnig arall arni.',
} as const satisfies Translation<typeof original>
