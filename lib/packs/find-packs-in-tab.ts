import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import type { PageAnnotations } from '../annotation/annotations.ts'
import { dayOf } from '../annotation/marks.ts'
import { knowledgeInUse } from '../knowledge/knowledge-in-use.ts'
import { MOST_PACK_MARKS } from '../messages/own-mark.ts'
import { askReader } from '../messages/send.ts'
import { type PageDocument, pageDocumentSchema } from '../page/document.ts'
import { drawPassages } from '../saving/place-passages.ts'
import { readTabRecord } from '../tabs/tab-record.ts'
import { packsInForce } from './packs-in-force.ts'
import { type PackName, writePackNames } from './packs-on-page.ts'

const pageAnswerSchema = z.object({ document: pageDocumentSchema })

/** Notes for the panel, and for what is drawn on the page, what the page of a tab names of the reader's packs. */
export async function findPacksInTab(
  tab: number,
  document: PageDocument,
  annotations: PageAnnotations,
): Promise<void> {
  await writePackNames(tab, await namesOn(document, annotations))
}

async function namesOn(document: PageDocument, annotations: PageAnnotations): Promise<PackName[]> {
  const inUse = await knowledgeInUse()
  const inForce = inUse && (await packsInForce(inUse.key))
  if (!inForce) return []
  // Evaluated when there is a pack at all; the linker is there by then.
  const { findPackMentions } = await import('./find-pack-mentions.ts')
  const bundled = inUse.compiled.lexicon
  const mentions = findPackMentions(document, { ...inForce, bundled, mentions: annotations.mentions })
  const seen = new Set<string>()
  return mentions.slice(0, MOST_PACK_MARKS).map(({ start, end, text, entity, post, comment }) => {
    const key = `${post} ${entity}`
    const first = !seen.has(key)
    seen.add(key)
    return { start, end, text, entity, first, day: dayOf(annotations, post, comment) }
  })
}

let soon: ReturnType<typeof setTimeout> | undefined
/** Changes come in flocks. Milliseconds. */
const PAUSE = 150

/** A pack has changed: every open page is looked at once more, a moment later. */
export function findPacksInAllTabsSoon(): void {
  clearTimeout(soon)
  soon = setTimeout(async () => {
    for (const { id } of await browser.tabs.query({})) if (id !== undefined) await findPacksAgain(id)
  }, PAUSE)
}

/** A page that was read before; its reader has its words. */
async function findPacksAgain(tab: number): Promise<void> {
  const record = await readTabRecord(tab)
  if (record?.state !== 'read') return
  const answer = pageAnswerSchema.safeParse(await askReader(tab, { type: 'page-wanted' }))
  if (!answer.success) return
  await findPacksInTab(tab, answer.data.document, record.annotations)
  await drawPassages(tab)
}
