import { firstDay, lastDay } from '../dates/iso-date.ts'
import { compareDays, daysBetween } from './day-count.ts'
import type { EntityId } from './entity-id.ts'
import { foldForm } from './fold-form.ts'
import { titlesOf } from './role-titles.ts'
import type { Entity, Person, Role } from './schema.ts'
import { certaintyOn, type HeldRole, SURENESS, type Tenure, tenuresOf } from './tenures.ts'

/**
 * Who held an office on a day. An office is known by two kinds of key: the title of a role with its
 * organisation, and a dated alias that several persons bear in turn ("justice secretary").
 */

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
    .sort((a, b) => compareDays(firstDay(a.from), firstDay(b.from)))
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
  return tenures
    .flatMap(tenure => {
      const certainty = certaintyOn(tenure, day)
      return certainty === null || isSuperseded(tenure, tenures, day) ? [] : [{ tenure, certainty }]
    })
    .sort((a, b) => SURENESS[a.certainty] - SURENESS[b.certainty])
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

/** Who stands in for an office is in the office: "Interim chair" and "Chair" are one. */
export function plainTitle(title: string): string {
  return foldForm(title)
    .replace(/^(?:interim|acting|temporary) /, '')
    .replace(/^(?:hm|his majesty's|her majesty's) /, '')
}

/** The last day that a tenure is known to have reached. */
function endOf({ from, to, sources, inPost }: Tenure): string {
  if (to !== null) return firstDay(to)
  const seen = inPost ? sources.flatMap(({ date }) => (date ? [firstDay(date)] : [])) : []
  return [firstDay(from), ...seen].reduce(later)
}

const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (a < b ? a : b)
