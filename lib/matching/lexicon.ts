import { firstDay, lastDay } from '../dates/iso-date.ts'
import type { EntityKind } from '../knowledge/entity-id.ts'
import type { Alias, Entity } from '../knowledge/schema.ts'
import { type Addresses, compileAddresses } from './addresses.ts'
import type { Automaton } from './automaton.ts'
import { compileAutomaton } from './automaton.ts'
import { cueForms } from './cues.ts'
import { derivedForms } from './derived-forms.ts'
import { foldText } from './fold.ts'
import type { FormSort } from './form-sort.ts'
import { sortOf } from './form-sort.ts'
import { isInstitutional } from './institutional.ts'
import { dayNumber, describe, type LexiconEntity, relatedEntities } from './lexicon-entity.ts'
import { compileMisspellings, type MisspellingIndex } from './misspelling-index.ts'
import { compileRounds, type Rounds } from './rounds.ts'
import { compileReports, type ReportIndex } from './untitled/report-index.ts'
import { untitledForms } from './untitled/untitled-forms.ts'
import { HONORIFICS } from './words/people.ts'

/** Bits of `claimFlags`. */
export const CONTEXT = 1
export const PREFER = 2
export const CASE = 4
/** Not written in the knowledge base but made from what is (see `derived-forms.ts`). */
export const DERIVED = 8
/** Made only of words that bodies of many countries are named with. */
export const INSTITUTIONAL = 16

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
  /** Pages that are known to be about entities. */
  readonly addresses: Addresses
  /** By which reports are told without their title. */
  readonly reports: ReportIndex
  /** Names that are known with one letter wrong. */
  readonly misspellings: MisspellingIndex
  readonly rounds: Rounds
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
  const untitled = untitledForms(matched)
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
      if (untitled.get(entity.id)?.has(foldText(alias.text))) continue
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
  const compiled = {
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
    entities: matched.map((entity, index) => describe(entity, [...(related[index] ?? [])], place)),
    addresses: compileAddresses(matched),
    reports: compileReports(matched, untitled),
  }
  const rounds = compileRounds(compiled)
  return { ...compiled, rounds, misspellings: compileMisspellings({ ...compiled, rounds }) }
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
    flags:
      flags |
      (isInstitutional(alias.text) ? INSTITUTIONAL : 0) |
      (alias.context ? CONTEXT : 0) |
      (alias.prefer ? PREFER : 0) |
      (alias.case ? CASE : 0),
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
