import type { team as original } from '../en/team.ts'
import type { Translation } from '../message.ts'

/** The library that is shared with a team. */
export const team = {
  team_title: 'Llyfrgell y tîm',
  team_lead:
    'Ail lyfrgell, wedi’i rhannu â changen, ystafell newyddion neu grŵp ymchwil drwy storfa sydd gan y tîm. Mae wedi’i hamgryptio â’i hallwedd ei hun, sydd gan bawb yn y tîm.',
  team_private:
    'Mae eich llyfrgell eich hun yn aros yn eiddo i chi: yno y mae’r hyn a gadwch yn mynd, ac ni ddaw dim ohoni yma oni bai eich bod yn ei gopïo.',
  team_name: 'Beth yw enw’r tîm',
  team_member: 'Yr enw yr ydych yn ychwanegu darnau oddi tano',
  team_member_hint:
    'Mae pawb yn y tîm yn ei weld wrth ymyl yr hyn a ychwanegwch. Nid oes rhaid iddo fod yn eich enw eich hun. Ni all Casenote wirio pa enwau y mae eraill yn eu dewis.',
  team_is: 'Tîm',
  team_you: 'Rydych yn ychwanegu fel',
  team_names_missing: 'Rhowch enw i’r tîm, a dewiswch un i chi’ch hun.',
  team_pair_own:
    'Mae’r testun paru hwn ar gyfer llyfrgell un person, nid llyfrgell tîm. Ni chafodd ei ddefnyddio. Gofynnwch am yr un y mae tudalen llyfrgell y tîm yn ei ddangos.',
  team_pair_team:
    'Mae’r testun paru hwn ar gyfer llyfrgell tîm, nid eich un chi. Ni chafodd ei ddefnyddio. Agorwch lyfrgell y tîm i ymuno â’r tîm.',
  team_found_own: 'Llyfrgell un person sydd yno. Ni newidiwyd dim. Dewiswch ffolder arall ar gyfer y tîm.',
  team_found_team:
    'Llyfrgell tîm sydd yno. Ni newidiwyd dim, ac ni anfonwyd dim o’ch eiddo eich hun. Dewiswch ffolder arall ar gyfer eich llyfrgell eich hun.',
  team_add_title: 'Gwahodd rhywun',
  team_add_hint:
    'Maent yn agor Casenote, yn dewis Llyfrgell y tîm yn eu llyfrgell, ac yn dod â’r testun neu’r cod hwn yno. Mae’n dal yr allwedd a’r ffordd i’r storfa: gall pwy bynnag sydd ag ef ddarllen popeth yn llyfrgell y tîm, ychwanegu ati a dileu ohoni.',
  team_leave_title: 'Gadael y tîm',
  team_leave_hint:
    'Tynnir llyfrgell y tîm o’r ddyfais hon; mae eich llyfrgell eich hun yn aros fel y mae. Mae’r hyn a ychwanegwyd gennych yn aros gyda’r tîm. Copïwch yr hyn yr ydych am ei gadw i’ch llyfrgell eich hun yn gyntaf.',
  team_leave: 'Gadael y tîm',
  team_leave_sure:
    'Gadael y tîm? Tynnir ei lyfrgell o’r ddyfais hon, ac mae angen gwahoddiad newydd arnoch i ddod yn ôl. Collir yr hyn sydd heb ei anfon eto.',
  team_leave_yes: 'Gadael nawr',
  team_leave_no: 'Aros',
  team_leave_erase: 'Gadael a dileu’r storfa',
  team_leave_erase_sure:
    'Tynnu llyfrgell y tîm o’r storfa ac o’r ddyfais hon? Mae’r lleill yn cadw’r hyn sydd ganddynt ar eu dyfeisiau, ond ni chyfnewidir dim mwy. Ni ellir dadwneud hyn.',
  team_leave_erase_yes: 'Dileu a gadael',
  team_left:
    'Rydych wedi gadael y tîm, ac nid yw ei lyfrgell ar y ddyfais hon mwyach. Mae eich llyfrgell eich hun fel yr oedd.',
  team_left_erased:
    'Dilëwyd y storfa, ac nid yw llyfrgell y tîm ar y ddyfais hon mwyach. Mae eich llyfrgell eich hun fel yr oedd.',

  team_switch: 'Pa lyfrgell',
  team_mine: 'Fy un i',
  team_team: 'Tîm',
  team_open: 'Agor tudalen llyfrgell y tîm',
  team_settings: 'Tîm: cysoni ac aelodau',
  team_added_by: 'ychwanegwyd gan {name}',
  team_copy: 'Copïo i’r tîm',
  team_copy_sure: {
    one: 'Copïo {count} darn i lyfrgell y tîm? Gall pawb yn y tîm ei ddarllen, ei newid a’i gadw: y darn, a chyfeiriad ei dudalen.',
    two: 'Copïo {count} ddarn i lyfrgell y tîm? Gall pawb yn y tîm eu darllen, eu newid a’u cadw: y darnau, a chyfeiriadau eu tudalennau.',
    other:
      'Copïo {count} darn i lyfrgell y tîm? Gall pawb yn y tîm eu darllen, eu newid a’u cadw: y darnau, a chyfeiriadau eu tudalennau.',
  },
  team_copy_notes: 'Fy nodiadau a’m tagiau hefyd',
  team_copy_do: 'Copïo nawr',
  team_copy_mine: 'Copïo i’m llyfrgell i',
  team_copied: { two: 'Copïwyd {count} ddarn.', other: 'Copïwyd {count} darn.' },
  team_copied_there: 'Copïwyd {copied}. Roedd {count} yno’n barod.',
  team_locked_hint:
    'Nid yw cyfrinymadrodd eich llyfrgell eich hun yn selio llyfrgell y tîm: mae gan eraill hi hefyd.',
} as const satisfies Translation<typeof original>
