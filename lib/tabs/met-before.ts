import browser from 'webextension-polyfill'
import type { PageAnnotations } from '../annotation/annotations.ts'
import { type HistoryDatabase, historyDatabase } from '../history/history-database.ts'
import { meetPage } from '../history/reading-history.ts'
import type { PageDocument } from '../page/document.ts'
import { findRepeats } from '../repeats/find-repeats.ts'
import type { Repeat } from '../repeats/repeat.ts'
import { readSettings } from '../settings/store.ts'
import { changeTabRecord } from './tab-record.ts'
import { readVanished } from './vanished.ts'

/**
 * The passages of a page that were there before: further up on it, or on another page that the reader met. The page
 * is looked up in the reading history, and remembered in it, only where the reader turned that on, never in a private
 * window, never while everything is hidden, and only when it is about probation in England and Wales.
 */
export async function repeatsOn(
  document: PageDocument,
  { verdict }: PageAnnotations,
  inPrivate: boolean,
): Promise<Repeat[]> {
  const here = findRepeats(document)
  if (inPrivate || verdict.label !== 'probation' || !(await remembers())) return here
  const elsewhere = await metElsewhere(document)
  // What repeats a passage of this page was met elsewhere if that passage was: said there, once.
  const said = elsewhere.filter(repeat => !here.some(other => mostlyIn(repeat, other)))
  return [...here, ...said].sort((one, other) => one.start - other.start)
}

/** Whether more than half of a passage lies in another. */
function mostlyIn(passage: Repeat, other: Repeat): boolean {
  const shared = Math.min(passage.end, other.end) - Math.max(passage.start, other.start)
  return shared * 2 > passage.end - passage.start
}

async function remembers(): Promise<boolean> {
  const [{ history }, vanished] = await Promise.all([readSettings(), readVanished()])
  return history && !vanished
}

/** Opened with the first page that is remembered, and kept while the background lives. */
let database: HistoryDatabase | undefined

/** A history that cannot be read or written (a full disk, a browser that keeps nothing) knows of nothing. */
async function metElsewhere(document: PageDocument): Promise<Repeat[]> {
  database ??= historyDatabase()
  try {
    return await meetPage(database, document, today())
  } catch (error) {
    console.warn(`Casenote could not use its reading history: ${error}`)
    return []
  }
}

/** Where the reader is, since a day is all that is said of when a page was met. */
function today(): string {
  const now = new Date()
  const [month, day] = [now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0'))
  return `${now.getFullYear()}-${month}-${day}`
}

/** Takes out of the records of open tabs what came from the reading history, which was cleared. */
export async function forgetMetElsewhere(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined) continue
    await changeTabRecord(id, record => {
      if (record.state !== 'read') return
      const repeats = record.annotations.repeats.filter(({ earlier }) => earlier.on === 'this-page')
      if (repeats.length === record.annotations.repeats.length) return
      return { ...record, annotations: { ...record.annotations, repeats } }
    })
  }
}
