import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import { resolveAnchors } from '../anchoring/resolve.ts'
import type { Anchor } from '../anchoring/selectors.ts'
import { makeTextIndex } from '../anchoring/text-index.ts'
import { libraryInUse } from '../library/library-in-use.ts'
import type { Snippet } from '../library/snippet.ts'
import type { Painted } from '../messages/mark.ts'
import type { OwnMark, PackMark } from '../messages/own-mark.ts'
import { askReader, sendToReader } from '../messages/send.ts'
import { readPackNames } from '../packs/packs-on-page.ts'
import { type PageDocument, pageDocumentSchema } from '../page/document.ts'
import { readSettings } from '../settings/store.ts'
import { inPaintTurn } from '../tabs/paint-turn.ts'
import { paintedOn } from '../tabs/painted-on.ts'
import { readTabRecord } from '../tabs/tab-record.ts'
import { forgetOwnPassages, placedPassage, readOwnPassages, writeOwnPassages } from './own-passages.ts'

/** More passages of one page than this are not looked for on it; the library has them all. */
const MOST_PASSAGES = 500

/** A page as its reader last read it. */
const pageAnswerSchema = z.object({ document: pageDocumentSchema, canonical: z.nullable(z.string()) })
const fragmentsAnswerSchema = z.array(z.tuple([z.string(), z.number()]))

/**
 * Looks for the reader's passages on the page of a tab, notes for the panel where each stands, and has those that
 * were found drawn on the page, where that is wanted.
 */
export async function placePassages(
  tab: number,
  document: PageDocument,
  canonical: string | null,
): Promise<void> {
  const page = { url: document.url, canonical }
  const snippets = await passagesOf(page)
  // Nearly every page has none, and then nothing is worked out or written.
  if (snippets.length === 0 && !(await readOwnPassages(tab))) return drawPassages(tab)
  const anchors = snippets.map(anchorOf)
  const fragments = await fragmentsOn(tab, anchors)
  const resolutions = resolveAnchors(makeTextIndex(document.text), anchors, { document, fragments })
  const passages = snippets.flatMap(({ id }, index) => {
    const resolution = resolutions[index]
    return resolution ? [placedPassage(id, resolution)] : []
  })
  if (snippets.length > 0) await writeOwnPassages(tab, { ...page, passages })
  else await forgetOwnPassages(tab)
  await drawPassages(tab)
}

/** The same for a page that was read before; its reader has its words. */
export async function placePassagesAgain(tab: number): Promise<void> {
  const record = await readTabRecord(tab)
  if (record?.state !== 'read') return
  const answer = pageAnswerSchema.safeParse(await askReader(tab, { type: 'page-wanted' }))
  if (answer.success) await placePassages(tab, answer.data.document, answer.data.canonical)
}

let soon: ReturnType<typeof setTimeout> | undefined
/** Changes of the library come in flocks. Milliseconds. */
const PAUSE = 150

/** The library has changed: every open page is looked at once more, a moment later. */
export function placePassagesSoon(): void {
  clearTimeout(soon)
  soon = setTimeout(async () => {
    for (const { id } of await browser.tabs.query({})) if (id !== undefined) await placePassagesAgain(id)
  }, PAUSE)
}

/**
 * Has the passages that were found in a tab drawn on its page, or taken away where that is not wanted now; the same for
 * the button beside a selection.
 */
export function drawPassages(tab: number): Promise<void> {
  return inPaintTurn(tab, () => draw(tab))
}

async function draw(tab: number): Promise<void> {
  const [record, own, { ownMarks, saveButton }] = await Promise.all([
    readTabRecord(tab),
    readOwnPassages(tab),
    readSettings(),
  ])
  if (record?.state !== 'read') return
  const painted = await paintedOn(record.host)
  const mayShow = painted !== 'none'
  const marks = mayShow && ownMarks && own ? await marksOf(own.passages) : []
  const names = mayShow ? await packMarksOf(tab, painted) : []
  await sendToReader(tab, { type: 'own-marks', marks, names })
  await sendToReader(tab, { type: 'save-button-wanted', isWanted: mayShow && saveButton })
}

export async function drawPassagesOnAllTabs(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.map(({ id }) => id !== undefined && drawPassages(id)))
}

/** The names of the reader's packs, as densely as the names that the page may know of. */
async function packMarksOf(tab: number, painted: Painted): Promise<PackMark[]> {
  const names = await readPackNames(tab)
  const seen = new Set<string>()
  return names
    .filter(({ first, entity }) => {
      if (painted === 'all') return true
      const isNew = !seen.has(entity)
      seen.add(entity)
      return painted === 'once' ? isNew : first
    })
    .map(({ start, end, entity, day }) => ({ start, end, entity, day }))
}

async function marksOf(
  passages: NonNullable<Awaited<ReturnType<typeof readOwnPassages>>>['passages'],
): Promise<OwnMark[]> {
  const found = passages.filter(passage => passage.state === 'found')
  const snippets = await libraryInUse()
    .getMany(found.map(({ id }) => id))
    .catch(() => [])
  const colours = new Map(snippets.map(({ id, colour }) => [id, colour]))
  return found.flatMap(({ id, start, end }) => {
    const colour = colours.get(id)
    return colour ? [{ id, start, end, colour }] : []
  })
}

/** A library that cannot be read (locked, a disk that fails) shows no passages; the panel says why. */
async function passagesOf(page: { url: string | null; canonical: string | null }): Promise<Snippet[]> {
  const all = await libraryInUse()
    .ofPage(page)
    .catch(() => [])
  return all.filter(({ kind, quote }) => kind === 'passage' && quote !== '').slice(0, MOST_PASSAGES)
}

/** Snippets that were imported may have nothing but their words. */
function anchorOf({ anchor, quote }: Snippet): Anchor {
  if (anchor) return anchor
  return {
    quote: { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
    position: null,
    element: null,
    fragment: null,
    place: null,
    lookalikes: null,
    history: [],
  }
}

/** Where the comments that the anchors name begin. Asked only on a page with passages from comments. */
async function fragmentsOn(tab: number, anchors: readonly Anchor[]): Promise<ReadonlyMap<string, number>> {
  const ids = [...new Set(anchors.flatMap(({ fragment }) => fragment?.value ?? []))]
  if (ids.length === 0) return new Map()
  const answer = fragmentsAnswerSchema.safeParse(await askReader(tab, { type: 'fragments-wanted', ids }))
  return new Map(answer.success ? answer.data : [])
}
