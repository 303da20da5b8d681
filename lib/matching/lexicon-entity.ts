import { firstDay, lastDay } from '../dates/iso-date.ts'
import type { EntityKind } from '../knowledge/entity-id.ts'
import type { Alias, Entity } from '../knowledge/schema.ts'
import { foldText } from './fold.ts'
import { looksLikeAcronym } from './form-sort.ts'
import { FOREIGN_NAMES } from './words/countries.ts'
import { FIELD_WORDS } from './words/institutions.ts'
import { FEMALE_TITLES, HONORIFICS, MALE_TITLES, PEERAGE } from './words/people.ts'

/** A role of a person. Days are numbers (20240318). */
export interface LexiconRole {
  readonly organisation: number
  readonly from: number
  readonly to: number
  /** Neither beginning nor end is known. */
  readonly undated: boolean
}

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
  /** Its name says that it belongs to another country: that a text is about one speaks not against it. */
  readonly abroad: boolean
  /** Entities that it names or that name it, roles' organisations and publishers included. */
  readonly related: readonly number[]
  /** Person: roles in organisations of the lexicon. */
  readonly roles: readonly LexiconRole[]
  /** Person: folded first names and initials that fit before the surname. */
  readonly givenNames: readonly string[]
  /** Person: folded titles known to be borne ("lord", "dame"). */
  readonly titles: readonly string[]
  readonly gender: 'female' | 'male' | null
  /** Person: known for research, so that a citation ("Name, 2019") may mean them. */
  readonly scholar: boolean
  /** Person: when they held the offices that they are called by; empty if none. Days are numbers. */
  readonly terms: readonly { readonly from: number; readonly to: number }[]
  /** Person: known in politics, so that any page about it may name them. */
  readonly inPolitics: boolean
  /** Person: is or was called an inspector, which otherwise is a rank of the police. */
  readonly inspects: boolean
  /** Place: `prison`, `region` or `pdu`. */
  readonly placeType: string | null
}

export function describe(
  entity: Entity,
  related: readonly number[],
  place: ReadonlyMap<string, number>,
): LexiconEntity {
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
    // a "Lord Chancellor" need not be a lord
    const names = entity.aliases.filter(alias => !alias.from && !alias.to).map(alias => alias.text)
    for (const form of [entity.name, ...names]) {
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
    ofField: isOfField(entity),
    abroad: entity.kind === 'organisation' && namesForeignPlace(entity.name),
    related,
    roles: rolesOf(entity, place),
    givenNames: [...given],
    titles: [...titles],
    gender: female === male ? null : female ? 'female' : 'male',
    scholar: entity.kind === 'person' && SCHOLAR.test(`${[...titles].join(' ')} ${entity.description}`),
    terms: entity.kind === 'person' ? termsOf(entity.aliases) : [],
    inPolitics: entity.kind === 'person' && POLITICS.test(`${entity.name} ${entity.description}`),
    inspects: entity.kind === 'person' && entity.aliases.some(alias => /inspector/i.test(alias.text)),
    placeType: entity.kind === 'place' ? entity.type : null,
  }
}

const NEWS = /\b(?:news|newspaper|broadcaster|tabloid)\b/i

/** A newspaper that wrote about probation is no body of the field for it. */
function isOfField({ kind, name, description, summary }: Entity): boolean {
  if (kind !== 'organisation') return FIELD_WORDS.test(`${name} ${description} ${summary}`)
  return FIELD_WORDS.test(NEWS.test(description) ? name : `${name} ${description}`)
}

/** A day as a number that compares (20240318). */
export function dayNumber(day: string): number {
  return Number(day.slice(0, 10).replaceAll('-', ''))
}

function termsOf(aliases: readonly Alias[]): { from: number; to: number }[] {
  const terms = new Map<string, { from: number; to: number }>()
  for (const { from, to } of aliases) {
    if (from || to)
      terms.set(`${from} ${to}`, { from: dayNumber(firstDay(from)), to: dayNumber(lastDay(to)) })
  }
  return [...terms.values()]
}

function rolesOf(entity: Entity, place: ReadonlyMap<string, number>): LexiconRole[] {
  if (entity.kind !== 'person') return []
  const roles: LexiconRole[] = []
  for (const role of entity.roles ?? []) {
    const organisation = place.get(role.organisation ?? '')
    if (organisation === undefined) continue
    roles.push({
      organisation,
      from: dayNumber(firstDay(role.from ?? undefined)),
      to: dayNumber(lastDay(role.to ?? undefined)),
      undated: !role.from && !role.to,
    })
  }
  return roles
}

const foreignNames = new Set(FOREIGN_NAMES.map(foldText))

function namesForeignPlace(name: string): boolean {
  const words = foldText(name).split(/[ ,()'-]+/)
  return words.some((_, from) =>
    [1, 2, 3].some(count => foreignNames.has(words.slice(from, from + count).join(' '))),
  )
}

const POLITICS =
  /\b(?:MPs?|ministers?|peer|Labour|Conservative|Liberal Democrat|politician|president|lord|lady|baroness|mayor|chancellor|(?:home|justice|foreign|shadow|permanent|state) secretary|secretary of state|general secretary|(?:attorney|solicitor) general)\b/i

const SCHOLAR = /\b(?:professor|prof|academic|criminolog|research|lecturer|scholar|university)/i

function wordsOf(entity: Entity): string[] {
  if (entity.kind === 'person' || entity.kind === 'place') return []
  const forms = [entity.name, ...entity.aliases.map(alias => alias.text)]
  if (!forms.some(looksLikeAcronym)) return []
  const words = forms.filter(form => /\s/.test(form)).flatMap(form => foldText(form).split(/[ ()-]+/))
  return [...new Set(words)].filter(word => word !== '')
}

export function relatedEntities(
  matched: readonly Entity[],
  place: ReadonlyMap<string, number>,
): Set<number>[] {
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
