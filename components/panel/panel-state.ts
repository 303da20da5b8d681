import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import browser from 'webextension-polyfill'
import { type EntityId, entityIdSchema } from '../../lib/knowledge/entity-id.ts'
import type { KnowledgeQueries } from '../../lib/knowledge/queries.ts'
import type { KnowledgeSearch } from '../../lib/knowledge-search/knowledge-search.ts'
import { askReader, sendToReader } from '../../lib/messages/send.ts'
import type { Extent } from '../../lib/page/page-text.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts'
import { readSettings, watchSettings } from '../../lib/settings/store.ts'
import { readCurrentRecord } from '../../lib/tabs/current-record.ts'
import { type TabRecord, watchTabRecords } from '../../lib/tabs/tab-record.ts'
import { readVanished, watchVanished } from '../../lib/tabs/vanished.ts'
import { readWanted, type Wanted, watchWanted } from '../../lib/tabs/wishes.ts'
import { createEntityShelf, type EntityShelf } from './entity-shelf.ts'
import { createExcerptShelf, type ExcerptShelf } from './excerpt-shelf.ts'
import { followTab, type ShownTab } from './follow-tab.ts'
import { createLookOnce } from './look-once.ts'
import type { PageAround } from './page-around.ts'
import { createPageDismissals, type PageDismissals } from './page-dismissals.ts'
import type { PageSnippets } from './page-snippets.ts'
import type { PanelSources } from './panel-sources.ts'
import { isSameReading, keyOf, namedOn } from './shown-record.ts'
import { sourcesToCome } from './sources-to-come.ts'
import {
  goBack,
  goForward,
  goTo,
  NEW_HISTORY,
  scrolledTo,
  type View,
  type ViewHistory,
} from './view-history.ts'
import { createHistoryStore } from './view-history-store.ts'

/** Nobody answers for the page any more, or the page answers that its text has changed there. */
export type Jumped = 'there' | 'page-gone' | 'place-gone'

/** Everything the panel shows follows from this; components read the signals and call the functions. */
export interface PanelState {
  readonly tab: ReadonlySignal<number | undefined>
  /** `null` until the tab was asked for the first time. */
  readonly record: ReadonlySignal<TabRecord | undefined | null>
  readonly vanished: ReadonlySignal<boolean>
  readonly settings: ReadonlySignal<Settings>
  readonly history: ReadonlySignal<ViewHistory>
  /**
   * Where was gone to last: for each entity the index of its mention in the page's mentions, for other things by the
   * name of their stepper the index of the place in it.
   */
  readonly stepped: ReadonlySignal<ReadonlyMap<string, number>>
  /** What became of the last wish to go to a place on the page. */
  readonly jumped: Signal<Jumped>
  /** Whose comments are followed through the page (`nameKey` of the name), `null` for everybody's. */
  readonly followed: Signal<string | null>
  readonly dismissals: PageDismissals
  /** `null` until the library can be asked. */
  readonly saved: ReadonlySignal<PageSnippets | null>
  readonly shelf: EntityShelf
  readonly excerpts: ExcerptShelf
  /** What lies around the page, or around the post chosen on it; `null` until it was read. */
  readonly around: ReadonlySignal<PageAround | null>
  readonly knowledge: KnowledgeQueries
  /** Over the knowledge and the reader's packs. */
  readonly search: KnowledgeSearch
  /** The version of the knowledge in use; empty while there is none. */
  readonly version: ReadonlySignal<string>
  open(view: View): void
  back(): void
  forward(): void
  narrowTo(post: number | null): void
  /** Goes to a mention (index into the page's mentions) of an entity, on the page. */
  jump(entity: EntityId, mention: number): void
  /** Goes to a stretch of the page's text; `stepper` and `at` say which of which places it is. */
  jumpToPlace(stepper: string, at: number, place: Extent): void
  noteScroll(): void
}

/**
 * @param search the query of the panel's own address, which may name a tab, or an entity to show by itself
 * @param coming what is drawn from: what a page is and what it names is shown before that is there
 */
export function createPanelState(
  search: string,
  coming: Promise<PanelSources>,
): { state: PanelState; stop: () => void } {
  const tab = signal<number | undefined>(undefined)
  const alone = entityAlone(search)
  const record = signal<TabRecord | undefined | null>(alone === null ? null : undefined)
  const vanished = signal(false)
  const settings = signal(DEFAULT_SETTINGS)
  const history = signal(alone === null ? NEW_HISTORY : historyOf(alone))
  const stepped = signal<ReadonlyMap<string, number>>(new Map())
  const jumped = signal<Jumped>('there')
  const followed = signal<string | null>(null)
  const excerpts = createExcerptShelf(async extents =>
    tab.value === undefined
      ? undefined
      : askReader(tab.value, { type: 'excerpts-wanted', extents: [...extents] }),
  )
  const { dismissals, stop: stopDismissals } = createPageDismissals(tab, record)
  const sources = sourcesToCome(coming, {
    tab,
    record,
    dismissed: dismissals.dismissed,
    chosenPost: computed(() => history.value.post),
  })
  const { knowledge, version, around, saved } = sources
  const shelf = createEntityShelf(knowledge)
  const store = createHistoryStore()
  const pageKey = computed(() => keyOf(tab.value, record.value))
  let shownKey: string | null = null
  let wantedAt = 0
  let stopWanted = () => {}
  let reads = 0
  const lookOnce = createLookOnce(() => following?.look())

  async function readTab(shown: ShownTab | undefined) {
    reads += 1
    const mine = reads
    const next = shown?.id
    const [found, wanted] =
      shown === undefined
        ? []
        : await Promise.all([readCurrentRecord(shown.id, shown.url), readWanted(shown.id)])
    await store.ready
    if (mine !== reads) return
    const isLookedAt = lookOnce(shown, found !== undefined)
    noteScroll()
    batch(() => {
      if (next !== tab.value) {
        stopWanted()
        stopWanted = next === undefined ? () => {} : watchWanted(next, want)
      }
      tab.value = next
      // The same places may hold other words after the page was read again.
      if (!isSameReading(record.value, found)) excerpts.clear()
      record.value = found ?? (isLookedAt ? null : undefined)
      if (pageKey.value !== shownKey) {
        shownKey = pageKey.value
        history.value = store.of(shownKey) ?? NEW_HISTORY
        stepped.value = new Map()
        jumped.value = 'there'
        followed.value = null
      }
      if (wanted) want(wanted)
    })
  }

  /** Opens what was asked for on the page, once, unless it was asked for before this panel was last there. */
  function want({ entity, number, at }: Wanted) {
    if (at <= Math.max(wantedAt, store.wantedAt)) return
    wantedAt = at
    store.noteWanted(at)
    open({ view: 'entity', entity, ...(number === undefined ? {} : { number }) })
  }

  function keep(next: ViewHistory) {
    history.value = next
    if (shownKey !== null) store.keep(shownKey, next)
  }

  function open(view: View) {
    keep(goTo(history.value, view, placeLeft()))
  }

  function noteScroll() {
    if (shownKey !== null && tab.peek() !== undefined) keep(scrolledTo(history.peek(), globalThis.scrollY))
  }

  const following = alone === null ? followTab(search, next => void readTab(next)) : null
  const stops = [
    () => following?.stop(),
    watchTabRecords(changed => {
      if (changed === tab.value) following?.look()
    }),
    watchVanished(now => {
      vanished.value = now
      if (now) void closeSidePanel()
    }),
    watchSettings(now => {
      settings.value = now
    }),
    effect(() => {
      if (version.value !== '') void shelf.renew()
    }),
    effect(() => {
      if (record.value?.state === 'read') void shelf.fetch(namedOn(record.value.annotations))
    }),
    () => stopWanted(),
    stopDismissals,
    sources.stop,
  ]
  void readVanished().then(now => {
    vanished.value = now
  })
  void readSettings().then(now => {
    settings.value = now
  })

  const state: PanelState = {
    tab,
    record,
    vanished,
    settings,
    history,
    stepped,
    jumped,
    followed,
    dismissals,
    saved,
    shelf,
    excerpts,
    around,
    knowledge,
    search: sources.search,
    version,
    open,
    back: () => keep(goBack(history.value, placeLeft())),
    forward: () => keep(goForward(history.value, placeLeft())),
    narrowTo: post => keep({ ...history.value, post }),
    jump(entity, mention) {
      if (tab.value === undefined) return
      stepped.value = new Map(stepped.value).set(entity, mention)
      void sendToReader(tab.value, { type: 'jump-to-mention', mention }).then(answered => {
        jumped.value = answered ? 'there' : 'page-gone'
      })
    },
    jumpToPlace(stepper, at, { start, end }) {
      if (tab.value === undefined) return
      stepped.value = new Map(stepped.value).set(stepper, at)
      void askReader(tab.value, { type: 'jump-to-extent', start, end }).then(answer => {
        jumped.value = answer === true ? 'there' : answer === false ? 'place-gone' : 'page-gone'
      })
    },
    noteScroll,
  }
  const stop = () => {
    for (const each of stops) each()
  }
  return { state, stop }
}

/** The entity that the panel's own address names: it is then shown in a tab, and speaks of no page. */
function entityAlone(search: string): EntityId | null {
  const named = entityIdSchema.safeParse(new URLSearchParams(search).get('entity'))
  return named.success ? named.data : null
}

const historyOf = (entity: EntityId): ViewHistory => ({
  ...NEW_HISTORY,
  steps: [{ shown: { view: 'entity', entity }, scroll: 0, focus: null }],
})

/** Where the view that is left was scrolled to, and what in it had the focus. */
const placeLeft = () => ({
  scroll: globalThis.scrollY,
  focus: document.activeElement?.getAttribute('data-focus') ?? null,
})

/** A side panel is a trace too. It can close itself, a page in a tab cannot and says that all is hidden. */
async function closeSidePanel(): Promise<void> {
  const inTab = await browser.tabs.getCurrent()
  if (!inTab) globalThis.close()
}
