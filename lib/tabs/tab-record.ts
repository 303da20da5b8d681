import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import { pageAnnotationsSchema } from '../annotation/annotations.ts'
import { TONES } from '../messages/mark.ts'
import { verdictSchema } from '../page/document.ts'
import { inTurn } from '../turns/in-turn.ts'
import { askedKey, wantedKey } from './wishes.ts'

/** The address of a page for comparing: that a link within it was followed makes it no other page. */
export const pageAddress = (url: string | undefined): string => (url ?? '').replace(/#.*$/s, '')

/** Empty where there is none. */
export function hostOf(url: string | undefined): string {
  try {
    return new URL(url ?? '').host
  } catch {
    return ''
  }
}

/**
 * What is known of the page in one tab, kept in `storage.session`: the background may be stopped at any moment,
 * and the panel reads it from here without waking it. Gone with the browser session, never written to disk.
 */
const ofPage = {
  host: z.string(),
  /** As the browser names it, without a fragment (`pageAddress`): another one in the tab is another page. */
  address: z.string(),
}
export const tabRecordSchema = z.discriminatedUnion('state', [
  /** The gate looked and stayed silent, or the whole page turned out to be about something else. */
  z.object({ state: z.literal('passed'), ...ofPage, verdict: verdictSchema }),
  /** The reader is at work. */
  z.object({ state: z.literal('reading'), ...ofPage, verdict: verdictSchema }),
  z.object({
    state: z.literal('read'),
    ...ofPage,
    annotations: pageAnnotationsSchema,
    tone: z.enum(TONES),
  }),
])
export type TabRecord = z.infer<typeof tabRecordSchema>
/** Of a page that was read. */
export type ReadRecord = Extract<TabRecord, { state: 'read' }>

const recordKey = (tab: number) => `tab-${tab}`

/** The record of a tab, or `undefined` where Casenote has not looked at its page. */
export async function readTabRecord(tab: number): Promise<TabRecord | undefined> {
  const stored = (await browser.storage.session.get(recordKey(tab)))[recordKey(tab)]
  const parsed = tabRecordSchema.safeParse(stored)
  return parsed.success ? parsed.data : undefined
}

/** One change of a tab's record at a time, so that none takes back what another has written meanwhile. */
const inRecordTurn = (tab: number, work: () => Promise<void>) => inTurn(recordKey(tab), work)

/**
 * Writes the record of a tab. Session storage is small (10 MB in all): when it is full, the records of other tabs
 * make room, since each can be made again by reading its page again.
 */
export function writeTabRecord(tab: number, record: TabRecord): Promise<void> {
  return inRecordTurn(tab, () => write(tab, record))
}

async function write(tab: number, record: TabRecord): Promise<void> {
  try {
    await browser.storage.session.set({ [recordKey(tab)]: record })
  } catch {
    const kept = await browser.storage.session.get()
    await browser.storage.session.remove(Object.keys(kept).filter(key => /^tab-\d+$/.test(key)))
    await browser.storage.session.set({ [recordKey(tab)]: record })
  }
}

/**
 * Writes what a tab's record becomes.
 *
 * @param change gives the record that takes the place of this one, or `undefined` where it stays as it is
 * @returns whether it was changed
 */
export async function changeTabRecord(
  tab: number,
  change: (record: TabRecord) => TabRecord | undefined,
): Promise<boolean> {
  let isChanged = false
  await inRecordTurn(tab, async () => {
    const record = await readTabRecord(tab)
    const next = record && change(record)
    if (!next) return
    await write(tab, next)
    isChanged = true
  })
  return isChanged
}

const keysOf = (tab: number) => [
  recordKey(tab),
  wantedKey(tab),
  askedKey(tab),
  `own-${tab}`,
  `packs-${tab}`,
  `note-wanted-${tab}`,
]

/** Forgets a tab: it was closed or went to another page. */
export function forgetTab(tab: number): Promise<void> {
  return inRecordTurn(tab, () => browser.storage.session.remove(keysOf(tab)))
}

/** Forgets a tab, unless what is known of it is of another page than the one of this address, which was left. */
export function forgetPage(tab: number, url: string): Promise<void> {
  return inRecordTurn(tab, async () => {
    const record = await readTabRecord(tab)
    if (!record || record.address === pageAddress(url)) await browser.storage.session.remove(keysOf(tab))
  })
}

/** Calls back when the record of any tab changes; gives back a function that stops it. */
export function watchTabRecords(changed: (tab: number) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'session') return
    for (const key of Object.keys(changes)) {
      const found = /^tab-(\d+)$/.exec(key)
      if (found) changed(Number(found[1]))
    }
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
