import type { discretion as original } from '../en/discretion.ts'
import type { Translation } from '../message.ts'

export const discretion = {
  look_name: 'Casenote',
  look_action: 'Casenote: darllen y dudalen hon',
  look_name_neutral: 'Nodiadau darllen',
  look_page_title: '{name}: {page}',
  look_page_library: 'llyfrgell',
  look_page_browse: 'cronfa wybodaeth',
  look_page_options: 'opsiynau',
  look_page_sync: 'cysoni',
  look_page_welcome: 'croeso',
  look_page_privacy: 'preifatrwydd',
  look_blank_title: 'Heb deitl',

  look_neutral: 'Enw ac eicon plaen',
  look_neutral_hint:
    'Yna gelwir y botwm yn y bar offer, y panel a’r tudalennau hyn yn “Nodiadau darllen”, a dangosant ddalen blaen o bapur. Nid yw’r porwr yn gadael i estyniad newid ei enw ym mhobman: mae ei restr o estyniadau, ei ddewislenni, y bar cyfeiriad ar ôl “cn” a’r llinell uwchben y panel yn Chrome yn dal i ddweud Casenote.',

  forget_title: 'Anghofio',
  forget_site_hint:
    'Anghofio gwefan: popeth a gadwyd o’i thudalennau (o’r copïau wrth gefn hefyd), y cofnod eu bod wedi’u darllen, y marciau a wrthodwyd gennych arnynt, lle’r wefan yn yr opsiynau hyn, a’r caniatâd i’w darllen.',
  forget_site: 'Anghofio gwefan',
  forget_site_placeholder: 'www.example.org',
  forget_site_look: 'Dangos beth a gedwir',
  forget_site_invalid: 'Nid enw gwefan yw hwn. Dylai edrych fel www.example.org.',
  forget_site_nothing: 'Ni chedwir dim o {host}.',
  forget_site_kept: 'Cedwir o {host}:',
  forget_site_snippets: {
    two: '{count} ddarn neu dudalen a gadwyd, gan gynnwys y bin',
    other: '{count} darn neu dudalen a gadwyd, gan gynnwys y bin',
  },
  forget_site_backups: {
    two: '{count} ddarn neu dudalen a ddilëwyd sy’n dal mewn copi wrth gefn',
    other: '{count} darn neu dudalen a ddilëwyd sy’n dal mewn copi wrth gefn',
  },
  forget_site_pages: {
    one: '{count} dudalen yn yr hanes darllen',
    two: '{count} dudalen yn yr hanes darllen',
    many: '{count} thudalen yn yr hanes darllen',
    other: '{count} tudalen yn yr hanes darllen',
  },
  forget_site_dismissals: { two: '{count} farc a wrthodwyd', other: '{count} marc a wrthodwyd' },
  forget_site_choices: '{count} eitem yn yr opsiynau hyn',
  forget_site_access: 'caniatâd i ddarllen y wefan ohono’i hun',
  forget_site_warning:
    'Ni ellir dod â’r hyn a anghofir yn ôl. Os ydych yn cysoni, mae’n diflannu o lyfrgelloedd eich dyfeisiau eraill hefyd, ond nid o’u copïau wrth gefn.',
  forget_site_yes: 'Anghofio’r cyfan',
  forget_no: 'Ei gadw',
  forget_site_done: 'Mae popeth a gadwyd o {host} wedi’i anghofio.',
  forget_site_everywhere:
    'Mae’r porwr yn gadael i Casenote ddarllen pob gwefan, felly bydd yn edrych ar dudalennau {host} eto. I newid hynny, dewiswch gyrhaeddiad arall uchod.',
  forget_site_part:
    'Ni ellid anghofio popeth o {host}. Rhestrir isod yr hyn na ellid ei ddileu; rhowch gynnig arall arni, ar ôl ailgychwyn y porwr os oes angen.',
  forget_site_failed_snippets: 'Ni ellid dileu’r hyn a gadwyd o’r wefan.',
  forget_site_failed_history: 'Ni ellid newid yr hanes darllen.',
  forget_site_failed_choices: 'Ni ellid newid y marciau a wrthodwyd a’r opsiynau.',

  forget_all: 'Anghofio popeth',
  forget_all_hint:
    'Mae’n dileu’r llyfrgell a’i chopïau wrth gefn, yr hanes darllen, eich pecynnau, yr hyn a wrthodwyd gennych, trefniadau cysoni a phob opsiwn, ac yn rhoi mynediad i bob gwefan yn ôl. Wedyn mae Casenote fel yr oedd pan gafodd ei osod.',
  forget_all_stays:
    'Mae’r ffeiliau a allforiwyd gennych yn aros lle’u cadwyd. Os ydych yn cysoni, mae eich dyfeisiau eraill yn cadw’r hyn sydd ganddynt, a’r storfa hefyd, wedi’i amgryptio; i wagio’r storfa, gwnewch hynny ar y dudalen cysoni yn gyntaf.',
  forget_all_counts: {
    two: 'Mae’r llyfrgell yn dal {count} ddarn neu dudalen a gadwyd, gan gynnwys y bin.',
    other: 'Mae’r llyfrgell yn dal {count} darn neu dudalen a gadwyd, gan gynnwys y bin.',
  },
  forget_all_uncounted:
    'Ni ellir darllen y llyfrgell ar hyn o bryd, felly ni ellir allforio’r hyn sydd ynddi.',
  forget_all_export: 'Allforio’r llyfrgell yn gyntaf',
  forget_all_exported: 'Allforiwyd y llyfrgell i {file}.',
  forget_all_export_failed: 'Ni ellid allforio’r llyfrgell. Nid oes dim wedi newid.',
  forget_all_begin: 'Anghofio popeth…',
  forget_all_type: 'I fynd ymlaen, teipiwch y gair “{word}”',
  forget_all_word: 'anghofio',
  forget_all_yes: 'Anghofio popeth nawr',
  forget_all_done:
    'Mae popeth wedi’i anghofio. Nid oes dim a gadwyd nac a ddewiswyd gennych ar ôl yn y porwr hwn.',
  forget_all_part: 'Ni ellid dileu popeth:',
  forget_all_waiting_library:
    'Mae’r llyfrgell yn dal i gael ei defnyddio. Caiff ei dileu cyn gynted ag y caeir ei ffenestri eraill.',
  forget_all_waiting_sync:
    'Mae trefniadau cysoni yn dal i gael eu defnyddio. Cânt eu dileu cyn gynted ag y caeir eu ffenestri eraill.',
  forget_all_waiting_history:
    'Mae’r hanes darllen yn dal i gael ei ddefnyddio. Caiff ei ddileu ymhen eiliad.',
  forget_all_waiting_packs:
    'Mae eich pecynnau yn dal i gael eu defnyddio. Cânt eu dileu cyn gynted ag y caeir y ffenestri eraill.',
  'forget_all_waiting_team-library':
    'Mae llyfrgell y tîm yn dal i gael ei defnyddio. Caiff ei dileu cyn gynted ag y caeir ei ffenestri eraill.',
  'forget_all_waiting_team-sync':
    'Mae trefniadau llyfrgell y tîm yn dal i gael eu defnyddio. Cânt eu dileu cyn gynted ag y caeir eu ffenestri eraill.',
  'forget_all_failed_team-library': 'Ni ddileodd y porwr lyfrgell y tîm.',
  'forget_all_failed_team-sync': 'Ni ddileodd y porwr drefniadau llyfrgell y tîm.',
  forget_all_failed_packs: 'Ni ddileodd y porwr eich pecynnau.',
  forget_all_failed_library: 'Ni ddileodd y porwr y llyfrgell.',
  forget_all_failed_copy: 'Ni ddileodd y porwr ail gopi’r llyfrgell.',
  forget_all_failed_sync: 'Ni ddileodd y porwr drefniadau cysoni.',
  forget_all_failed_history: 'Ni ddileodd y porwr yr hanes darllen.',
  forget_all_failed_storage: 'Ni ddileodd y porwr yr opsiynau a’r marciau a wrthodwyd.',
  forget_all_failed_access:
    'Ni chymerodd y porwr y mynediad i bob gwefan yn ôl. Gallwch wneud hynny yn ei restr ei hun o estyniadau.',
  forget_all_again: 'Rhowch gynnig arall arni, ar ôl ailgychwyn y porwr os oes angen.',
} as const satisfies Translation<typeof original>
