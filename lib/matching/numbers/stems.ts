/**
 * Words made comparable: endings off, and a few words of the field that journalists use for one another made one.
 * Lighter than M. Porter's stemmer ("An algorithm for suffix stripping", Program 14, 1980), since a wrong
 * conflation costs more here than a missed one.
 */
const ALIKE = new Map(
  [
    ['short', 'shortage', 'shortages', 'shortfall', 'shortfalls', 'gap', 'gaps'],
    ['meet', 'met', 'meets', 'meeting', 'achieved'],
    ['extra', 'additional', 'new', 'more', 'further'],
    ['leav', 'left', 'leave', 'leaves', 'leaving', 'leavers', 'leaver', 'attrition'],
    ['recruit', 'employed', 'hired', 'hire', 'hiring', 'recruits'],
    ['sick', 'sickness'],
    ['prison', 'prisons', 'jail', 'jails', 'custody'],
    ['prisoner', 'prisoners', 'inmate', 'inmates'],
    ['tag', 'tags', 'tagged', 'tagging'],
    ['pdu', 'pdus'],
    ['sfo', 'sfos'],
    ['spo', 'spos'],
    ['pso', 'psos'],
    ['pqip', 'pqips'],
    ['vacancy', 'vacancies', 'vacant', 'unfilled'],
    ['capacity', 'capacities'],
    ['service', 'services'],
    ['offic', 'officer', 'officers'],
    ['reoffend', 'reoffending', 'reoffends', 'reoffended'],
    ['probation', 'probationary'],
    ['insufficient', 'unsatisfactory', 'inadequate'],
    ['sufficient', 'satisfactory', 'adequate', 'adequately', 'sufficiently', 'sufficiency'],
    ['turnout', 'turnouts'],
    ['trainee', 'trainees'],
    ['strike', 'strikes', 'striking'],
  ].flatMap(([head, ...others]) => [head, ...others].map(word => [word as string, head as string])),
)
/** Words that say nothing of what is counted. */
const EMPTY = new Set(
  (
    'a an the and or of in on at to for from by with as is are was were be been being has have had do does did not no its it this that these ' +
    'those their there they he she we you i his her our your who which what when where how than then so but if per cent percent percentage ' +
    'up over under about around nearly almost only just least most some any all each every into out off within during between after before ' +
    'will would can could may might must should also still already now very s t one two said says say mr ms mrs e g'
  ).split(' '),
)

const stems = new Map<string, string>()
/** The memory of stems is emptied when a hostile page has filled it. */
const MOST_STEMS = 20_000

/** The stem of a folded word, or the empty text for a word that says nothing. */
export function stemOf(word: string): string {
  let stem = stems.get(word)
  if (stem === undefined) {
    if (stems.size >= MOST_STEMS) stems.clear()
    stem = EMPTY.has(word) ? '' : (ALIKE.get(word) ?? strip(word))
    stems.set(word, stem)
  }
  return stem
}

function strip(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word
  let stem = word
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`
  else if (stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1)
  if (stem.endsWith('ing') && stem.length > 5) stem = stem.slice(0, -3)
  else if (stem.endsWith('ed') && stem.length > 4) stem = stem.slice(0, -2)
  if (stem.endsWith('ment') && stem.length > 7) stem = stem.slice(0, -4)
  else if (stem.endsWith('ation') && stem.length > 9) stem = stem.slice(0, -5)
  else if (stem.endsWith('ion') && stem.length > 6) stem = stem.slice(0, -3)
  if (stem.endsWith('e') && stem.length > 3) stem = stem.slice(0, -1)
  if (stem.length > 4 && stem.at(-1) === stem.at(-2) && !/[ls]$/.test(stem)) stem = stem.slice(0, -1)
  return ALIKE.get(stem) ?? stem
}
