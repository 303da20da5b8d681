import type { options as original } from '../en/options.ts'
import type { Translation } from '../message.ts'

export const options = {
  options_title: 'Opsiynau',
  options_sections: 'Ar y dudalen hon',
  options_panel: 'Panel',

  reach_title: 'Ble mae Casenote yn edrych',
  'reach_on-click': 'Pan fyddaf yn clicio',
  'reach_on-click_hint':
    'Dim ond ar ôl i chi bwyso ei fotwm yn y bar offer y mae’n darllen tudalen. Nid oes angen mynediad i unrhyw wefan arno.',
  'reach_on-sites': 'Ar y gwefannau hyn',
  'reach_on-sites_hint':
    'Mae’n edrych ohono’i hun lle’r ysgrifennir am brawf. Bydd y porwr yn gofyn a gaiff ddarllen y gwefannau hyn.',
  reach_everywhere: 'Ym mhobman',
  reach_everywhere_hint:
    'Mae’n edrych ar bob tudalen ac yn aros yn dawel oni bai bod un am brawf. Bydd y porwr yn gofyn a gaiff ddarllen pob gwefan.',
  reach_refused: 'Ni roddodd y porwr fynediad, felly nid oes dim wedi newid.',
  reach_changed: 'Wedi’i gadw.',
  reach_now_none: 'Ar hyn o bryd nid yw’r porwr yn gadael i Casenote ddarllen unrhyw wefan ohono’i hun.',
  reach_now_all: 'Ar hyn o bryd mae’r porwr yn gadael i Casenote ddarllen pob gwefan.',
  reach_now_sites: {
    one: 'Ar hyn o bryd mae’r porwr yn gadael i Casenote ddarllen {count} wefan ohono’i hun.',
    two: 'Ar hyn o bryd mae’r porwr yn gadael i Casenote ddarllen {count} wefan ohono’i hun.',
    other: 'Ar hyn o bryd mae’r porwr yn gadael i Casenote ddarllen {count} gwefan ohono’i hun.',
  },

  sites_title: 'Y gwefannau',
  sites_hint: 'Tynnwch yr hyn nad ydych yn ei ddarllen, ychwanegwch yr hyn yr ydych.',
  sites_group_blogs: 'Blogiau',
  sites_group_news: 'Newyddion',
  sites_group_official: 'Llywodraeth a senedd',
  sites_group_inspection: 'Arolygu ac archwilio',
  sites_group_unions: 'Undebau',
  sites_group_charities: 'Elusennau a chyrff proffesiynol',
  sites_group_trade: 'Y wasg broffesiynol',
  sites_group_added: 'Ychwanegwyd gennych chi',
  sites_add: 'Ychwanegu gwefan',
  sites_add_placeholder: 'www.example.org',
  sites_add_button: 'Ychwanegu',
  sites_add_invalid: 'Nid enw gwefan yw hwn. Dylai edrych fel www.example.org.',
  sites_add_known: 'Mae {host} ar y rhestr yn barod.',
  sites_no_access: 'dim mynediad eto',
  sites_allow: 'Caniatáu’r gwefannau ar y rhestr',
  sites_all_allowed: 'Mae’r porwr yn caniatáu pob gwefan ar y rhestr.',

  marks_title: 'Marciau ar y dudalen',
  marks_once: 'Y tro cyntaf y crybwyllir pob enw ar dudalen',
  marks_first: 'Y tro cyntaf y crybwyllir pob enw mewn cofnod',
  marks_all: 'Bob tro y’i crybwyllir',
  marks_panel_only: 'Panel yn unig',
  marks_panel_only_hint: 'Ni pheintir dim ar unrhyw dudalen; mae’r hyn a ganfuwyd yn y panel yn unig.',
  marks_kinds: 'Mathau a farcir ac a restrir',
  site_choices_title: 'Yn wahanol ar wefannau unigol',
  site_choices_hint:
    'Sut y marcir gwefan lle mae hynny’n wahanol i “Marciau ar y dudalen”. Mae’r dewisiadau hyn yn aros yn y porwr hwn ac ni chânt byth eu cysoni, gan eu bod yn enwi’r gwefannau a ddarllenwch.',
  site_choices_add: 'Dewis ar gyfer gwefan',
  site_choices_begin: 'Dewis',
  site_kinds: 'Mathau a farcir ac a restrir ar y wefan hon',
  site_without: 'heb {kinds}',
  site_with: 'gyda {kinds}',
  site_reset_of: 'Defnyddio’r dewisiadau cyffredinol ar {host}',
  site_reset_here: 'Defnyddio’r dewisiadau cyffredinol ar y wefan hon',
  site_reset_done: 'Mae’r dewisiadau cyffredinol mewn grym ar {host} eto.',
  site_density_general: 'Fel ar wefannau eraill',

  dismissals_title: 'Marciau a wrthodwyd',
  dismissals_none: 'Dim. Gellir gwrthod marc sy’n anghywir neu’n ddiangen ar ei gerdyn ac yn y panel.',
  dismissals_on: 'ar {place}',
  dismissals_words_on: 'fel “{text}” ar {place}',
  dismissals_undo_all: 'Dod â phob un yn ôl',
  dismissals_all_undone: {
    one: 'Mae wedi’i farcio eto.',
    other: 'Mae pob un o’r {count} wedi’u marcio eto.',
  },
  dismissals_again: 'Gwrthod eto',

  discretion_title: 'Disgresiwn',
  discretion_vanish:
    'Mae un allwedd yn gwneud i bob marc a cherdyn ddiflannu, yn cau’r panel ac yn gwagio’r tudalennau hyn a’r llyfrgell. O’i phwyso eto, mae’n dod â phopeth ond y panel yn ôl.',
  discretion_no_key: 'dim allwedd wedi’i gosod',
  discretion_key_vanish: 'Diflannu',
  discretion_key_save: 'Cadw’r hyn a ddewiswyd',
  'discretion_key_next-mark': 'Marc nesaf',
  'discretion_key_previous-mark': 'Marc blaenorol',
  'discretion_key_open-panel': 'Agor y panel',
  discretion_change_chrome: 'I’w newid, agorwch y cyfeiriad hwn mewn tab newydd:',
  discretion_change_firefox:
    'I’w newid, agorwch about:addons, pwyswch yr olwyn ddannedd a dewiswch reoli llwybrau byr estyniadau (“Manage Extension Shortcuts”).',

  privacy_text:
    'Mae’r hyn a ddarllenwch yn aros yn y porwr hwn. Nid yw Casenote yn anfon dim i unman: dim ystadegau, dim adroddiadau gwallau, dim ffontiau na chod o rywle arall. Set o ffeiliau y tu mewn i’r estyniad yw ei wybodaeth. Dim ond os byddwch yn trefnu cysoni y mae’r hyn a gadwyd gennych yn mynd i’r storfa a ddewiswyd gennych, wedi’i amgryptio ag allwedd sydd gennych chi yn unig.',

  about_title: 'Ynghylch',
  about_version: 'Fersiwn',
  about_knowledge: 'Gwybodaeth fel ar',
  about_entities: '{count} eitem',
  about_no_knowledge: 'heb fod yn barod eto',
  about_knowledge_version: 'Fersiwn yr wybodaeth',
  about_privacy: 'Preifatrwydd: beth sy’n cael ei gadw a beth sy’n gadael',
  about_licences: 'Trwyddedau cod gan eraill',
  about_changes: 'Beth ddaeth gyda’r diweddariad diwethaf',

  shortcuts_title: 'Llwybrau byr',

  settings_file_title: 'Opsiynau fel ffeil',
  settings_file_hint:
    'Yr hyn a ddewiswyd gennych yma, ar gyfer porwr arall neu ddechrau o’r newydd. Mae’r ffeil yn dal eich dewisiadau ac enwau’r gwefannau a ychwanegwyd, a dynnwyd neu a osodwyd i’r panel yn unig gennych; dim cyfrinymadrodd, dim allwedd a dim byd a gadwyd gennych.',
  settings_export: 'Allforio’r opsiynau',
  settings_import: 'Mewnforio opsiynau',
  settings_taken:
    'Mae opsiynau’r ffeil ar waith nawr; mae’r hyn nad yw’n ei enwi fel yr oedd pan osodwyd Casenote. Y porwr sy’n rhoi mynediad i wefannau, felly caniatewch ef uchod lle mae ar goll.',
  settings_unknown: 'Nid oes opsiwn o’r fath yn y fersiwn hwn, felly aethpwyd heibio iddo: {settings}.',
  settings_undone: 'Mae’r opsiynau fel yr oeddent o’r blaen.',
  settings_failed: 'Ni ellid cadw’r opsiynau. Maent fel yr oeddent.',
  settings_nothing_taken: 'Nid oes dim wedi newid.',
  'settings_fault_too-long': 'Mae’r ffeil yn rhy hir i fod yn un o opsiynau.',
  'settings_fault_not-json': 'Ni ellid darllen y ffeil fel JSON.',
  'settings_fault_not-settings': 'Nid un o ffeiliau opsiynau Casenote yw’r ffeil.',
  settings_fault_newer: 'Ysgrifennwyd y ffeil gan fersiwn mwy newydd o Casenote.',
  settings_fault_value: 'Nid yw gwerth “{setting}” yn un y gall ei gael.',
  settings_fault_site: 'Mae’r rhestr “{setting}” yn dal rhywbeth nad yw’n wefan, neu ormod.',
} as const satisfies Translation<typeof original>
