import type { Counted, SubjectCues } from './subject-cues.ts'

/** What a page is about, before it is weighed: its uses of the word, sorted, and the field's own words, each once. */
export interface Subject {
  readonly service: number
  readonly bare: number
  readonly passing: number
  readonly punishment: number
  /** Another meaning has the word, more than the service does. */
  readonly takenOver: boolean
  readonly onTop: boolean
  /** The field's own words, each once; without an anchor the words that others share count for little. */
  readonly core: readonly Counted[]
  readonly half: readonly Counted[]
  readonly tight: readonly Counted[]
  readonly trade: readonly Counted[]
  readonly acronyms: readonly Counted[]
  readonly foreign: readonly Counted[]
  readonly anchored: boolean
}

/** So many of the words that seldom stand together are as good as the word itself. */
const SO_TIGHT = 4

/** Products, software and boats are recalled, licensed and tagged too; only people are supervised and curfewed. */
const OF_THINGS = /^(?:licence|recall|breach|tag|rehabilitat|risk|resident|in the community)/

/** Sorts the cues of a page into what speaks of the field and what only seems to. Pure. */
export function subjectOf(cues: SubjectCues): Subject {
  const { uses, titleUses, field, other, justice } = cues
  const count = (sense: string) => uses.filter(use => use.sense === sense).length
  const service = count('service')
  const punishment = count('punishment')
  // Places to marry in are approved as well, and so are those where food or spirits are made.
  const premises = field.half.filter(({ term }) => term === 'approved premises')
  const hostels = cues.company.wedding.length === 0 && field.tight.length > 0
  const half = field.half.filter(({ term }) => term !== 'approved premises')
  const core = hostels ? [...field.core, ...premises] : field.core
  const personal = field.tight.filter(({ term }) => !OF_THINGS.test(term)).length
  const known =
    service +
    2 * core.length +
    field.foreign.length +
    half.length +
    0.5 * count('passing') +
    (justice >= 3 ? punishment : 0)
  const takenOver = other !== null && other.strength > known
  const bare = takenOver ? 0 : count('bare')
  const onTop = titleUses.some(({ sense }) => sense === 'service' || (sense === 'bare' && !takenOver))
  const anchored =
    service + bare > 0 ||
    (count('passing') > 0 && half.length + 0.4 * field.tight.length >= 1.2) ||
    core.length > 0 ||
    half.length > 1 ||
    (cues.voice.length > 1 && field.tight.length > 1) ||
    (cues.company.health.length < 2 &&
      personal > (half.length > 0 ? 0 : 1) &&
      2 * half.length + field.tight.length >= SO_TIGHT) ||
    field.foreign.length > 1
  return {
    service,
    bare,
    passing: count('passing'),
    punishment,
    takenOver,
    onTop,
    core,
    half,
    tight: field.tight,
    trade: field.trade,
    acronyms: field.acronym,
    foreign: field.foreign,
    anchored,
  }
}

/** Probation is inspected by units, and rated on its cases and on its reports for courts. */
export function inspectedUnit({ field, company }: SubjectCues): boolean {
  const has = (...terms: string[]) =>
    [...field.tight, ...field.trade].some(({ term }) => terms.includes(term))
  return (
    has('inspectors', 'rated') &&
    has('unit', 'head of the unit') &&
    has('cases', 'court report', 'supervise') &&
    company.health.length < 2
  )
}

/** How far the page is about a film, a series or a book. */
export function storyTold({ company, onScreen, field }: SubjectCues): number {
  const shown = company.story.length + (onScreen ? 1 : 0)
  return shown < 2 ? 0 : Math.max(0, shown - field.core.length - Math.min(2, field.half.length))
}
