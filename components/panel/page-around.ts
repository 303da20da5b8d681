import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { type NamedOnPage, readSurroundings, type Surroundings } from '../../lib/connections/surroundings.ts'
import type { KnowledgeQueries } from '../../lib/knowledge/queries.ts'
import type { TabRecord } from '../../lib/tabs/tab-record.ts'
import type { DismissedOnPage } from './page-dismissals.ts'
import { rankEntities } from './rank-entities.ts'

/**
 * What lies around the page (or the chosen post) that the panel shows. Read behind its first picture and kept, so that
 * going to an entity and back finds everything where it was; `null` until it was read.
 *
 * @param chosenPost index of the post that the lists are narrowed to
 */
export function createPageAround(
  knowledge: Pick<KnowledgeQueries, 'getEntities' | 'backlinksOfEach'>,
  given: {
    readonly record: ReadonlySignal<TabRecord | undefined | null>
    readonly dismissed: ReadonlySignal<DismissedOnPage>
    readonly chosenPost: ReadonlySignal<number | null>
    readonly version: ReadonlySignal<string>
  },
): { around: ReadonlySignal<Surroundings | null>; stop: () => void } {
  const around = signal<Surroundings | null>(null)
  /** As text, so that the database is asked only when the page names something else. */
  const wanted = computed(() => {
    const { value } = given.record
    if (value?.state !== 'read' || given.version.value === '') return null
    const named = namedOn(value.annotations, given.chosenPost.value, given.dismissed.value)
    return JSON.stringify([given.version.value, named])
  })
  const stop = effect(() => {
    const asked = wanted.value
    if (asked === null) {
      around.value = null
      return
    }
    const [, named] = JSON.parse(asked) as [string, NamedOnPage[]]
    readSurroundings(knowledge, named)
      .then(read => {
        if (asked === wanted.peek()) around.value = read
      })
      // The page itself is shown without what lies around it.
      .catch(() => {})
  })
  return { around, stop }
}

/** A promise or a series is named once, however often its words stand there. */
const CLAIM_WEIGHT = 1

function namedOn(
  annotations: PageAnnotations,
  post: number | null,
  dismissed: DismissedOnPage,
): NamedOnPage[] {
  const weights = new Map<NamedOnPage['entity'], number>()
  for (const { entities } of rankEntities(annotations, post, dismissed.mentions)) {
    for (const { entity, weight } of entities) weights.set(entity, weight)
  }
  annotations.promises.forEach((said, at) => {
    if (dismissed.promises.has(at) || (post !== null && said.post !== post)) return
    weights.set(said.promise, CLAIM_WEIGHT)
  })
  annotations.numbers.forEach((number, at) => {
    if (dismissed.numbers.has(at) || (post !== null && number.post !== post)) return
    weights.set(number.series, CLAIM_WEIGHT)
  })
  return [...weights].map(([entity, weight]) => ({ entity, weight }))
}
