/**
 * What the word "probation" means where it stands. Each use is judged by the words around it, phrases first and
 * then the company of the page, as in word sense disambiguation by local collocations
 * (Yarowsky, "One sense per collocation", https://aclanthology.org/H93-1052/).
 */

/** The meanings that are not the service, its people, its orders or somebody's sentence. */
export const OTHER_SENSES = ['trial', 'study', 'club', 'faith'] as const
export type OtherSense = (typeof OTHER_SENSES)[number]

/**
 * `service`: the work, its people and places. `bare`: the word alone. `passing`: somebody's officer or report, the
 * name of the agency under a story, a place in a list. `punishment`: what somebody was sentenced to.
 */
export type Sense = 'service' | 'bare' | 'passing' | 'punishment' | OtherSense

export interface Use {
  readonly sense: Sense
  /** UTF-16 code units into the text. */
  readonly start: number
}

/** The most uses that are judged: past this a page has shown what it means. */
const MOST_USES = 400
const BEFORE = 90
const AFTER = 70
const STEM = /\bprobation(?:ary|ers?)?\b/gi

/** A test of what stands next to a use; the second is where the word stands. */
type Neighbours = (near: string, at: number) => boolean

/**
 * Compiles a pattern of `~`, the word itself, and of what stands next to it, all in small letters: to ignore case makes
 * an expression twice as dear to compile, and the first page waits for it. What stands before the word is looked
 * for backwards from it, so that a test costs a few steps and not a search; compiled when it is first asked. V8 writes
 * repeats of up to three out as copies: where a long list may repeat, a limit of four, or none, compiles far faster.
 */
function around(pattern: string): Neighbours {
  let compiled: { readonly beside: RegExp; readonly anywhere: RegExp | null } | undefined
  return (near, at) => {
    compiled ??= compileAround(pattern)
    compiled.beside.lastIndex = at
    return compiled.beside.test(near) || compiled.anywhere?.test(near) === true
  }
}

function compileAround(pattern: string) {
  const beside: string[] = []
  const anywhere: string[] = []
  for (const alternative of alternativesOf(pattern)) {
    const [before = '', after] = alternative.split('~')
    if (after === undefined) anywhere.push(alternative)
    else beside.push(`${before === '' ? '' : `(?<=${before})`}¶probation${after}`)
  }
  return {
    beside: new RegExp(`(?:${beside.join('|')})`, 'y'),
    anywhere: anywhere.length === 0 ? null : new RegExp(anywhere.join('|')),
  }
}

/** Parts a pattern at the bars that stand in no brackets. */
function alternativesOf(pattern: string): string[] {
  const alternatives: string[] = []
  let depth = 0
  let from = 0
  for (let index = 0; index < pattern.length; index++) {
    const sign = pattern[index]
    if (sign === '(' || sign === '[') depth++
    else if (sign === ')' || sign === ']') depth--
    else if (sign === '|' && depth === 0) {
      alternatives.push(pattern.slice(from, index))
      from = index + 1
    }
  }
  return [...alternatives, pattern.slice(from)]
}

const STUDY = around(
  '(?:academic|scholastic|disciplinary|grade|university|college|residence|housing|school|conduct|financial aid|social|honou?rs|degree) ~|' +
    '~ (?:student|semester|hold|list|year\\b|status|gpa)|~er (?:teach|year|profile|induction)|~ary (?:teach|lectur|student|semester)',
)
const CLUB = around(
  '(?:club|team|program(?:me)?|athlet\\w+|fraternity|sorority|chapter|school|franchise|coach|driver|stable|racing|federation)s? (?:(?:is|was|were|are|been|placed|put|still|back|will be|had been) ){0,4}(?:on|under) (?:\\w+ )?~|' +
    "(?:on|under|years?'? of|of) ~ (?:by|from|with) the (?:ncaa|league|conference|association|f[ia]a?|uefa|nfl|nba)|" +
    "(?:ncaa|football|athletic|basketball|league|team|show-cause|rookie) ~|~ (?:for|until|to|through) (?:[\\w\\u2019']+ ){0,3}(?:race|season|match|game|round|year.s end)s?\\b|" +
    'accreditation (?:\\w+ ){0,3}(?:on|under) ~',
)
const FAITH = around(
  '(?:close|day|time|state|hour|door) of (?:human )?~(?! (?:for|and a|officer|service|order))|human ~|~ (?:closes|proper|of the soul)|this life is a ~|novitiate',
)
const TRIAL = around(
  '~ary\\b|~er (?:constable|nurse|doctor|fire)|~ers?\\b(?! (?:and|who|was|were|is|are) )|' +
    '~ (?:period|review|meeting|end date|extension|status|plate|clause|policy|template|length|pass)|periods? of ~|' +
    '(?:pass|fail|extend|end of|finish|confirm|survive|start|sign off)\\w* (?:(?:of|my|your|his|her|their|its|our|the|a|an|successful|initial|months?|that|on) ?){0,4}~(?! (?:service|officer|order|staff|board|super|qualif))|' +
    '(?:during|through|after|within|complet\\w+|on completion of|successful) (?:(?:my|your|its|our|a|an|successful|initial|months?|six-month|three-month) ?)+~(?! (?:service|officer|order|staff|board|super))|' +
    "(?:[1-9]|one|two|three|six|nine)[ -](?:day|week|month)s?'? ~(?! (?:order|sentence|for ))|" +
    "on ~ (?:for )?(?:three|six|nine|[369]) months|it (?:is|'s) on ~|on ~ (?:until|till) (?:further notice|they|it|we)|package on ~",
)
const SERVICE = around(
  '~(?:,| and| &) (?:parole|after-?care|community|prison|court|rehabilitation) (?:service|officer|staff|board|department|institution)|' +
    '~ (?:service|officer|order|board|trust|area|staff|work|profession|practi|delivery|hostel|inspect|reform|union|region|unit|team|dep(?:artmen)?t\\b|' +
    'office\\b|offices\\b|supervis|case|system|contract|privati|minister|reset|committee|chief|manager|director|client|training|pay\\b|association|agenc|' +
    'administration|fail|research|leader|compan|expert|condition|budget|spending|funding|policy maker|policy in|practice|trainee|recruit|qualification|' +
    'programme|institute|journal|act\\b|commission|ideal|culture|values|history|reunification|unification|services?\\b|centre|bill\\b|resourc|vacanc|' +
    'colleague|people|employ|assess|appointment|requirement|method|theory|studies|student union|estate|premises|building|provision|partner|landscape|world|caseload|sector)|' +
    '(?:national|local|county|adult|juvenile|london|wales|welsh|hm|english|dutch|irish|european|scottish|future of|role of|history of|work of|world of|value of|profession of|' +
    'chief inspector of|inspect\\w+ of|director(?:s|ate)?(?: general)? (?:of|for)|chief of|minister for|head of|' +
    'privati\\w+(?: of)?|nationali\\w+(?: of)?|reunif\\w+(?: of)?|reform(?:ing|s)?(?: of| to)?|work(?:s|ed|ing)? (?:in|for)|career in|job in|life in|staff in|' +
    'join(?:ed|ing)?|left|leav(?:e|ing)|inside|within|cuts to|invest\\w* in|money for|funds? for|fund(?:ing)? (?:for )?|crisis in|state of|about) ~(?! (?:period|review|report))(?:\\b)|' +
    '(?:people|person|women|men|those|anyone|everyone|someone|clients|adults|offenders) (?:who are |who were |currently )?on ~|' +
    'devol\\w+ (?:of )?(?:\\w+ ){0,3}~|~ of offenders',
)
/** The agency under a prison story, somebody's officer in a court case, a life before fame. */
const PASSING = around(
  '(?:prisons?(?: service)?|jails?|courts?|police|council|health|hospitals?|schools?|social (?:services|workers?|work)|midwives|doctors|housing|drugs?|charit\\w+|magistrates|lawyers|the nhs|youth work(?:ers)?)(?:,| and| &|, and|,? or|, from| or from)+ (?:the )?(?:local )?~|' +
    ", (?:the )?~ service(?:,| and )|(?:from|by|with) ~,|reports? (?:from|by) ~|, [\\w' -]{3,40},? and (?:the )?~(?! (?:service|officer|staff|union|board|inspect|deliver|practi))|" +
    '(?:his|her|the man.s|the defendant.s|told (?:his|her|the|a)|saw (?:his|her)|see (?:his|her)) (?:own )?~ (?:officer|worker)(?!s)|~ report (?:had |has |also |which |that )?(?:said|says|described|found|told|recommended|spoke|noted|showed)|(?:a|the) ~ report|' +
    '(?:former|retired|ex-?|once|was|as|became|trained as|worked as|years? as|become|father|mother|husband|wife|son|daughter)(?:,| a| an)? (?:\\w+ )?~ (?:officer|worker)(?!s)|' +
    '(?:which|that) the ~ service will|the ~ service will (?:watch|arrange|supervise (?:him|her))',
)
const PUNISHMENT = around(
  "(?:day|week|month|year)s?['’]? (?:of )?(?:(?:un)?supervised |federal |felony |formal |informal |summary ){0,2}~|" +
    '(?:sentence|agreed|plead|pled|condemned|ordered)\\w* (?:[\\w,-]+ ){0,6}?~|' +
    '(?:got|given|gets?|receiv\\w+|serv\\w+|hand\\w+|avoid\\w*|violat\\w+|broke|breach\\w*|complet\\w+|finish\\w+|spent|granted|on two) (?:(?:of|his|her|their|the|a|an|with|[a-z]+-year|years?.) ){0,4}~(?! (?:service|officer|order|staff|training))|' +
    '(?:while|already|still|placed|put|man|woman|teen\\w*|suspect|driver|attacker|was|is|be|were|him|her) on (?:\\w+ )?~|' +
    '(?:ends?|ended|ending|off|out of) ~(?! (?:service|officer|order|staff|work|union))|~ early|~ (?:violation|term\\b|sentence\\b|revocation|instead|rather than|for (?:assault|drug|driv|theft|steal|fraud|a |his|her|poss|throw|attack|burg|shop))',
)
/** Whoever is supervised and tells of it. */
const OWN = around(
  "i (?:was|am|have been|had been|went|got put|came|spent|did|'m|'ve been) (?:\\w+ ){0,3}?(?:on )?~|my ~ (?:officer|worker)",
)
const SHARED_NAME = around('prison(?: service)? (?:and|&) ~ (?:service|ombuds)|prisons (?:and|&) ~ ombuds')

/** The meaning of each use of the word in `text`, in order; at most `MOST_USES` of them. */
export function sensesIn(text: string): Use[] {
  const uses: Use[] = []
  for (const { index: start, 0: word } of text.matchAll(STEM)) {
    // A sentence that ended, or a block, has nothing more to say about the word.
    const before = plain(text.slice(clauseStart(text, start), start))
    const after = plain(text.slice(start + word.length, clauseEnd(text, start + word.length)))
    uses.push({ sense: senseOf(`${before}¶${word.toLowerCase()}${after}`, before.length), start })
    if (uses.length === MOST_USES) break
  }
  return uses
}

const endsClause = new Uint8Array(0x10000)
for (const sign of '.!?;:\n') endsClause[sign.charCodeAt(0)] = 1

function clauseStart(text: string, at: number): number {
  const least = Math.max(0, at - BEFORE)
  let start = at
  while (start > least && endsClause[text.charCodeAt(start - 1)] !== 1) start--
  return start
}

function clauseEnd(text: string, at: number): number {
  const most = Math.min(text.length, at + AFTER)
  let end = at
  while (end < most && endsClause[text.charCodeAt(end)] !== 1) end++
  return end
}

const MORE_THAN_ONE_SPACE = /\s\s|[^\S ]/
/** In small letters, with single spaces. */
const plain = (text: string) =>
  (MORE_THAN_ONE_SPACE.test(text) ? text.replace(/\s+/g, ' ') : text).toLowerCase()

function senseOf(near: string, at: number): Sense {
  if (STUDY(near, at)) return 'study'
  if (CLUB(near, at)) return 'club'
  if (FAITH(near, at)) return 'faith'
  if (OWN(near, at)) return 'bare'
  if (SHARED_NAME(near, at) || PASSING(near, at)) return 'passing'
  if (TRIAL(near, at)) return 'trial'
  if (PUNISHMENT(near, at)) return 'punishment'
  return SERVICE(near, at) ? 'service' : 'bare'
}
