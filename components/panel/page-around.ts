import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { type DatedNearby, datedAround } from '../../lib/connections/around-page.ts'
import { relatedReading } from '../../lib/connections/related-reading.ts'
import {
  type NamedOnPage,
  type Neighbour,
  readSurroundings,
  type Surroundings,
} from '../../lib/connections/surroundings.ts'
import type { KnowledgeQueries } from '../../lib/knowledge/queries.ts'
import type { TabRecord } from '../../lib/tabs/tab-record.ts'
import { type ConnectionLayout, layOutConnections } from './connection-map-layout.ts'
import type { DismissedOnPage } from './page-dismissals.ts'
import { momentsOf, type PageMoment } from './page-moments.ts'
import { rankEntities } from './rank-entities.ts'
import { shownPost } from './shown-record.ts'

/** How many of what is dated nearby are shown at first, and how many more at each request. */
export const TIMELINE_SHOWN = 8

/** What lies around a page, or around the post of it that is chosen, as it is drawn. */
export interface PageAround {
  readonly surroundings: Surroundings
  /** When the page was written, the earliest first. */
  readonly moments: readonly PageMoment[]
  /** The day that counts for it: the last of these. */
  readonly day: string | null
  readonly map: ConnectionLayout | null
  /** The nearest first. */
  readonly dated: readonly DatedNearby[]
  readonly related: readonly Neighbour[]
}

/** The page that the panel shows, as far as it says what lies around it. */
export interface AroundWhat {
  readonly record: ReadonlySignal<TabRecord | undefined | null>
  readonly dismissed: ReadonlySignal<DismissedOnPage>
  /** Index of the post that the lists are narrowed to. */
  readonly chosenPost: ReadonlySignal<number | null>
  /** The version of the knowledge in use; empty while there is none. */
  readonly version: ReadonlySignal<string>
}

/**
 * What lies around the page (or the chosen post) that the panel shows. Read behind its first picture and kept, so that
 * going to an entity and back finds everything where it was; `null` until it was read.
 *
 * @returns also a function that stops following the page
 */
export function createPageAround(
  knowledge: Pick<KnowledgeQueries, 'getEntities' | 'backlinksOfEach'>,
  given: AroundWhat,
): { around: ReadonlySignal<PageAround | null>; stop: () => void } {
  const surroundings = signal<Surroundings | null>(null)
  const annotations = computed(() => {
    const { value } = given.record
    return value?.state === 'read' ? value.annotations : null
  })
  /** As text, so that the database is asked only when the page names something else. */
  const wanted = computed(() => {
    if (annotations.value === null || given.version.value === '') return null
    const named = namedOn(annotations.value, given.chosenPost.value, given.dismissed.value)
    return JSON.stringify([given.version.value, named])
  })
  const stop = effect(() => {
    const asked = wanted.value
    if (asked === null) {
      surroundings.value = null
      return
    }
    const [, named] = JSON.parse(asked) as [string, NamedOnPage[]]
    readSurroundings(knowledge, named)
      .then(read => {
        if (asked === wanted.peek()) surroundings.value = read
      })
      // The page itself is shown without what lies around it.
      .catch(() => {})
  })
  /** As text, so that it is laid out anew only when the page says another address or date. */
  const written = computed(() => {
    const page = annotations.value
    if (page === null) return null
    return JSON.stringify({
      url: page.url,
      moments: momentsOf(page, shownPost(page, given.chosenPost.value)),
    })
  })
  const around = computed(() => {
    if (surroundings.value === null || written.value === null) return null
    const { url, moments } = JSON.parse(written.value) as { url: string | null; moments: PageMoment[] }
    return layOutAround(surroundings.value, url, moments)
  })
  return { around, stop }
}

function layOutAround(surroundings: Surroundings, url: string | null, moments: PageMoment[]): PageAround {
  const days = moments.map(({ date }) => date)
  const day = days.at(-1) ?? null
  const dated = datedAround(surroundings, days)
  // What the timeline shows at first is not said twice.
  const shown = new Set(dated.slice(0, TIMELINE_SHOWN).map(({ entity }) => entity))
  const map = layOutConnections(surroundings, day)
  return { surroundings, moments, day, map, dated, related: relatedReading(surroundings, url, shown) }
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
