import browser from 'webextension-polyfill'
import type { PageAnnotations } from '../annotation/annotations.ts'
import { loadAnnotator } from '../annotation/load-annotator.ts'
import { makeCard } from '../knowledge/card.ts'
import type { CardContent } from '../knowledge/card-content.ts'
import { type KnowledgeInUse, knowledge, knowledgeInUse } from '../knowledge/knowledge-in-use.ts'
import { wordsLearnt } from '../language/chosen-language.ts'
import { wordsForPage } from '../language/words-for-page.ts'
import type { MarksAnswer } from '../messages/mark.ts'
import { type ToBackground, toBackgroundSchema } from '../messages/to-background.ts'
import { findPacksInTab } from '../packs/find-packs-in-tab.ts'
import { followPassage } from '../packs/follow-wish.ts'
import { readPackCard } from '../packs/pack-card.ts'
import { packsHaveChanged } from '../packs/packs-upkeep.ts'
import type { PageDocument, Verdict } from '../page/document.ts'
import { injectReader, styleMarks } from '../reach/injection.ts'
import { keepLeftNote } from '../saving/keep-left-note.ts'
import { writeNoteWanted } from '../saving/note-wanted.ts'
import { readOwnCard } from '../saving/own-card.ts'
import { placePassages, placePassagesSoon } from '../saving/place-passages.ts'
import { saveSelectionIn } from '../saving/save-in-tab.ts'
import { savePassage, undoSave } from '../saving/save-passage.ts'
import { syncSoon } from '../sync/schedule/schedule.ts'
import { answerClaimCard } from './claim-cards.ts'
import { addToReading, beginReading } from './current-reading.ts'
import { dismissMark, marksShown, undoDismissal } from './dismissed-marks.ts'
import { lookAt } from './look-at.ts'
import { repeatsOn } from './met-before.ts'
import { inPaintTurn } from './paint-turn.ts'
import { paintedOn } from './painted-on.ts'
import { openPanelBeside } from './panel-opening.ts'
import { remarkTab } from './repaint.ts'
import {
  changeTabRecord,
  forgetPage,
  hostOf,
  pageAddress,
  readAsked,
  readTabRecord,
  writeAsked,
  writeTabRecord,
  writeWanted,
} from './tab-record.ts'

/**
 * Answers the messages of content scripts and of the panel. One listener for all: with several, the first to
 * answer `undefined` would win over the one that knows.
 *
 * @returns the answer as a promise for the messages that have one, `undefined` for everything else
 */
export function answerMessage(
  message: unknown,
  sender: browser.Runtime.MessageSender,
): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id) return undefined
  const parsed = toBackgroundSchema.safeParse(message)
  if (!parsed.success) return undefined
  const request = parsed.data
  if (request.type === 'look-wanted') return isOurPage(sender.url) ? lookAt(request.tab) : undefined
  if (request.type === 'read-anyway') return isOurPage(sender.url) ? readAnyway(request.tab) : undefined
  if (request.type === 'save-in-tab') return isOurPage(sender.url) ? saveSelectionIn(request.tab) : undefined
  if (request.type === 'note-left') return isOurPage(sender.url) ? keepLeftNote(request) : undefined
  if (request.type === 'library-changed') {
    if (isOurPage(sender.url)) {
      placePassagesSoon()
      syncSoon()
    }
    return undefined
  }
  if (request.type === 'packs-changed') {
    if (isOurPage(sender.url)) {
      packsHaveChanged()
      syncSoon()
    }
    return undefined
  }
  // It may have become a frame of the back-forward cache by now.
  if (request.type === 'page-left')
    return sender.tab?.id === undefined ? undefined : forgetPage(sender.tab.id, request.address)
  // Only the page itself is read, never a frame in it.
  if (sender.tab?.id === undefined || sender.frameId !== 0) return undefined
  const url = sender.tab.url ?? sender.url
  const at = { tab: sender.tab.id, host: hostOf(url), address: pageAddress(url) }
  return answerPage(request, sender.tab, at)
}

type FromPageAlone = Exclude<
  ToBackground,
  {
    type:
      | 'page-left'
      | 'look-wanted'
      | 'read-anyway'
      | 'save-in-tab'
      | 'library-changed'
      | 'note-left'
      | 'packs-changed'
  }
>

/** From which page a message comes, and where that stands. */
interface FromPage {
  readonly tab: number
  readonly host: string
  readonly address: string
}

function answerPage(
  request: FromPageAlone,
  sender: browser.Tabs.Tab,
  { tab, ...page }: FromPage,
): Promise<unknown> | undefined {
  switch (request.type) {
    case 'page-noticed':
      return noticePage(tab, page, request.verdict)
    case 'words-wanted':
      return wordsForPage()
    case 'page-passed':
      return writeTabRecord(tab, { state: 'passed', ...page, verdict: request.verdict })
    case 'page-read':
      return readPage(tab, page, request, sender.incognito)
    case 'card-wanted':
      return answerCard(request)
    case 'claim-card-wanted':
      return answerClaimCard(request, tab)
    case 'mark-dismissed':
      return dismissMark(request, sender, page.host)
    case 'dismissal-undone':
      return undoDismissal(request.id)
    case 'passage-chosen':
      return savePassage(request.passage, sender, page.host)
    case 'note-wanted': {
      // As for `panel-wanted`.
      const opened = openPanelBeside(tab)
      return writeNoteWanted(tab, request.id).then(() => opened)
    }
    case 'saved-wanted':
      return openPanelBeside(tab)
    case 'own-card-wanted':
      return readOwnCard(request.id)
    case 'follow-wanted':
      return followPassage(request.id)
    case 'pack-card-wanted':
      return readPackCard(request)
    case 'save-undone':
      return undoSave(request.id)
    case 'panel-wanted': {
      // First of all and without waiting: a browser opens the panel only while the click is being handled.
      const opened = openPanelBeside(tab)
      const { entity, number } = request
      const wanted = { entity, ...(number === undefined ? {} : { number }), at: Date.now() }
      return writeWanted(tab, wanted).then(() => opened)
    }
  }
}

const isOurPage = (url: string | undefined) => url?.startsWith(browser.runtime.getURL('')) === true

type Page = Omit<FromPage, 'tab'>

async function noticePage(tab: number, page: Page, verdict: Verdict): Promise<void> {
  await writeTabRecord(tab, { state: 'reading', ...page, verdict })
  if (!(await bringReader(tab))) await writeTabRecord(tab, { state: 'passed', ...page, verdict })
}

async function readAnyway(tab: number): Promise<boolean> {
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

async function readPage(
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

async function answerCard({
  entity,
  day,
}: Extract<ToBackground, { type: 'card-wanted' }>): Promise<CardContent | null> {
  const queries = knowledge()
  const [found] = await Promise.all([queries.getEntity(entity), wordsLearnt()])
  return found ? makeCard(found, day, queries) : null
}
