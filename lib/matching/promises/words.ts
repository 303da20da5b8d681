import { once } from '../once.ts'

/**
 * Words as promises are compared by: stems, and for the acts that every promise is made of (more, less, hire, pay)
 * one stem for all ways to say them. No list serves one promise.
 */

/** Words that say nothing about the subject, as written and as stems. */
const STOP_WORDS = once(
  () =>
    new Set(
      `a about above after again all almost already also although always am among an and another any anyone anything are around as at away
  be because become been before being between both but by can cannot come comes could did do does doing done down during each either
  else even ever every everyone for from get gets getting go goes going gone got had has have having he her here him his how however i
  if in into is it its itself january february march april june july august september october november december just know last least less let like made make makes making many may me might more most much must my near nearly
  need never new next no none nor not nothing now number numbers of off often on once one only onto or other others our out over own part per perhaps
  put rather really said same say says see seen shall she should since so some someone something soon still such take taken than that the
  their them themselves then there these they thing things this those though through thus to today together too toward under until up upon
  us use used very was way we well went were what when where whether which while who whole whom whose why will with within without would
  year yes yet you your month week day n't dont doesnt didnt isnt wasnt arent weve youve theyve ive im youre theyre thats whats its`
        .split(/\s+/)
        .filter(word => word !== '')
        .flatMap(word => [word, stem(word)]),
    ),
)

/** Words met so often in any prose that they can carry little, however rare they are among facts. */
const COMMON_WORDS = once(
  () =>
    new Set(
      `able actual aim allow back bad best better big bring build call care case cause chance change clear close common community country course
  current deal different difficult early effect end enough ensure evidence face fact family far feel few find first follow force free full
  further future give good great group hand hard hear help high hold home hope hour house idea important improve include increase
  issue job keep key kind lack large late law lead learn leave left level life line little live local long look lot low main manage matter
  mean meet member million moment money move name nation offer office old open order other outcome overall people person place plan
  point police possible power present pressure problem process provide public question quite reach real reason record report result
  right run safe second sense serve service set show side simple situation small social society staff stand start state step stop support
  system talk tell term think thought time total town try turn two understand value view voice wait want week woman word work world worse
  write wrong young britain british england wales government minister secretary`
        .split(/\s+/)
        .map(stem),
    ),
)

/** Whether a word, as written or as a stem, says nothing about the subject. */
export const isStopWord = (word: string): boolean => STOP_WORDS().has(word)
/** Whether a stem is met so often in any prose that it can carry little. */
export const isCommonWord = (wordStem: string): boolean => COMMON_WORDS().has(wordStem)

/** Each line holds ways to say one thing: acts and amounts first, then a few names that probation has for the same. */
const SAME_ACT: readonly (readonly string[])[] = [
  ['extra', 'additional', 'more', 'new', 'further', 'another'],
  ['recruit', 'hire', 'onboard', 'employ', 'appoint'],
  ['reduce', 'cut', 'lower', 'shrink', 'fall', 'decrease', 'drop'],
  ['increase', 'rise', 'grow', 'boost', 'raise', 'uplift'],
  ['funding', 'cash', 'investment', 'invest', 'spending', 'budget', 'fund'],
  ['double', 'doubling', 'twice', 'twofold'],
  ['offender', 'criminal', 'lawbreaker'],
  ['rebuild', 'restore', 'fix', 'repair'],
  ['trainee', 'pqip'],
  ['admin', 'administrative', 'administration', 'bureaucracy', 'bureaucratic', 'paperwork'],
  ['visible', 'visibility', 'visibly'],
]

/** An English word without its commonest endings, so that "recruiting", "recruits" and "recruitment" are one. */
export function stem(word: string): string {
  let base = word.endsWith("'s") ? word.slice(0, -2) : word
  if (base.length <= 3) return base
  if (base.endsWith('ies') && base.length > 4) base = `${base.slice(0, -3)}y`
  else if (/(?:ss|sh|ch|x|z)es$/.test(base)) base = base.slice(0, -2)
  else if (base.endsWith('s') && !/(?:ss|us|is)$/.test(base)) base = base.slice(0, -1)
  if (base.endsWith('ment') && base.length > 7) base = base.slice(0, -4)
  const bare = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(base)?.[1]
  if (bare !== undefined && bare.length >= 3) base = undoubled(bare)
  if (base.endsWith('ly') && base.length > 5) base = base.slice(0, -2)
  return base.endsWith('e') && base.length > 3 ? base.slice(0, -1) : base
}

/** "tagged" is "tag", but "telling" stays "tell". */
function undoubled(base: string): string {
  return /([bdgmnprt])\1$/.test(base) ? base.slice(0, -1) : base
}

const conceptOfStem = new Map<string, string>()
for (const words of SAME_ACT) {
  const first = stem(words[0] ?? '')
  for (const word of words) conceptOfStem.set(stem(word), first)
}

/** Stems of acts with the stem that stands for each. */
export const STEMS_OF_ACTS: ReadonlyMap<string, string> = conceptOfStem

/** The stem that stands for all ways to say the same act. */
export function concept(wordStem: string): string {
  return conceptOfStem.get(wordStem) ?? wordStem
}

/** Stems that carry an act or amount, found in every kind of promise: they need a subject beside them. */
export const ACTS: ReadonlySet<string> = new Set(SAME_ACT.slice(0, 6).map(words => stem(words[0] ?? '')))

/** Said before a number; they change nothing about which number it is. */
export const HEDGES: ReadonlySet<string> = new Set(
  'a the about around over nearly almost some approximately roughly at least up to more than circa an estimated only just another'.split(
    ' ',
  ),
)

/** Numbers without a value: "thousands more". */
export const VAGUE_NUMBERS: ReadonlySet<string> = new Set(['hundreds', 'thousands', 'millions'])

/** Fractions in per cent, where "a", "one" or "by" stands before them: "down by a fifth", not "the last quarter". */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['third', 100 / 3],
  ['quarter', 25],
  ['fifth', 20],
  ['tenth', 10],
])

/** Said of something that is not there or is going, where a promise speaks of what comes. */
export const SHORTFALL: ReadonlySet<string> = new Set(
  'shortfall short shortage vacancy vacant leave left leaver quit resign lost lose loss attrition gap missing fewer sack sacked redundant redundancy dismiss'
    .split(' ')
    .map(stem),
)

/** Whose officers and staff a number may count, if not those of the promise. */
export const OTHER_SERVICES: ReadonlySet<string> = new Set(
  'police prison border immigration fire army military nurse teacher doctor court customs security social'
    .split(' ')
    .map(stem),
)
