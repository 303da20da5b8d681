import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import browser from 'webextension-polyfill'
import { type Dismissal, dismissalFinder, type PageOfMarks, scopeOn } from '../../lib/dismissals/dismissal.ts'
import type { DismissalReach } from '../../lib/dismissals/reach.ts'
import { dismiss, readDismissals, undoDismissals, watchDismissals } from '../../lib/dismissals/store.ts'
import type { EntityId } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import type { TabRecord } from '../../lib/tabs/tab-record.ts'
import { sayDismissed } from '../shared/say-dismissal.ts'

/** By what is dismissed; the keys are indices into the lists of the page's annotations. */
export type DismissedOnPage = Readonly<
  Record<'mentions' | 'numbers' | 'promises', ReadonlyMap<number, Dismissal>>
>

/** What the reader does not want marked on the page that the panel shows. */
export interface PageDismissals {
  readonly dismissed: ReadonlySignal<DismissedOnPage>
  /** What was last done, to be read aloud. */
  readonly said: ReadonlySignal<string>
  /** Dismisses all marks of an entity; false where that could not be kept. */
  dismiss(entity: EntityId, name: string, reach: DismissalReach): Promise<boolean>
  undo(dismissal: Dismissal, name: string): Promise<void>
}

/** @returns also a function that stops following the store */
export function createPageDismissals(
  tab: ReadonlySignal<number | undefined>,
  record: ReadonlySignal<TabRecord | undefined | null>,
): { dismissals: PageDismissals; stop: () => void } {
  const inForce = signal<readonly Dismissal[]>([])
  const said = signal('')
  let reads = 0

  async function read() {
    reads += 1
    const mine = reads
    const dismissals = await readDismissals(await isPrivate(tab.peek())).catch(() => [])
    if (mine === reads) inForce.value = dismissals
  }

  const dismissed = computed(() => {
    const read = record.value
    const page = pageOf(read)
    if (read?.state !== 'read' || !page || inForce.value.length === 0) return NONE
    const { mentions, numbers, promises } = read.annotations
    const find = dismissalFinder(inForce.value, page)
    return {
      mentions: byIndex(mentions.map(find)),
      numbers: byIndex(numbers.map(({ series, text }) => find({ entity: series, text }))),
      promises: byIndex(promises.map(({ promise, text }) => find({ entity: promise, text }))),
    }
  })
  const stopFollowing = effect(() => {
    void tab.value
    void read()
  })
  const stopWatching = watchDismissals(() => void read())

  return {
    dismissals: {
      dismissed,
      said,
      async dismiss(entity, name, reach) {
        const page = pageOf(record.peek())
        const scope = page && scopeOn(page, reach, null)
        const kept = scope && (await dismiss(entity, scope, await isPrivate(tab.peek())))
        said.value = kept ? sayDismissed(reach, { name, host: page.host, text: null }) : say('dismiss_failed')
        await read()
        return Boolean(kept)
      },
      async undo(dismissal, name) {
        const undone = await undoDismissals([dismissal.id]).catch(() => null)
        said.value = undone ? say('dismissal_undone', { name }) : say('dismiss_failed')
        await read()
      },
    },
    stop() {
      stopFollowing()
      stopWatching()
    },
  }
}

/**
 * Whether a tab is in a private window; a tab that cannot be asked is taken to be. The panel's own window tells
 * nothing, since the panel may be a page in a tab.
 */
async function isPrivate(tab: number | undefined): Promise<boolean> {
  if (tab === undefined) return true
  return browser.tabs.get(tab).then(
    ({ incognito }) => incognito,
    () => true,
  )
}

const NONE: DismissedOnPage = { mentions: new Map(), numbers: new Map(), promises: new Map() }

function byIndex(found: readonly (Dismissal | undefined)[]): ReadonlyMap<number, Dismissal> {
  return new Map(found.flatMap((dismissal, index) => (dismissal ? [[index, dismissal]] : [])))
}

const pageOf = (record: TabRecord | undefined | null): PageOfMarks | null =>
  record?.state === 'read' ? { url: record.annotations.url, host: record.host } : null
