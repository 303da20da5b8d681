import type { welcome as original } from '../en/welcome.ts'
import type { Translation } from '../message.ts'

export const welcome = {
  welcome_title: 'Casenote',
  welcome_what:
    'Ar dudalennau am brawf yng Nghymru a Lloegr, mae Casenote yn marcio’r bobl, y cyrff, yr adroddiadau, y deddfau a’r termau a enwir ganddynt, ac yn dweud wrthych wrth ymyl y dudalen beth sy’n hysbys am bob un, gyda’i ffynhonnell a’i ddyddiad.',
  welcome_sample_title: 'Sut mae’n edrych',
  welcome_sample_hint:
    'Darn â phedwar marc, pob un yn llinell ei fath. Pwyntiwch at un, neu ewch ato gyda’r bysellfwrdd.',
  welcome_sample:
    'Mae un [1:Gwasanaeth Prawf] unwaith eto. Roedd [2:Transforming Rehabilitation] wedi ei hollti yn 2014, ac ym mis Mehefin 2021 daeth ei rannau ynghyd. Mae [3:Arolygiaeth Prawf EF] yn ei arolygu; ym mis Mawrth 2024 daeth [4:Martin Jones] yn brif arolygydd iddi.',
  welcome_sample_waits:
    'Mae’r hyn y mae Casenote yn ei wybod yn cael ei ddadbacio. Mae hyn yn cymryd ychydig eiliadau, unwaith.',
  welcome_never_title: 'Beth nad yw byth yn ei wneud',
  welcome_never_sends: 'Nid yw’n anfon dim a ddarllenwch at neb.',
  welcome_never_changes: 'Nid yw’n newid y tudalennau a ddarllenwch.',
  welcome_never_judges:
    'Nid yw’n rhoi marciau allan o ddeg i bobl na chyhoeddwyr, dim ond ffeithiau â dyddiadau a’u ffynonellau.',
  welcome_reach_title: 'Ble y dylai edrych?',
  welcome_reach_hint: 'Gallwch newid hyn unrhyw bryd yn yr opsiynau.',
  welcome_panel_title: 'Sut i agor y panel',
  welcome_panel_button:
    'Pwyswch y botwm nod tudalen yn y bar offer. Os na welwch ef, edrychwch o dan y darn pos.',
  welcome_panel_key: 'Neu pwyswch {key}.',
  welcome_panel_card: 'Neu pwyntiwch at farc ar dudalen, a dewiswch “Agor yn y panel”.',
  welcome_vanish: 'Mae {key} yn gwneud i bob arwydd ddiflannu, ac yn dod ag ef yn ôl.',
  welcome_options: 'Pob opsiwn',
} as const satisfies Translation<typeof original>
