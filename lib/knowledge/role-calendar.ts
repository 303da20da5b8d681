import { firstDay, lastDay } from '../dates/iso-date.ts'
import { daysBetween, yearsBetween } from './day-count.ts'
import type { EntityId } from './entity-id.ts'
import { foldForm } from './fold-form.ts'
import type { Alias, Entity, EntityOf, Role, Source } from './schema.ts'

/**
 * Who held an office on a day. An office is known by two kinds of key: the title of a role with its
 * organisation, and a dated alias that several persons bear in turn ("justice secretary"). A role says what its
 * source says and no more: a missing date is not known, and `to: null` is in post on the day of the source.
 */
type Person = EntityOf<'person'>

/** One stretch of time in one role, its dates as sharp as role and aliases together make them. */
export interface Tenure {
  readonly person: EntityId
  readonly name: string
  readonly role: Role
  /** The sources that the role cites. */
  readonly sources: readonly Source[]
  /** ISO date of any precision; `null` where it is not known. */
  readonly from: string | null
  /** As `from`; `null` where it is not known or where the person was still in post, which `inPost` tells. */
  readonly to: string | null
  /** The source shows the person in post and no end is known. */
  readonly inPost: boolean
}

/**
 * How surely a role was held on a day. `certain`: inside its known dates, or by `inPost`. `likely`: on an edge
 * that is known only to the month or year. `open`: begun before (or ended after) the day within `OPEN_YEARS`,
 * and the other end is not known.
 */
export type Certainty = 'certain' | 'likely' | 'open'

/** How far an end that is not known may reach. Our own judgement: few of these posts are held for longer. */
export const OPEN_YEARS = 5

export interface HeldRole {
  readonly tenure: Tenure
  readonly certainty: Certainty
}

/** All tenures of a person, in the order of the record. */
export function tenuresOf(person: Person): Tenure[] {
  return (person.roles ?? []).map(role => {
    const dated = titlesOf(person, role)
    const sources = person.sources.filter(({ id }) => role.sources.includes(id))
    const from = role.from ?? null
    const to = role.to ?? endByAlias(role, dated)
    return {
      person: person.id,
      name: person.name,
      role,
      sources,
      from:
        from &&
        sharpened(
          from,
          dated.map(alias => alias.from),
        ),
      to:
        to &&
        sharpened(
          to,
          dated.map(alias => alias.to),
        ),
      inPost: role.to === null && to === null,
    }
  })
}

/** The role that a person held on a day (of any precision): the surest, among equals the one begun last. */
export function roleOn(person: Person, day: string): HeldRole | null {
  return rolesOn(person, day)[0] ?? null
}

/**
 * All roles that a person held on a day, the surest first, among equals the one begun last, among those the one
 * that has more names in the aliases (the one by which people speak of the person).
 */
export function rolesOn(person: Person, day: string): HeldRole[] {
  const tenures = tenuresOf(person)
  const held: HeldRole[] = []
  for (const tenure of tenures) {
    const certainty = certaintyOn(tenure, day)
    if (certainty === null) continue
    // A later post that had begun by then makes it doubtful that one without a known end still went on.
    if (certainty === 'open' && tenures.some(other => other !== tenure && beganBetween(other, tenure, day)))
      continue
    held.push({ tenure, certainty })
  }
  const rank: Record<Certainty, number> = { certain: 0, likely: 1, open: 2 }
  const titles = ({ tenure }: HeldRole) => titlesOf(person, tenure.role).length
  return held.sort(
    (a, b) =>
      rank[a.certainty] - rank[b.certainty] ||
      compare(firstDay(b.tenure.from), firstDay(a.tenure.from)) ||
      titles(b) - titles(a),
  )
}

/** How surely a tenure takes in a day (of any precision), or `null` when it does not or nothing is known. */
export function certaintyOn(tenure: Tenure, day: string): Certainty | null {
  const { from, to, inPost } = tenure
  if (from === null && to === null) return null
  const [dayFirst, dayLast] = [firstDay(day), lastDay(day)]
  if (from !== null && firstDay(from) > dayLast) return null
  if (to !== null && lastDay(to) < dayFirst) return null
  if (from === null) return yearsBetween(dayFirst, lastDay(to)) <= OPEN_YEARS ? 'open' : null
  if (to === null && !inPost) {
    return yearsBetween(firstDay(from), dayFirst) <= OPEN_YEARS ? 'open' : null
  }
  const begun = lastDay(from) <= dayLast
  const notOver = to === null || firstDay(to) >= dayFirst
  return begun && notOver ? 'certain' : 'likely'
}

/** The keys of the offices that a tenure of this person is part of, the office of its own title first. */
export function officesOf(person: Person, role: Role): string[] {
  const own = ownOffice(role)
  const titles = titlesOf(person, role).map(({ text }) => foldForm(text))
  return [...new Set([...(own === null ? [] : [own]), ...titles])]
}

function ownOffice({ organisation, title }: Role): string | null {
  return organisation === undefined ? null : `${organisation} ${plainTitle(title)}`
}

/** For each office among these entities, the persons who are known to have held it at any time. */
export function officesAmong(entities: readonly Entity[]): Map<string, EntityId[]> {
  const offices = new Map<string, Set<EntityId>>()
  for (const entity of entities) {
    if (entity.kind !== 'person') continue
    for (const role of entity.roles ?? []) {
      for (const office of officesOf(entity, role)) {
        const holders = offices.get(office)
        if (holders) holders.add(entity.id)
        else offices.set(office, new Set([entity.id]))
      }
    }
  }
  return new Map([...offices].map(([office, holders]) => [office, [...holders]]))
}

/**
 * The tenures of an office (a key of `officesOf`) among these entities, in order of their beginning. Where the
 * office is a title known from aliases, the tenure lasts as long as the title was borne, which may be a part of
 * a role with a wider name ("Minister of State").
 */
export function officeHolders(entities: readonly Entity[], office: string): Tenure[] {
  return entities
    .flatMap(entity =>
      entity.kind === 'person' ? tenuresOf(entity).flatMap(tenure => tenureIn(office, entity, tenure)) : [],
    )
    .sort((a, b) => compare(firstDay(a.from), firstDay(b.from)))
}

function tenureIn(office: string, person: Person, tenure: Tenure): Tenure[] {
  const { role } = tenure
  if (office === ownOffice(role)) return [tenure]
  return titlesOf(person, role)
    .filter(({ text }) => foldForm(text) === office)
    .map(({ from, to }) => ({
      ...tenure,
      from: from && firstDay(from) > firstDay(tenure.from) ? from : tenure.from,
      to: to && lastDay(to) < lastDay(tenure.to) ? to : tenure.to,
      inPost: tenure.inPost && to === undefined,
    }))
}

/** Who of an office's tenures held it on a day, the surest first. */
export function holdersOn(tenures: readonly Tenure[], day: string): HeldRole[] {
  const rank: Record<Certainty, number> = { certain: 0, likely: 1, open: 2 }
  return tenures
    .flatMap(tenure => {
      const certainty = certaintyOn(tenure, day)
      return certainty === null || isSuperseded(tenure, tenures, day) ? [] : [{ tenure, certainty }]
    })
    .sort((a, b) => rank[a.certainty] - rank[b.certainty])
}

/**
 * Whether several persons hold the office side by side (junior ministers of one title), so that none follows
 * another: two tenures with known ends share more than a hand-over.
 */
export function isShared(tenures: readonly Tenure[]): boolean {
  if (
    tenures.some(({ role }) => SIDE_BY_SIDE.test(role.title)) &&
    !tenures.some(({ role }) => !SIDE_BY_SIDE.test(role.title))
  ) {
    return true
  }
  return tenures.some((a, index) =>
    tenures
      .slice(index + 1)
      .some(
        b =>
          a.person !== b.person &&
          a.from !== null &&
          b.from !== null &&
          daysBetween(later(lastDay(a.from), lastDay(b.from)), earlier(endOf(a), endOf(b))) > HAND_OVER_DAYS,
      ),
  )
}

/** Titles that several people bear side by side by their nature, so that one who came later is no successor. */
const SIDE_BY_SIDE =
  /\b(?:member|academic|professor|lecturer|reader|researcher|representative|columnist|author|officer|official|trustee|fellow|minister of state|under-secretary|non-executive|co-chair|vice-chair|deputy(?! prime)|assistant)\b/i

/** Successors overlap by days, and by up to a month where dates are known only to the month. */
const HAND_OVER_DAYS = 31

/**
 * Who holds an office as far as is known: of those whom a source shows in post the one who began last.
 * `null` where no one is, or where another has begun since (that one's own end is not known).
 */
export function holderNow(tenures: readonly Tenure[]): Tenure | null {
  const inPost = tenures.filter(tenure => tenure.inPost && !isSuperseded(tenure, tenures, null))
  return inPost.reduce<Tenure | null>(
    (latest, tenure) => (latest && firstDay(latest.from) >= firstDay(tenure.from) ? latest : tenure),
    null,
  )
}

/** A post that stays empty for longer has been held by someone who is not known here. Days. */
const LONGEST_VACANCY = 366

/** Who followed a tenure in its office: the next person to begin when or soon after it ended; `null` if not known. */
export function successorOf(tenure: Tenure, tenures: readonly Tenure[]): Tenure | null {
  const { person, from, to } = tenure
  if (to === null) return null
  return (
    tenures.find(
      other =>
        other.person !== person &&
        other.from !== null &&
        lastDay(other.from) >= firstDay(to) &&
        firstDay(other.from) > firstDay(from) &&
        daysBetween(lastDay(to), firstDay(other.from)) <= LONGEST_VACANCY,
    ) ?? null
  )
}

/** Whether another person began in the office after this one who was in post, and by `day` if one is given. */
function isSuperseded(tenure: Tenure, tenures: readonly Tenure[], day: string | null): boolean {
  if (tenure.to !== null) return false
  return tenures.some(
    other =>
      other.person !== tenure.person &&
      other.from !== null &&
      firstDay(other.from) > lastDay(tenure.from ?? '0001') &&
      (day === null || firstDay(other.from) <= firstDay(day)),
  )
}

/**
 * The dated aliases that speak of a role. Where a person has two roles at once (minister and deputy prime
 * minister), an alias speaks of the one whose title it shares more words with.
 */
function titlesOf(person: Person, role: Role): Alias[] {
  const likeness = (alias: Alias, other: Role) => {
    const words = new Set(wordsOf(other.title))
    return wordsOf(alias.text).filter(word => words.has(word)).length
  }
  return person.aliases.filter(
    alias =>
      belongsTo(alias, role) &&
      !person.roles?.some(
        other => other !== role && belongsTo(alias, other) && likeness(alias, other) > likeness(alias, role),
      ),
  )
}

const wordsOf = (text: string) => foldForm(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether the dates of an alias are those of a role: they overlap and begin or end together, or it spans the role. */
function belongsTo(alias: Alias, role: Role): boolean {
  if (!alias.from && !alias.to) return false
  if (!role.from && !role.to) return false
  const [aliasFrom, aliasTo] = [firstDay(alias.from), lastDay(alias.to)]
  const [roleFrom, roleTo] = [firstDay(role.from), lastDay(role.to)]
  // A shared hand-over day alone is no overlap: the role after begins on the day on which the alias ends.
  if (aliasFrom >= roleTo || roleFrom >= aliasTo) return false
  const together = (a: string | null | undefined, b: string | null | undefined) =>
    !!a && !!b && firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a)
  if (together(alias.from, role.from) || together(alias.to, role.to)) return true
  const spans = !!alias.from && !!alias.to && !!role.from
  return spans && aliasFrom <= firstDay(role.from) && aliasTo >= lastDay(role.to ?? role.from)
}

/** Where the role names no end but its title in the aliases does, that is the end. */
function endByAlias(role: Role, dated: readonly Alias[]): string | null {
  if (role.to) return role.to
  const ends = dated.map(({ to }) => to)
  if (ends.length === 0 || ends.some(end => end === undefined)) return null
  return ends.reduce<string | null>(
    (last, end) => (end && lastDay(end) > lastDay(last ?? '0001') ? end : last),
    null,
  )
}

/** The most precise of the dates that say the same as `date`. */
function sharpened(date: string, others: readonly (string | undefined)[]): string {
  return others.reduce<string>((sharpest, other) => (other?.startsWith(sharpest) ? other : sharpest), date)
}

/** Who stands in for an office is in the office: "Interim chair" and "Chair" are one. */
export function plainTitle(title: string): string {
  return foldForm(title)
    .replace(/^(?:interim|acting|temporary) /, '')
    .replace(/^(?:hm|his majesty's|her majesty's) /, '')
}

function beganBetween(other: Tenure, tenure: Tenure, day: string): boolean {
  if (other.from === null || tenure.from === null) return false
  return firstDay(other.from) > firstDay(tenure.from) && firstDay(other.from) <= lastDay(day)
}

/** The last day that a tenure is known to have reached. */
function endOf({ from, to, sources, inPost }: Tenure): string {
  if (to !== null) return firstDay(to)
  const seen = inPost ? sources.flatMap(({ date }) => (date ? [firstDay(date)] : [])) : []
  return [firstDay(from), ...seen].reduce(later)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (a < b ? a : b)
