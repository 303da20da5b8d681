import * as z from 'zod/mini'
import { type EntityId, entityIdSchema } from '../knowledge/entity-id.ts'
import { pageKeyOf } from '../page/page-key.ts'
import { coversForm, sameForm } from './form.ts'
import { DISMISSAL_REACHES, type DismissalReach } from './reach.ts'
import { LONGEST_TEXT, shownText } from './shown-text.ts'

/** Longest host name by RFC 1035, and a port. */
const LONGEST_HOST = 260
/** Pages with longer keys cannot be told apart from others here, so nothing is dismissed on them alone. */
const LONGEST_PAGE_KEY = 2_048
/** More dismissals than this are not kept: every one is looked at for every page. */
export const MOST_DISMISSALS = 5_000

export const dismissalScopeSchema = z.discriminatedUnion('reach', [
  z.object({
    reach: z.literal('page'),
    /** The key of the page by its own address (`pageKeyOf`): what saved passages are found again by, too. */
    page: z.string().check(z.maxLength(LONGEST_PAGE_KEY)),
    /** The words, as they stood on the page, that do not mean the entity; `null` when no words on it are to. */
    text: z.nullable(z.string().check(z.maxLength(LONGEST_TEXT))),
  }),
  z.object({ reach: z.literal('site'), host: z.string().check(z.minLength(1), z.maxLength(LONGEST_HOST)) }),
  z.object({ reach: z.literal('everywhere') }),
])
export type DismissalScope = z.infer<typeof dismissalScopeSchema>

/**
 * A reader's word that an entity is not meant, or not to be marked. It is made once and never changed, and it is
 * taken back by its id alone: so a log that carries it to other devices needs only "made" and "taken back" (a
 * tombstone with the same id), and needs no order between the two.
 */
export const dismissalSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  entity: entityIdSchema,
  scope: dismissalScopeSchema,
  /** ISO date and time, UTC. */
  createdAt: z.string().check(z.maxLength(32)),
})
export type Dismissal = z.infer<typeof dismissalSchema>

/** What is stored under one key. */
export const storedDismissalsSchema = z.object({
  version: z.literal(1),
  dismissals: z.array(dismissalSchema).check(z.maxLength(MOST_DISMISSALS)),
})

/** A page as dismissals know it. */
export interface PageOfMarks {
  /** Its address, in any form. */
  readonly url: string | null
  /** As `URL.host` gives it; empty where a page has none. */
  readonly host: string
}

/** Words of a page that were taken to name an entity. */
export interface Named {
  readonly entity: EntityId
  readonly text: string
}

/**
 * The scope of a dismissal that is made on a page.
 *
 * @param text the words of the mark that was dismissed; `null` for all marks of its entity. Only "on this page"
 *   asks for them: who does not want to see an entity on a site means it by any name.
 * @returns `null` where the page has no host, or no address that can be kept
 */
export function scopeOn(
  page: PageOfMarks,
  reach: DismissalReach,
  text: string | null,
): DismissalScope | null {
  if (reach === 'everywhere') return { reach }
  if (reach === 'site') return page.host === '' ? null : { reach, host: page.host }
  const key = keyOf(page)
  if (key === null || key.length > LONGEST_PAGE_KEY) return null
  return { reach, page: key, text: text === null ? null : shownText(text) }
}

/**
 * Prepares the dismissals that matter on one page, to be asked of each of its mentions.
 *
 * @returns a function that gives the dismissal of these words, the farthest-reaching where there are several, or
 *   `undefined` where they stay marked
 */
export function dismissalFinder(
  dismissals: readonly Dismissal[],
  page: PageOfMarks,
): (named: Named) => Dismissal | undefined {
  const here = new Map<EntityId, Dismissal[]>()
  const key = keyOf(page)
  for (const dismissal of dismissals) {
    const { entity, scope } = dismissal
    if (scope.reach === 'site' && scope.host !== page.host) continue
    if (scope.reach === 'page' && scope.page !== key) continue
    const known = here.get(entity)
    if (known) known.push(dismissal)
    else here.set(entity, [dismissal])
  }
  for (const each of here.values()) each.sort((a, b) => width(b) - width(a))
  return ({ entity, text }) => here.get(entity)?.find(({ scope }) => covers(scope, text))
}

const width = ({ scope }: Dismissal) =>
  DISMISSAL_REACHES.indexOf(scope.reach) + (scope.reach === 'page' && scope.text !== null ? -1 : 0)

const covers = (scope: DismissalScope, text: string) =>
  scope.reach !== 'page' || scope.text === null || coversForm(scope.text, text)

/** Not by what the page calls its canonical address: a site that writes its pages by script leaves that behind. */
const keyOf = ({ url }: PageOfMarks) => pageKeyOf({ url, canonical: null })

/** The dismissal of the same entity in the same scope, if there is one already. */
export function sameDismissal(
  dismissals: readonly Dismissal[],
  entity: EntityId,
  scope: DismissalScope,
): Dismissal | undefined {
  return dismissals.find(each => each.entity === entity && isSameScope(each.scope, scope))
}

function isSameScope(one: DismissalScope, other: DismissalScope): boolean {
  if (one.reach === 'page' && other.reach === 'page') {
    return one.page === other.page && sameForm(one.text, other.text)
  }
  if (one.reach === 'site' && other.reach === 'site') return one.host === other.host
  return one.reach === other.reach
}
