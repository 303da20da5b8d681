import type { browse as original } from '../en/browse.ts'
import type { Translation } from '../message.ts'

/** The search over the knowledge base: in the panel, on its own page, and in the address bar. */
export const browse = {
  lookup_label: 'Chwilio am berson, corff, adroddiad, deddf neu air',
  lookup_placeholder: 'Chwilio',
  lookup_hint: 'Mae’r allwedd / yn arwain yma',
  lookup_browse: 'Pori',
  lookup_results: 'Beth a ganfuwyd',
  lookup_alias: 'hefyd “{name}”',
  lookup_known: 'Wrth “{text}”, {bundled} y mae Casenote ei hun yn ei olygu',
  lookup_near: 'Nid oes gan ddim yr union eiriau hyn. Sillafiad tebyg:',
  lookup_none:
    'Nid oes dim yn y gronfa wybodaeth â’r holl eiriau hyn. Efallai y daw llai o eiriau o hyd iddo.',
  lookup_found: 'Canfuwyd {count}',
  lookup_found_near: {
    one: 'Nid oes gan ddim yr union eiriau hyn; mae {count} â sillafiad tebyg',
    other: 'Nid oes gan ddim yr union eiriau hyn; mae {count} â sillafiad tebyg',
  },
  lookup_all: { one: 'Ei ddangos ar dudalen ei hun', other: 'Dangos y {count} ar eu tudalen eu hunain' },

  browse_title: 'Cronfa wybodaeth',
  browse_open: 'Pori’r gronfa wybodaeth',
  browse_kinds: 'Mathau',
  browse_everything: 'Popeth',
  browse_intro:
    'Popeth y gall Casenote ei adnabod ar dudalen, pob gosodiad gyda’i ffynhonnell a’i ddyddiad. Teipiwch enw neu air, neu dewiswch fath i edrych drwyddo.',
  browse_about_person: 'Gweinidogion, prif arolygwyr, swyddogion ac awduron, yn ôl eu rolau cyhoeddus',
  browse_about_organisation: 'Adrannau, arolygiaethau, undebau, elusennau a chwmnïau',
  browse_about_place: 'Carchardai, rhanbarthau prawf ac unedau cyflawni',
  browse_about_report: 'Arolygiadau, archwiliadau, ymchwiliadau ac ymchwil, gyda’r hyn a ganfuwyd ganddynt',
  browse_about_legislation: 'Deddfau a gorchmynion sy’n pennu beth y mae’r gwasanaeth prawf yn ei wneud',
  browse_about_term: 'Ystyr llythrennau a geiriau’r gwasanaeth',
  browse_about_event: 'Beth ddigwyddodd, yn ôl dyddiad',
  browse_about_statistic: 'Cyfresi swyddogol, wedi’u plotio dros amser',
  browse_about_post: 'Erthyglau a chofnodion blog y mae eraill yn cyfeirio atynt',
  browse_about_promise: 'Addewidion, gyda phob tro y’u gwnaed a’i ddyddiad',
  browse_packs: 'Eich pecynnau',
  browse_about_packs: 'Yr hyn a ychwanegoch eich hun, wrth ymyl gwybodaeth Casenote',
  browse_filters: 'Cyfyngu’r rhestr',
  browse_letters: 'Llythyren gyntaf',
  browse_letter: 'Enwau â {letter}',
  browse_all_letters: 'Pob un',
  browse_year: 'Blwyddyn',
  browse_all_years: 'Pob blwyddyn',
  browse_found: '{count} eitem',
  browse_none: 'Dim byd yma.',
  browse_none_words: 'Nid oes gan ddim yma’r holl eiriau “{words}”.',
  browse_none_how: 'Rhowch gynnig ar lai o eiriau, math arall, neu bob blwyddyn.',
  browse_clear: 'Dangos popeth',
  browse_reading: 'Yn darllen y gronfa wybodaeth…',
  browse_no_knowledge:
    'Nid yw’r gronfa wybodaeth yn barod eto. Caiff ei pharatoi pan fydd y porwr yn cychwyn; llwythwch y dudalen hon eto ymhen eiliad.',
  browse_as_of: 'Fel ar {date}',
  browse_list: 'Eitemau',
  browse_choose: 'Dewiswch eitem i ddarllen yr hyn sy’n hysbys amdani, ac o ble y daw.',
  browse_back: 'Yn ôl i’r rhestr',
  browse_unknown: 'Nid yw hwn yn y gronfa wybodaeth.',

  correct_title: 'Cywiro hyn',
  correct_how:
    'Mae pob ffaith yma yn un llinell mewn ffeil gyhoeddus, a gall unrhyw un gynnig ei newid. Ni anfonir dim oddi yma.',
  correct_line: 'Yn ffeiliau’r prosiect, dewch o hyd i’r llinell â’r id {id} yn {file}.',
  correct_source: 'Newidiwch hi, ac enwch y ffynhonnell a ddarllenwyd gennych a’i dyddiad.',
  correct_propose:
    'Cynigiwch hi fel cais tynnu (pull request); mae CONTRIBUTING.md yn dweud sut, o dan “Correct or add a fact”.',

  omnibox_default: 'Chwilio am “{words}” yn y gronfa wybodaeth',
  omnibox_empty: 'Teipiwch enw, adroddiad, deddf neu air',
  omnibox_hidden: 'Mae popeth wedi’i guddio',
} as const satisfies Translation<typeof original>
