import browser from 'webextension-polyfill'
import { fragmentOffsets } from '../anchoring/element-path.ts'
import { askForWords } from '../language/ask-for-words.ts'
import { createCardHost } from '../marks/card-host.ts'
import { removeLeftBehind } from '../marks/left-behind.ts'
import { isOfPage, type Stop } from '../marks/mark-walk.ts'
import { createOwnMarkLayer } from '../marks/own-mark-layer.ts'
import { pageTone } from '../marks/page-tone.ts'
import { isPlainPress, markUnder, watchPointer } from '../marks/pointing.ts'
import { scrollToRange } from '../marks/scroll-to-range.ts'
import { type Mark, marksAnswerSchema } from '../messages/mark.ts'
import { sendToBackground } from '../messages/send.ts'
import { type ToReader, toReaderSchema } from '../messages/to-reader.ts'
import { overridesWalking } from '../page/overridden.ts'
import { type ReadPage, readPageInSlices } from '../page/read-page.ts'
import { UNREAD_PAGE } from '../page/unread.ts'
import { LONGEST_HTML } from '../saving/longest-html.ts'
import { saveFromPage, type Wish } from '../saving/page-saver.ts'
import { canonicalAddress } from '../saving/passage-in-page.ts'
import type { SaveAnswer } from '../saving/save-answer.ts'
import { createSaveButton, type RenderSaveButton } from '../saving/save-button.ts'
import { createSaveNotice, type RenderSaved } from '../saving/save-notice.ts'
import type { RenderCard } from './card-view.ts'
import { createCardVisit } from './card-visit.ts'
import { leaveWithTheExtension } from './extension-gone.ts'
import { excerptsOf, goToExtent, goToMark } from './jumps.ts'
import { watchLateText } from './late-text.ts'
import { createMarkedPage } from './marked-page.ts'

/** What the reader needs from outside `lib`: how a card looks. */
export interface ReaderParts {
  readonly cardStyleSheet: string
  readonly renderCard: RenderCard
  readonly renderSaved: RenderSaved
  readonly renderSaveButton: RenderSaveButton
}

/**
 * Reads the page, sends its text to the background, paints what comes back and keeps it true while the page
 * changes. Leaves no trace when told to, when its extension was updated, or when nobody answers any more.
 *
 * @returns a function that leaves the page, at once and for good, also while the first reading is under way
 */
export function startReader(document: Document, parts: ReaderParts): () => void {
  const leaving = new AbortController()
  const { signal } = leaving
  leaveWithTheExtension(document, signal, () => leaving.abort())
  readOn(document, parts, signal, () => leaving.abort()).catch(() => {
    // Rejected when the reader leaves in the middle of a reading, or because the page cannot be read.
    if (!signal.aborted) void sendToBackground({ type: 'page-passed', verdict: UNREAD_PAGE })
    leaving.abort()
  })
  return () => leaving.abort()
}

async function readOn(document: Document, parts: ReaderParts, signal: AbortSignal, leave: () => void) {
  removeLeftBehind(document)
  // By the address that it has in going: a page may change its own.
  const left = () => void sendToBackground({ type: 'page-left', address: document.URL })
  document.defaultView?.addEventListener('pagehide', left, { signal })
  if (overridesWalking(document)) throw new Error('the page overrides what a walk over it needs')
  // Before anything can be shown, and while the page is being read.
  const words = askForWords()
  const tone = pageTone(document)
  const first = await readPageInSlices(document, document.URL, signal)
  await words
  signal.throwIfAborted()
  const page = createMarkedPage(first)
  const host = createCardHost(document, parts.cardStyleSheet)
  const ownMarks = createOwnMarkLayer(document, tone)
  const card = createCardVisit(document, page, host, tone, parts.renderCard, () => ownMarks.point(null))
  const notice = createSaveNotice(document, tone, parts.cardStyleSheet, parts.renderSaved)
  const saveButton = createSaveButton(
    document,
    tone,
    parts.cardStyleSheet,
    parts.renderSaveButton,
    () => void save({ what: 'selection' }, { withFocus: false }),
  )
  let lastRead = first
  let lastMenu = { x: 0, y: 0 }
  let stopPointer: (() => void) | undefined
  let stopLateText: (() => void) | undefined
  let lastText: string | null = null
  let timesHidden = 0

  function watchOnlyWhatIsPainted(keepsCard = false) {
    if (page.painted.length > 0) {
      stopPointer ??= watchPointer(document, () => page, {
        rested: card.rested,
        pressed: mark => void card.open(mark, false),
      })
    } else {
      stopPointer?.()
      stopPointer = undefined
      if (!keepsCard) card.close()
    }
  }

  async function readAndPaint(read: ReadPage) {
    const { document: pageDocument } = read
    if (signal.aborted || pageDocument.text === lastText) return
    lastText = pageDocument.text
    const answer = await sendToBackground({
      type: 'page-read',
      document: pageDocument,
      canonical: canonicalAddress(document),
      tone,
    })
    const marks = marksAnswerSchema.safeParse(answer)
    if (!marks.success) leave()
    if (!marks.success || signal.aborted) return
    lastRead = read
    page.renew(marks.data.marks, read, marks.data.painted)
    watchOnlyWhatIsPainted()
  }

  function goTo(mark: Mark | undefined, withFocus: boolean) {
    if (mark && goToMark(document, page, mark) && withFocus) void card.open(mark, true)
  }

  function walkTo(stop: Stop | undefined) {
    ownMarks.point(null)
    if (!stop || isOfPage(stop)) return goTo(stop, true)
    const range = page.rangeOf(stop)
    if (!range) return
    scrollToRange(document, range)
    page.standOn(stop)
    ownMarks.point(stop)
    void card.openOwn(stop, { start: stop.start, end: stop.end }, true)
  }

  /** @param said how it is said on the page; `null` where whoever asked says it */
  async function save(wish: Wish, said: { withFocus: boolean } | null): Promise<SaveAnswer> {
    card.close()
    const before = timesHidden
    const saved = await saveFromPage(document, wish)
    if (said && timesHidden === before) notice.show(saved, said.withFocus)
    return saved.answer
  }

  /** Does what a message asks for; gives its answer, `undefined` for a message that has none. */
  function obey(message: ToReader): unknown {
    switch (message.type) {
      case 'walk-marks':
        walkTo(page.step(message.direction, ownMarks.names))
        return
      case 'jump-to-mention':
        goTo(page.ofMention(message.mention), false)
        return
      case 'jump-to-extent':
        return goToExtent(document, page, message)
      case 'excerpts-wanted':
        return excerptsOf(page, message.extents)
      case 'save-here':
        return save(message.what === 'block' ? { what: 'block', ...lastMenu } : { what: 'selection' }, {
          withFocus: message.withFocus,
        })
      case 'save-extent':
        return save({ what: 'extent', extent: message, of: lastRead }, null)
      case 'page-wanted':
        return { document: lastRead.document, canonical: canonicalAddress(document) }
      case 'address-wanted':
        return lastRead.document.url
      case 'html-wanted':
        return {
          document: lastRead.document,
          canonical: canonicalAddress(document),
          html: document.documentElement.outerHTML.slice(0, LONGEST_HTML),
        }
      case 'fragments-wanted': {
        const named = message.ids.map(value => ({ fragment: { value } }))
        return [...fragmentOffsets(lastRead.text, document, named)]
      }
      case 'own-marks':
        ownMarks.draw([...message.marks, ...message.names], lastRead.text)
        return
      case 'save-button-wanted':
        saveButton.allow(message.isWanted)
        return
      case 'paint-marks':
        page.paintAs(message.painted)
        watchOnlyWhatIsPainted()
        return
      case 'marks-changed':
        page.replace(message.marks, message.painted)
        // A card that has just dismissed the last mark of the page stays, to say so and to undo it.
        watchOnlyWhatIsPainted(message.painted !== 'none')
        return
      case 'hide-everything':
        timesHidden += 1
        card.close()
        notice.close()
        page.paintAs('none')
        watchOnlyWhatIsPainted()
        ownMarks.draw([], lastRead.text)
        saveButton.allow(false)
        return
      case 'language-changed':
        card.close()
        notice.close()
        void askForWords()
        return
      case 'leave-page':
        leave()
        return
    }
  }
  const listener = (message: unknown): Promise<unknown> | undefined => {
    const parsed = toReaderSchema.safeParse(message)
    const answer = parsed.success ? obey(parsed.data) : undefined
    return answer === undefined ? undefined : Promise.resolve(answer)
  }

  function tidyUp() {
    stopLateText?.()
    stopPointer?.()
    card.stop()
    notice.stop()
    ownMarks.clear()
    saveButton.stop()
    page.clear()
    try {
      browser.runtime.onMessage.removeListener(listener)
    } catch {
      // The extension was updated or removed: its listeners are gone already.
    }
  }

  signal.addEventListener('abort', tidyUp, { once: true })
  document.addEventListener(
    'click',
    event => {
      if (ownMarks.isEmpty || !isPlainPress(document, event)) return
      const { clientX, clientY } = event
      const pressed = ownMarks.at(clientX, clientY)
      // A name within the passage has a card of its own.
      if (!pressed || markUnder(document, page, clientX, clientY)) return
      void card.openOwn(pressed, { start: pressed.start, end: pressed.end }, false)
    },
    { passive: true, signal },
  )
  // The browser's menu does not tell where on the page it was opened.
  document.addEventListener(
    'contextmenu',
    ({ isTrusted, clientX: x, clientY: y }) => {
      if (isTrusted) lastMenu = { x, y }
    },
    { capture: true, passive: true, signal },
  )
  browser.runtime.onMessage.addListener(listener)
  await readAndPaint(first)
  if (signal.aborted) return
  stopLateText = watchLateText(document, async () =>
    readAndPaint(await readPageInSlices(document, document.URL)),
  )
}
