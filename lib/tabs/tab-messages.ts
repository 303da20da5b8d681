import browser from 'webextension-polyfill'
import { makeCard } from '../knowledge/card.ts'
import type { CardContent } from '../knowledge/card-content.ts'
import { knowledge } from '../knowledge/knowledge-in-use.ts'
import { wordsLearnt } from '../language/chosen-language.ts'
import { wordsForPage } from '../language/words-for-page.ts'
import { type ToBackground, toBackgroundSchema } from '../messages/to-background.ts'
import { followPassage } from '../packs/follow-wish.ts'
import { readPackCard } from '../packs/pack-card.ts'
import { packsHaveChanged } from '../packs/packs-upkeep.ts'
import { keepLeftNote } from '../saving/keep-left-note.ts'
import { writeNoteWanted } from '../saving/note-wanted.ts'
import { readOwnCard } from '../saving/own-card.ts'
import { placePassagesSoon } from '../saving/place-passages.ts'
import { saveSelectionIn } from '../saving/save-in-tab.ts'
import { savePassage, undoSave } from '../saving/save-passage.ts'
import { syncSoon } from '../sync/schedule/schedule.ts'
import { answerClaimCard } from './claim-cards.ts'
import { dismissMark, undoDismissal } from './dismissed-marks.ts'
import { lookAt } from './look-at.ts'
import { openPanelBeside } from './panel-opening.ts'
import { noticePage, type Page, readAnyway, readPage } from './read-tab.ts'
import { forgetPage, hostOf, pageAddress, writeTabRecord } from './tab-record.ts'
import { writeWanted } from './wishes.ts'

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

function answerPage(
  request: FromPageAlone,
  sender: browser.Tabs.Tab,
  { tab, ...page }: Page & { readonly tab: number },
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

async function answerCard({
  entity,
  day,
}: Extract<ToBackground, { type: 'card-wanted' }>): Promise<CardContent | null> {
  const queries = knowledge()
  const [found] = await Promise.all([queries.getEntity(entity), wordsLearnt()])
  return found ? makeCard(found, day, queries) : null
}
