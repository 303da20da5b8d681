import type { sync as original } from '../en/sync.ts'
import type { Translation } from '../message.ts'

/** The page of sync: how it is set up, how it goes, and what to do where it does not. */
export const sync = {
  sync_title: 'Cysoni',
  sync_lead:
    'Yr un llyfrgell ar eich holl ddyfeisiau, drwy storfa sydd gennych eisoes. Fe’i hamgryptir cyn iddi adael y ddyfais hon, felly ni all pwy bynnag sy’n rhedeg y storfa ei darllen.',
  sync_along:
    'Mae’r marciau a wrthodwyd gennych, golwg y marciau, a’ch pecynnau gyda’r bobl rydych yn eu dilyn yn mynd gyda hi. Mae pa wefannau a ddarllenir, a’r hyn sy’n cuddio Casenote, ar gyfer pob dyfais ar wahân.',
  sync_open: 'Cysoni â’ch dyfeisiau eraill',
  sync_section_hint: 'I ffwrdd nes i chi ei drefnu. Tan hynny nid yw Casenote yn gwneud unrhyw gais o gwbl.',

  sync_step: 'Cam {step} o 3',
  sync_next: 'Nesaf',
  sync_back: 'Yn ôl',

  sync_where_title: 'Ble y dylid cadw’r ffeiliau?',
  sync_kind_browser: 'Yng nghyfrif y porwr hwn ei hun',
  sync_kind_browser_hint:
    'Dim byd i’w drefnu, ond bach: tua 100 KB, digon ar gyfer rhai cannoedd o nodiadau byr. Rhaid bod y porwr wedi’i fewngofnodi, a’i gysoni ymlaen.',
  sync_kind_webdav: 'Mewn ffolder ar weinydd WebDAV',
  sync_kind_webdav_hint: 'Mae un gan Nextcloud a llawer o westeiwyr eraill.',
  sync_kind_folder: 'Mewn ffolder ar y ddyfais hon',
  sync_kind_folder_hint: 'Ar gyfer ffolder y mae rhaglen arall eisoes yn ei chysoni, neu ar gof bach.',
  sync_kind_couchdb: 'Mewn cronfa ddata CouchDB',
  sync_kind_couchdb_hint: 'Ar gyfer timau sy’n rhedeg eu gweinydd eu hunain.',
  sync_address: 'Cyfeiriad',
  sync_address_webdav_hint:
    'Yn Nextcloud: Ffeiliau, Gosodiadau ffeiliau, WebDAV. Ychwanegwch enw ffolder ato, megis casenote.',
  sync_address_couchdb_hint: 'Cyfeiriad y gronfa ddata, megis https://couch.example.org/casenote.',
  sync_user: 'Enw defnyddiwr',
  sync_password: 'Cyfrinair ap',
  sync_password_hint:
    'Gorau oll un a wnaed ar gyfer Casenote yn unig, yng ngosodiadau diogelwch y gweinydd: gellir ei dynnu’n ôl heb newid eich un chi. Fe’i cedwir ar y ddyfais hon yn unig.',
  sync_folder_choose: 'Dewis ffolder',
  sync_folder_again: 'Dewis y ffolder eto',
  sync_folder_chosen: 'Dewiswyd: {name}',
  'sync_address_not-an-address': 'Nid cyfeiriad yw hwn. Dylai edrych fel https://cloud.example.org/….',
  'sync_address_not-secure':
    'Nid yw’r cyfeiriad hwn wedi’i amgryptio: gellid darllen eich cyfrinair ar y ffordd. Defnyddiwch un sy’n dechrau â https://.',
  'sync_address_holds-secret':
    'Mae enw neu gyfrinair yn y cyfeiriad hwn. Tynnwch ef a’i ysgrifennu yn ei faes ei hun.',
  sync_folder_missing: 'Dewiswch ffolder yn gyntaf.',

  sync_pair_title: 'Mae Casenote eisoes wedi’i drefnu ar ddyfais arall',
  sync_pair_hint:
    'Ar y ddyfais arall, agorwch y dudalen hon a dewiswch “Ychwanegu dyfais arall”. Dewch â’i thestun paru yma.',
  sync_pair_text: 'Testun paru',
  sync_pair_use: 'Ei ddefnyddio',
  'sync_pair_no-pairing': 'Nid testun paru yw hwn. Mae’n dechrau â casenote-pair:.',
  sync_pair_newer:
    'Daw’r testun paru hwn o fersiwn mwy newydd o Casenote. Diweddarwch Casenote ar y ddyfais hon.',
  sync_pair_damaged:
    'Mae’r testun paru hwn wedi’i dorri neu ei newid ar y ffordd. Copïwch y cyfan unwaith eto.',
  sync_pair_only_key: 'Mae’r allwedd wedi’i chymryd. Nawr dewiswch ble mae’r ffeiliau.',

  sync_key_title: 'Yr allwedd cysoni',
  sync_key_why:
    'Mae’r allwedd yn amgryptio popeth cyn iddo adael y ddyfais hon. Gall pwy bynnag sydd â hi ddarllen eich llyfrgell; hebddi ni all neb, ac ni all neb ei hadfer i chi.',
  sync_key_new: 'Gwneud allwedd newydd: hon yw fy nyfais gyntaf',
  sync_key_have: 'Mae gennyf allwedd o ddyfais arall',
  sync_key_words: 'Eich 24 gair, yn y drefn hon',
  sync_key_keep:
    'Ysgrifennwch nhw, neu cadwch nhw mewn rheolwr cyfrineiriau. Gellir eu dangos eto ar y dudalen hon.',
  sync_key_kept: 'Rwyf wedi cadw’r geiriau',
  sync_key_kept_missing: 'Cadwch y geiriau yn gyntaf: hebddynt mae dyfais goll yn golygu allwedd goll.',
  sync_key_type: '24 gair yr allwedd',
  sync_key_type_hint: 'Neu’r llinell sy’n dechrau ag AGE-SECRET-KEY. Nid yw priflythrennau na rhifau o bwys.',
  'sync_key_unknown-word': 'Nid yw gair {number}, “{word}”, ar y rhestr. Ai {meant} ydoedd?',
  'sync_key_unknown-word_none': 'Nid yw gair {number}, “{word}”, ar y rhestr.',
  'sync_key_word-count': {
    two: 'Mae 24 gair mewn allwedd. Mae {count} air yma.',
    other: 'Mae 24 gair mewn allwedd. Mae {count} gair yma.',
  },
  sync_key_checksum:
    'Mae pob un o’r rhain yn eiriau o’r rhestr, ond gyda’i gilydd nid ydynt yn allwedd: mae un wedi’i gamdeipio, neu nid ydynt mewn trefn.',
  'sync_key_no-key': 'Nid allwedd yw hon. Mae’n 24 gair, neu’n llinell sy’n dechrau ag AGE-SECRET-KEY.',
  sync_key_or: '{words} neu {word}',

  sync_start_title: 'Gwirio a dechrau',
  sync_start_where: 'Ble',
  sync_start_device: 'Enw’r ddyfais hon',
  sync_start_device_hint: 'Fel y byddwch yn ei hadnabod ar y lleill.',
  sync_start_access:
    'Bydd y porwr nawr yn gofyn a gaiff Casenote gyrraedd {host}. Dyna lle cedwir y ffeiliau wedi’u hamgryptio; nid yw Casenote yn anfon dim i unman arall, ac nid yw’n darllen tudalennau yno.',
  sync_start_data:
    'Bydd Firefox hefyd yn gofyn a gaiff data ei anfon: yr hyn a gadwyd gennych, a chyfeiriadau ei dudalennau, wedi’u hamgryptio. Heb eich cydsyniad mae cysoni’n aros i ffwrdd.',
  sync_start: 'Gwirio a dechrau',
  sync_checking: 'Yn edrych i mewn i’r storfa',
  sync_refused: 'Ni roddodd y porwr fynediad, felly ni threfnwyd dim ac ni anfonwyd dim.',
  'sync_found_other-key_new':
    'Mae llyfrgell yno eisoes, wedi’i hamgryptio ag allwedd arall. Ni newidiwyd dim. Ewch yn ôl a defnyddiwch ei hallwedd, neu dewiswch ffolder arall.',
  'sync_found_other-key':
    'Amgryptiwyd y ffeiliau yno ag allwedd arall. Ni newidiwyd dim. Gwiriwch y geiriau, neu’r cyfeiriad.',
  sync_found_damaged:
    'Mae ffeiliau yno, ond ni ellir darllen yr un o’r rhai yr edrychwyd arnynt. Ni newidiwyd dim. Dewiswch ffolder arall, neu adferwch hon o’i chopi wrth gefn ei hun.',
  sync_found_nothing:
    'Nid oes dim yno eto, er bod gennych allwedd o ddyfais arall. Efallai mai ffolder arall ydyw, neu nad yw’r ddyfais arall wedi anfon dim hyd yma.',
  sync_start_anyway: 'Dechrau yma serch hynny',

  sync_state_never: 'Wedi’i drefnu. Nid yw’r cysoni cyntaf wedi gorffen eto.',
  sync_state_done: 'Wedi’i gysoni. Cysonwyd ddiwethaf {when}.',
  sync_state_running: 'Yn cysoni nawr.',
  sync_state_receiving: 'Yn derbyn: {done} o {of} ffeil.',
  sync_state_sending: 'Yn anfon: {count} newid hyd yma.',
  sync_state_long: 'Cewch gau’r dudalen hon: mae’n mynd ymlaen ohono’i hun.',
  sync_state_paused: 'Wedi’i oedi. Ni anfonir na derbyn dim nes i chi fynd ymlaen.',
  sync_state_before: 'Wedi’i gysoni ddiwethaf {when}.',
  sync_now: 'Cysoni nawr',
  sync_pause: 'Oedi',
  sync_resume: 'Mynd ymlaen',

  sync_fault_unreachable:
    'Nid yw’r storfa’n ateb. Mae eich llyfrgell yn gyflawn ar y ddyfais hon, ac anfonir yr hyn a newidiwch yn nes ymlaen. Mae Casenote yn rhoi cynnig arall arni ohono’i hun.',
  sync_fault_refused:
    'Ni dderbyniodd y storfa’r enw a’r cyfrinair. Ni newidiwyd dim. Gwiriwch y ddau, ac a dynnwyd y cyfrinair yn ôl.',
  sync_fault_refused_now:
    'Nid yw’r storfa’n derbyn yr enw a’r cyfrinair mwyach. Ni chollwyd dim, ac anfonir yr hyn a newidiwch yn nes ymlaen. Os ydynt wedi newid, teipiwch y rhai newydd yma.',
  sync_password_go: 'Defnyddio’r rhain a chysoni',
  sync_fault_refused_folder:
    'Mae’r porwr yn gofyn eto cyn y caiff Casenote ddefnyddio’r ffolder. Ni chollwyd dim. Caniatewch ef isod.',
  sync_fault_gone:
    'Nid yw’r ffolder neu’r gronfa ddata yno mwyach. Ni chollwyd dim: mae’r llyfrgell gyfan ar y ddyfais hon. Rhowch hi yn ôl, neu stopiwch gysoni a’i drefnu o’r newydd.',
  sync_fault_gone_folder:
    'Nid yw’r ffolder lle’r oedd: cafodd ei symud neu ei hailenwi, neu mae ar gof bach nad yw wedi’i blygio i mewn. Ni chollwyd dim: mae’r llyfrgell gyfan ar y ddyfais hon. Rhowch hi yn ôl a chysonwch eto, neu dewiswch hi lle mae hi nawr.',
  sync_fault_full:
    'Nid oes lle ar ôl yn y storfa. Cedwir yr hyn a newidiwyd gennych ar y ddyfais hon ac fe’i hanfonir pan fydd lle. Rhyddhewch le yno, neu symudwch i storfa fwy.',
  sync_fault_full_browser:
    'Mae storfa cyfrif y porwr yn llawn. Cedwir popeth ar y ddyfais hon, ac ni chollwyd dim; mae’r hyn sydd heb ei anfon eto’n aros. I gael y cyfan ar eich dyfeisiau eraill, stopiwch gysoni yma a threfnwch ef â ffolder WebDAV, neu dilëwch am byth yr hyn nad oes ei angen arnoch mwyach.',
  sync_fault_busy:
    'Mae’r storfa’n gofyn am saib. Mae Casenote yn rhoi cynnig arall arni ohono’i hun yn nes ymlaen. Ni chollwyd dim.',
  sync_fault_strange:
    'Mae rhywbeth yn ateb yn y cyfeiriad hwn, ond nid fel storfa. Efallai mai tudalen ydyw sy’n gofyn i chi fewngofnodi i rwydwaith. Ni newidiwyd dim. Agorwch y cyfeiriad mewn tab i weld, yna cysonwch eto.',
  'sync_fault_too-large':
    'Rhoddodd y storfa ffeil sy’n fwy nag unrhyw un y mae Casenote yn ei hysgrifennu, felly ni chafodd ei darllen. Ni newidiwyd dim, ac mae eich llyfrgell yn gyflawn ar y ddyfais hon. Edrychwch yn y lle, yna cysonwch eto.',
  'sync_fault_too-many':
    'Mae mwy o ffeiliau yn y lle hwn nag y mae Casenote byth yn eu creu, felly ni chafodd ei ddarllen. Ni newidiwyd dim, ac mae eich llyfrgell yn gyflawn ar y ddyfais hon. Tynnwch oddi yno yr hyn nad yw’n perthyn i Casenote, neu trefnwch gysoni mewn ffolder ar wahân.',
  'sync_fault_no-such-file':
    'Diflannodd ffeil tra oedd yn cael ei darllen. Ni chollwyd dim. Mae Casenote yn rhoi cynnig arall arni ohono’i hun.',
  'sync_fault_wrong-key':
    'Amgryptiwyd y ffeiliau yno ag allwedd arall. Ni newidiwyd dim. Stopiwch gysoni, a threfnwch ef ag allwedd eich dyfais arall.',
  'sync_fault_other-line':
    'Mae llyfrgell tîm a llyfrgell un person yn yr un lle o dan yr un allwedd. Ni chymerwyd dim i mewn ac ni anfonwyd dim, fel nad yw’r ddwy’n cael eu cymysgu. Stopiwch gysoni ar y dudalen hon, a threfnwch ef mewn lle ei hun.',
  'sync_fault_no-access':
    'Nid yw’r porwr yn gadael i Casenote gyrraedd y storfa mwyach. Ni chollwyd dim. Caniatewch ef isod.',
  sync_fault_library:
    'Ni ellid darllen nac ysgrifennu’r llyfrgell ar y ddyfais hon, felly ni anfonwyd dim ac ni chymerwyd dim i mewn. Agorwch y llyfrgell i weld beth sydd o’i le arni.',
  sync_fault_unexpected:
    'Aeth rhywbeth o’i le y tu mewn i Casenote. Ni chollwyd dim. Mae’n rhoi cynnig arall arni ohono’i hun; os yw hyn yn parhau, rhowch wybod amdano.',
  sync_allow: 'Caniatáu mynediad eto',

  sync_asks_losses:
    'Mae eich dyfeisiau eraill wedi dileu {removed} o’r {of} darn sydd ar hon. Ni chymerwyd dim i mewn eto. Cewch eu cadw yma, a dônt yn ôl ar y lleill hefyd; neu eu dileu yma hefyd, heblaw’r rhai a newidiwyd gennych yma yn y cyfamser. Y naill ffordd neu’r llall, gwneir copi wrth gefn o’r llyfrgell ar y ddyfais hon yn gyntaf.',
  sync_asks_losses_no: 'Eu cadw ym mhobman',
  sync_asks_losses_yes: 'Eu dileu yma hefyd',
  sync_answer_failed:
    'Ni ellid gwneud copi wrth gefn o’r llyfrgell na’i hysgrifennu, felly ni wnaed hyn, neu ddim i gyd. Agorwch y llyfrgell i weld beth sydd o’i le arni; mae ei chopïau wrth gefn yno hefyd.',
  sync_asks_empty:
    'Mae’r storfa’n wag, ond roedd yn dal {count} ffeil pan edrychodd y ddyfais hon ddiwethaf. Ni ddilëwyd dim yma: mae eich llyfrgell yn gyflawn. Os cytunwch, fe’i hanfonir yno eto.',
  sync_asks_empty_yes: 'Anfon popeth eto',
  sync_asks_wait: 'Nes i chi ateb, ni anfonir na derbyn dim.',

  sync_notice_damaged: {
    one: 'Ni ellir darllen {count} ffeil yn y storfa. Gofynnwyd i’r ddyfais a’i hysgrifennodd am yr hyn a oedd ynddi.',
    other:
      'Ni ellir darllen {count} ffeil yn y storfa. Gofynnwyd i’r dyfeisiau a’u hysgrifennodd am yr hyn a oedd ynddynt.',
  },
  'sync_notice_other-key': {
    one: 'Amgryptiwyd {count} ffeil yn y storfa ag allwedd arall a gadawyd llonydd iddi.',
    other: 'Amgryptiwyd {count} ffeil yn y storfa ag allwedd arall a gadawyd llonydd iddynt.',
  },
  sync_notice_replayed: {
    one: 'Mae {count} ffeil yn y storfa o dan enw ffeil arall. Ni chymerwyd hi i mewn.',
    other: 'Mae {count} ffeil yn y storfa o dan enwau ffeiliau eraill. Ni chymerwyd nhw i mewn.',
  },
  'sync_notice_went-back': {
    one: 'Mae {count} ffeil wedi diflannu o’r storfa. Mae’r hyn a oedd ynddi yma ac fe’i hanfonwyd eto.',
    other: 'Mae {count} ffeil wedi diflannu o’r storfa. Mae’r hyn a oedd ynddynt yma ac fe’i hanfonwyd eto.',
  },
  'sync_notice_too-large': {
    one: 'Mae {count} ffeil yn y storfa yn fwy nag unrhyw un y mae Casenote yn ei hysgrifennu. Ni chymerwyd hi i mewn; cymerwyd popeth arall. Os nad eich ffeil chi ydyw, dilëwch hi yno.',
    other:
      'Mae {count} ffeil yn y storfa yn fwy nag unrhyw un y mae Casenote yn ei hysgrifennu. Ni chymerwyd nhw i mewn; cymerwyd popeth arall. Os nad eich ffeiliau chi ydynt, dilëwch nhw yno.',
  },
  sync_notice_bomb: {
    one: 'Byddai {count} ffeil yn y storfa yn ehangu i lawer mwy nag y mae llyfrgell yn ei ddal. Ni chymerwyd hi i mewn; cymerwyd popeth arall. Fe’i gwnaed â’ch allwedd: os na all yr un o’ch dyfeisiau fod wedi’i hysgrifennu, newidiwch yr allwedd.',
    other:
      'Byddai {count} ffeil yn y storfa yn ehangu i lawer mwy nag y mae llyfrgell yn ei ddal. Ni chymerwyd nhw i mewn; cymerwyd popeth arall. Fe’u gwnaed â’ch allwedd: os na all yr un o’ch dyfeisiau fod wedi’u hysgrifennu, newidiwch yr allwedd.',
  },
  'sync_notice_pack-stays': {
    one: 'Mae {count} o’ch pecynnau yn rhy fawr i’r storfa hon. Mae’n aros ar y ddyfais hon ac yn gweithio yma fel o’r blaen; mae popeth arall wedi’i gysoni. Gyda ffolder WebDAV byddai’n mynd gyda’r gweddill.',
    other:
      'Mae {count} o’ch pecynnau yn rhy fawr i’r storfa hon. Maent yn aros ar y ddyfais hon ac yn gweithio yma fel o’r blaen; mae popeth arall wedi’i gysoni. Gyda ffolder WebDAV byddent yn mynd gyda’r gweddill.',
  },
  'sync_notice_pack-no-room': {
    one: 'Nid oes lle yma i {count} pecyn o’ch dyfeisiau eraill, gan fod gan y ddyfais hon gymaint o becynnau neu gofnodion ag y gall eu dal. Fe’i cedwir yn y storfa; dilëwch un yma, yna cysonwch eto.',
    other:
      'Nid oes lle yma i {count} pecyn o’ch dyfeisiau eraill, gan fod gan y ddyfais hon gymaint o becynnau neu gofnodion ag y gall eu dal. Fe’u cedwir yn y storfa; dilëwch rai yma, yna cysonwch eto.',
  },
  sync_notice_waiting: 'Mae {device} wedi anfon mwy nag sydd wedi cyrraedd yma hyd yma.',

  sync_about_title: 'Sut mae pethau',
  sync_sent: 'Anfonwyd oddi yma',
  sync_received: 'Derbyniwyd yma',
  sync_changes: '{count} newid',
  sync_since: 'Ers',
  sync_room: 'Defnyddir {used} o {of} KB o storfa’r cyfrif.',
  sync_room_left: {
    two: 'Mae lle i tua {count} ddarn arall fel y rhai sydd gennych.',
    other: 'Mae lle i tua {count} darn arall fel y rhai sydd gennych.',
  },
  sync_room_none:
    'Prin fod lle i fwy. Mae’r hyn a gadwch yn aros ar y ddyfais hon; i’w gael ar y lleill hefyd, trefnwch gysoni â ffolder WebDAV.',
  sync_devices_title: 'Dyfeisiau',
  sync_device_this: '{name} (y ddyfais hon)',
  sync_device_seen: 'ysgrifennodd ddiwethaf {when}',
  sync_device_none: 'heb anfon dim eto',

  sync_add_title: 'Ychwanegu dyfais arall',
  sync_add_hint:
    'Agorwch Casenote ar y ddyfais arall, dewiswch Cysoni yno, a dewch â’r testun neu’r cod hwn iddi. Mae’n dal yr allwedd a’r ffordd i’r storfa: peidiwch â’i ddangos i neb arall, a’i anfon dim ond mewn ffordd yr ydych yn ymddiried ynddi.',
  sync_add_show: 'Dangos y testun paru',
  sync_add_hide: 'Ei guddio',
  sync_add_copy: 'Copïo',
  sync_add_copied: 'Wedi’i gopïo. Gludwch ef ar y ddyfais arall, yna copïwch rywbeth arall.',
  sync_add_code: 'Y testun paru fel cod QR',
  sync_words_show: 'Dangos 24 gair yr allwedd',
  sync_words_hide: 'Cuddio’r geiriau',

  sync_devices_remove: 'I dynnu dyfais, newidiwch yr allwedd isod a pheidiwch â rhoi’r un newydd iddi.',
  sync_change_title: 'Newid yr allwedd, neu dynnu dyfais',
  sync_change_hint:
    'Ysgrifennir popeth o’r newydd o dan allwedd newydd, a thynnir y ffeiliau o dan yr hen un o’r storfa. Mae’r dyfeisiau a gadwch yn gofyn am yr allwedd newydd; mae un nad yw’n ei chael yn cadw’r hyn sydd ganddi, ac ni all ddarllen dim a ysgrifennir o hynny ymlaen.',
  sync_change_password:
    'Os collwyd neu os dygwyd dyfais, newidiwch gyfrinair y storfa hefyd: mae’r ddyfais yn ei wybod, a gallai ddileu ffeiliau yno.',
  sync_change: 'Newid yr allwedd',
  sync_change_words: 'Y 24 gair newydd, yn y drefn hon',
  sync_change_start: 'Defnyddio’r allwedd newydd',
  sync_change_cancel: 'Cadw’r hen allwedd',
  sync_change_under_way:
    'Mae’r allwedd yn cael ei newid. Mae hyn yn mynd ymlaen ohono’i hun nes ei fod wedi gorffen. Bydd eich dyfeisiau eraill yn gofyn am y geiriau hyn.',
  sync_change_other: {
    one: 'Bydd yn rhaid i chi deipio’r geiriau newydd ar eich dyfais arall.',
    two: 'Bydd yn rhaid i chi deipio’r geiriau newydd ar eich {count} ddyfais arall.',
    other: 'Bydd yn rhaid i chi deipio’r geiriau newydd ar eich {count} dyfais arall.',
  },
  'sync_state_changing-key': 'Yn newid yr allwedd.',
  sync_enter:
    'Newidiwyd yr allwedd ar {device}, {when}. Ni chollwyd dim: mae eich llyfrgell yn gyflawn yma. Teipiwch yr allwedd newydd i fynd ymlaen; yna anfonir yr hyn a newidiwyd gennych yma yn y cyfamser.',
  sync_enter_not_you:
    'Os na newidioch chi hi ac os na wyddoch pwy wnaeth, stopiwch gysoni ar y dudalen hon a threfnwch ef o’r newydd mewn lle arall.',
  sync_enter_go: 'Mynd ymlaen â’r allwedd hon',
  'sync_enter_other-key':
    'Nid hon yw’r allwedd newydd. Ni newidiwyd dim. Cymharwch y geiriau â’r rhai y mae’r ddyfais arall yn eu dangos ar y dudalen hon.',

  sync_leave_title: 'Stopio cysoni',
  sync_leave_hint:
    'Mae’r llyfrgell yn aros ar y ddyfais hon fel y mae. Anghofir yr allwedd a’r cyfrinair yma: cadwch y 24 gair os efallai y byddwch am ddod yn ôl.',
  sync_leave: 'Stopio ar y ddyfais hon',
  sync_leave_sure:
    'Stopio cysoni ar y ddyfais hon? Mae’r llyfrgell yn aros yma. Mae’r ffeiliau yn y storfa yn aros i’ch dyfeisiau eraill.',
  sync_leave_erase: 'Stopio a dileu’r storfa',
  sync_leave_erase_sure:
    'Tynnu pob ffeil Casenote o’r storfa, pa ddyfais bynnag a’i hysgrifennodd? Mae pob dyfais yn cadw’r llyfrgell sydd ganddi nawr, ond ni chyfnewidir dim mwy. Ni ellir dadwneud hyn.',
  sync_leave_yes: 'Stopio cysoni',
  sync_leave_erase_yes: 'Dileu a stopio',
  sync_leave_no: 'Dal i gysoni',
  sync_left: 'Mae cysoni i ffwrdd ar y ddyfais hon. Mae’r llyfrgell yn gyflawn ac yn aros yma.',
  sync_left_erased: 'Dilëwyd y storfa ac mae cysoni i ffwrdd. Mae’r llyfrgell yn gyflawn ac yn aros yma.',
  sync_erase_failed: 'Ni ellid tynnu pob ffeil, felly ni stopiwyd cysoni.',
} as const satisfies Translation<typeof original>
