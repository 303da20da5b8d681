import { firstDay, lastDay } from '../dates/iso-date.ts'
import type { Alias, Entity, EntityKind } from '../knowledge/schema.ts'
import type { Automaton } from './automaton.ts'
import { compileAutomaton } from './automaton.ts'
import { derivedForms } from './derived-forms.ts'
import { foldText } from './fold.ts'
import type { FormSort } from './form-sort.ts'
import { looksLikeAcronym, sortOf } from './form-sort.ts'
import {
  DOMESTIC_WORDS,
  FIELD_WORDS,
  FOREIGN_WORDS,
  JUSTICE_WORDS,
  PROBATION_WORDS,
} from './words/institutions.ts'
import { FEMALE_TITLES, HONORIFICS, MALE_TITLES, PEERAGE } from './words/people.ts'

/** What the linker has to know of an entity. Other entities are named by their place in `Lexicon.entities`. */
export interface LexiconEntity {
  readonly id: Entity['id']
  readonly kind: EntityKind
  readonly name: string
  /** Folded words of its name and longer aliases, to tell its acronym from another's; none for people and places. */
  readonly words: readonly string[]
  /** Other well-known people bear the full name. */
  readonly namesakes: boolean
  /** Its description speaks of probation, prisons or justice: naming it says what the page is about. */
  readonly ofField: boolean
  /** Entities that it names or that name it, roles' organisations and publishers included. */
  readonly related: readonly number[]
  /** Person: folded first names and initials that fit before the surname. */
  readonly givenNames: readonly string[]
  /** Person: folded titles known to be borne ("lord", "dame"). */
  readonly titles: readonly string[]
  readonly gender: 'female' | 'male' | null
  /** Person: known for research, so that a citation ("Name, 2019") may mean them. */
  readonly scholar: boolean
  /** Person: some form is an office that they hold or held. */
  readonly holdsOffice: boolean
  /** Place: `prison`, `region` or `pdu`. */
  readonly placeType: string | null
}

/** Bits of `claimFlags`. */
export const CONTEXT = 1
export const PREFER = 2
export const CASE = 4
/** Not written in the knowledge base but made from what is (see `derived-forms.ts`). */
export const DERIVED = 8

/** Bits of `cues`: what a form says about the text around it. */
export const CUE_PROBATION = 1
export const CUE_JUSTICE = 2
export const CUE_FOREIGN = 4
export const CUE_DOMESTIC = 8

/**
 * Everything that matching needs, as plain data (typed arrays, arrays, objects) that structured clone keeps.
 * The claims on form `f` are those from `claimStart[f]` up to `claimStart[f + 1]`.
 */
export interface Lexicon {
  readonly automaton: Automaton
  readonly cues: Uint8Array
  readonly claimStart: Uint32Array
  readonly claimEntity: Uint32Array
  readonly claimFlags: Uint8Array
  readonly claimSort: Uint8Array
  /** Words at the head of the form that stand outside of the mention ("the", "Mr"). */
  readonly claimLead: Uint8Array
  /** Days as numbers (20240318) between which the form means the entity, ends included. */
  readonly claimFrom: Uint32Array
  readonly claimTo: Uint32Array
  /** The form as it is written in the knowledge base. */
  readonly claimText: readonly string[]
  readonly entities: readonly LexiconEntity[]
}

/** Kinds that are looked for; an event only by a name or alias that needs no evidence. */
const LOOKED_FOR: ReadonlySet<EntityKind> = new Set<EntityKind>([
  'person',
  'organisation',
  'place',
  'report',
  'legislation',
  'term',
  'event',
])

interface Claim {
  entity: number
  flags: number
  sort: FormSort
  lead: number
  from: number
  to: number
  text: string
}

/** Makes the lexicon of a knowledge base. Entities of kinds that are not matched are left out. */
export function compileLexicon(entities: readonly Entity[]): Lexicon {
  const matched = entities.filter(entity => LOOKED_FOR.has(entity.kind))
  const place = new Map<string, number>(matched.map((entity, index) => [entity.id, index]))
  const related = relatedEntities(matched, place)
  const claims = new Map<string, Claim[]>()
  const bodies = new Set<string>()
  for (const entity of matched) {
    if (entity.kind === 'organisation') for (const alias of formsOf(entity)) bodies.add(foldText(alias.text))
  }
  const isBody = (form: string) => bodies.has(foldText(form))
  const add = (form: string, claim: Claim) => {
    const key = foldText(form)
    if (key === '') return
    const others = claims.get(key)
    if (!others) claims.set(key, [claim])
    else others.push(claim)
  }
  matched.forEach((entity, index) => {
    for (const alias of formsOf(entity)) {
      if (!namesNothing(entity, alias.text, isBody)) add(alias.text, claimOf(entity, index, alias, 0))
    }
  })
  // Derived forms come last, and only where nobody has written down what the form means.
  const written = new Set(claims.keys())
  matched.forEach((entity, index) => {
    for (const alias of derivedForms(entity, formsOf(entity))) {
      if (!written.has(foldText(alias.text))) add(alias.text, claimOf(entity, index, alias, DERIVED))
    }
  })
  const cues = cueForms()
  for (const form of cues.keys()) if (!claims.has(form)) claims.set(form, [])

  const forms = [...claims.keys()]
  const flat = [...claims.values()].flat()
  const claimStart = new Uint32Array(forms.length + 1)
  forms.forEach((form, index) => {
    claimStart[index + 1] = (claimStart[index] as number) + (claims.get(form)?.length ?? 0)
  })
  return {
    automaton: compileAutomaton(forms),
    cues: Uint8Array.from(forms, form => cues.get(form) ?? 0),
    claimStart,
    claimEntity: Uint32Array.from(flat, claim => claim.entity),
    claimFlags: Uint8Array.from(flat, claim => claim.flags),
    claimSort: Uint8Array.from(flat, claim => claim.sort),
    claimLead: Uint8Array.from(flat, claim => claim.lead),
    claimFrom: Uint32Array.from(flat, claim => claim.from),
    claimTo: Uint32Array.from(flat, claim => claim.to),
    claimText: flat.map(claim => claim.text),
    entities: matched.map((entity, index) => describe(entity, [...(related[index] ?? [])])),
  }
}

/** A day as a number that compares (20240318). */
export function dayNumber(day: string): number {
  return Number(day.slice(0, 10).replaceAll('-', ''))
}

/** The name and the aliases, each once, under the conditions that the aliases set. */
function formsOf(entity: Entity): Alias[] {
  const written = new Set(entity.aliases.map(alias => foldText(alias.text)))
  // A name with a bracket is for display: "Pre-sentence report (PSR)" in a text is the name and then the acronym.
  const forDisplay =
    /\([^)]*\)$/.test(entity.name) && entity.kind !== 'legislation' && entity.kind !== 'report'
  const forms =
    forDisplay || written.has(foldText(entity.name))
      ? entity.aliases
      : [{ text: entity.name }, ...entity.aliases]
  return entity.kind === 'event' ? forms.filter(form => !form.context && !form.from && !form.to) : [...forms]
}

const BODY_AND_YEAR = /^(.+?),? \(?\d{4}\)?$/

/**
 * Forms that do not tell what they name: a bare number; a body and a year (bodies publish more than one report
 * in a year); two people joined into one.
 */
function namesNothing(entity: Entity, form: string, isBody: (form: string) => boolean): boolean {
  if (/^\d+$/.test(form)) return true
  if (entity.kind === 'report') return isBody(BODY_AND_YEAR.exec(form)?.[1] ?? '')
  return (
    entity.kind === 'person' &&
    / (?:and|&) /.test(form) &&
    !/\b(?:minister|secretary|general|chair)\b/i.test(form)
  )
}

function claimOf(entity: Entity, index: number, alias: Alias, flags: number): Claim {
  return {
    entity: index,
    flags: flags | (alias.context ? CONTEXT : 0) | (alias.prefer ? PREFER : 0) | (alias.case ? CASE : 0),
    sort: sortOf(entity, alias, (flags & DERIVED) !== 0),
    lead: leadOf(entity, alias.text),
    from: dayNumber(firstDay(alias.from)),
    to: dayNumber(lastDay(alias.to)),
    text: alias.text,
  }
}

function leadOf(entity: Entity, text: string): number {
  const parts = foldText(text).split(' ')
  let lead = 0
  const outside = (word: string | undefined) =>
    word !== undefined &&
    (word === 'the' || (entity.kind === 'person' && HONORIFICS.has(word.replace('.', ''))))
  // "Dame Anne" keeps its title: without it, only a first name would be left.
  const givenOnly =
    entity.kind === 'person' && foldText(entity.name).split(' ')[0] === parts[parts.length - 1]
  while (lead < parts.length - 1 && outside(parts[lead]) && !(givenOnly && parts[lead] !== 'the')) lead++
  const named = entity.kind !== 'person' && foldText(entity.name).startsWith('the ')
  return named && parts[0] === 'the' ? 0 : lead
}

function relatedEntities(matched: readonly Entity[], place: ReadonlyMap<string, number>): Set<number>[] {
  const related = matched.map(() => new Set<number>())
  const join = (from: number, id: string | undefined) => {
    const to = id === undefined ? undefined : place.get(id)
    if (to === undefined || to === from) return
    related[from]?.add(to)
    related[to]?.add(from)
  }
  matched.forEach((entity, index) => {
    for (const relation of entity.related) join(index, relation.target)
    if (entity.kind === 'person') for (const role of entity.roles ?? []) join(index, role.organisation)
    if (entity.kind === 'place') join(index, entity.region)
    if (entity.kind === 'report') {
      join(index, entity.publisher)
      for (const author of entity.authors ?? []) join(index, author)
    }
  })
  return related
}

function describe(entity: Entity, related: readonly number[]): LexiconEntity {
  const full =
    entity.kind === 'person' ? [entity.name, ...entity.aliases.filter(a => !a.context).map(a => a.text)] : []
  const surname = foldText(entity.name).split(' ').at(-1)
  const given = new Set<string>()
  const titles = new Set<string>()
  for (const form of full) {
    const parts = foldText(form).split(' ')
    const end = parts.indexOf(surname ?? '')
    for (const part of parts.slice(0, end < 0 ? 0 : end)) {
      if (HONORIFICS.has(part) || PEERAGE.has(part)) continue
      given.add(part).add(part.charAt(0))
    }
  }
  if (entity.kind === 'person') {
    for (const form of [entity.name, ...entity.aliases.map(alias => alias.text)]) {
      const head = foldText(form).split(' ')[0] ?? ''
      if (HONORIFICS.has(head) || PEERAGE.has(head)) titles.add(head)
    }
  }
  const bears = (list: ReadonlySet<string>) => [...titles].some(title => list.has(title))
  const female = bears(FEMALE_TITLES)
  const male = bears(MALE_TITLES)
  return {
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    words: wordsOf(entity),
    namesakes: entity.kind === 'person' && entity.namesakes === true,
    ofField: FIELD_WORDS.test(`${entity.name} ${entity.description} ${entity.summary}`),
    related,
    givenNames: [...given],
    titles: [...titles],
    gender: female === male ? null : female ? 'female' : 'male',
    scholar: entity.kind === 'person' && SCHOLAR.test(`${[...titles].join(' ')} ${entity.description}`),
    holdsOffice: entity.kind === 'person' && entity.aliases.some(alias => alias.from || alias.to),
    placeType: entity.kind === 'place' ? entity.type : null,
  }
}

function wordsOf(entity: Entity): string[] {
  if (entity.kind === 'person' || entity.kind === 'place') return []
  const forms = [entity.name, ...entity.aliases.map(alias => alias.text)]
  if (!forms.some(looksLikeAcronym)) return []
  const words = forms.filter(form => /\s/.test(form)).flatMap(form => foldText(form).split(/[ ()-]+/))
  return [...new Set(words)].filter(word => word !== '')
}

const SCHOLAR = /\b(?:professor|prof|academic|criminolog|research|lecturer|scholar|university)/i

function cueForms(): Map<string, number> {
  const cues = new Map<string, number>()
  const add = (list: readonly string[], cue: number) => {
    for (const word of list) cues.set(foldText(word), (cues.get(foldText(word)) ?? 0) | cue)
  }
  add(PROBATION_WORDS, CUE_PROBATION)
  add(JUSTICE_WORDS, CUE_JUSTICE)
  add(FOREIGN_WORDS, CUE_FOREIGN)
  add(DOMESTIC_WORDS, CUE_DOMESTIC)
  return cues
}
