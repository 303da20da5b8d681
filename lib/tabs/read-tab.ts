import type { PageAnnotations } from '../annotation/annotations.ts'
import { loadAnnotator } from '../annotation/load-annotator.ts'
import { type KnowledgeInUse, knowledgeInUse } from '../knowledge/knowledge-in-use.ts'
import type { MarksAnswer } from '../messages/mark.ts'
import type { ToBackground } from '../messages/to-background.ts'
import { findPacksInTab } from '../packs/find-packs-in-tab.ts'
import type { PageDocument, Verdict } from '../page/document.ts'
import { injectReader, styleMarks } from '../reach/injection.ts'
import { placePassages } from '../saving/place-passages.ts'
import { addToReading, beginReading } from './current-reading.ts'
import { marksShown } from './dismissed-marks.ts'
import { repeatsOn } from './met-before.ts'
import { inPaintTurn } from './paint-turn.ts'
import { paintedOn } from './painted-on.ts'
import { remarkTab } from './repaint.ts'
import { changeTabRecord, readTabRecord, writeTabRecord } from './tab-record.ts'
import { readAsked, writeAsked } from './wishes.ts'

/** Where a page stands, as its messages and its record say. */
export interface Page {
  readonly host: string
  readonly address: string
}

/** The gate took the page of a tab to be worth reading: the reader is put into it. */
export async function noticePage(tab: number, page: Page, verdict: Verdict): Promise<void> {
  await writeTabRecord(tab, { state: 'reading', ...page, verdict })
  if (!(await bringReader(tab))) await writeTabRecord(tab, { state: 'passed', ...page, verdict })
}

/** The reader asks for a page that was passed by; whether the browser lets us read it. */
export async function readAnyway(tab: number): Promise<boolean> {
  const record = await readTabRecord(tab)
  await writeAsked(tab, record?.host ?? '')
  await changeTabRecord(tab, passed =>
    passed.state === 'passed' ? { ...passed, state: 'reading' } : undefined,
  )
  return bringReader(tab)
}

function bringReader(tab: number): Promise<boolean> {
  const brought = injectReader(tab)
  // While the page is being read, so that nothing waits for it afterwards.
  void readyToRead()
  return brought
}

/** What stands for the gate's verdict on a page that the reader has read whole. */
const UNWEIGHED: Verdict = { label: 'not', score: 0, reasons: [] }

/** What it takes to understand a page: a background that was just woken has neither. */
const readyToRead = () => Promise.all([knowledgeInUse(), loadAnnotator()])

/** Understands what the reader has read of a page, and gives its marks; figures and promises come after. */
export async function readPage(
  tab: number,
  page: Page,
  { document, canonical, tone }: Extract<ToBackground, { type: 'page-read' }>,
  inPrivate: boolean,
): Promise<MarksAnswer> {
  const [inUse, { annotateNames }] = await readyToRead()
  if (!inUse) return { marks: [], painted: 'none' }
  const annotations = annotateNames(inUse.compiled, document, UNWEIGHED, inUse.version)
  // The gate woke the reader on a guess; only the whole page tells, and one about something else is left alone.
  if (annotations.verdict.label !== 'probation' && !(await readAsked(tab, page.host))) {
    await Promise.all([
      writeTabRecord(tab, { state: 'passed', ...page, verdict: annotations.verdict }),
      styleMarks(tab, null),
    ])
    return { marks: [], painted: 'none' }
  }
  let reading = 0
  const answer = await inPaintTurn(tab, async () => {
    const painted = await paintedOn(page.host)
    await Promise.all([
      writeTabRecord(tab, { state: 'read', ...page, tone, annotations }),
      styleMarks(tab, painted === 'none' ? null : tone),
    ])
    reading = beginReading(tab)
    // Asked for after the record is written: what is dismissed from now on reaches the page by its record.
    return { marks: await marksShown(annotations, page.host, inPrivate), painted }
  })
  // Names do not wait for figures and promises, which reach the page after them.
  setTimeout(async () => {
    await findPacksInTab(tab, document, annotations)
    await placePassages(tab, document, canonical)
    await addClaims(tab, reading, inUse, document, annotations, inPrivate)
    await addRepeats(tab, reading, document, annotations, inPrivate)
  })
  return answer
}

/** Adds figures and promises to the record of a tab, and to the marks on its page. */
async function addClaims(
  tab: number,
  reading: number,
  { compiled }: KnowledgeInUse,
  document: PageDocument,
  annotations: PageAnnotations,
  inPrivate: boolean,
): Promise<void> {
  const { annotateClaims } = await loadAnnotator()
  const { numbers, promises } = annotateClaims(compiled, document, annotations)
  if (numbers.length + promises.length === 0) return
  if (await addToReading(tab, reading, { numbers, promises })) await remarkTab(tab, inPrivate)
}

/** Adds what was there before, on this page or another. */
async function addRepeats(
  tab: number,
  reading: number,
  document: PageDocument,
  annotations: PageAnnotations,
  inPrivate: boolean,
): Promise<void> {
  const repeats = await repeatsOn(document, annotations, inPrivate)
  if (repeats.length > 0) await addToReading(tab, reading, { repeats })
}
