import '../lib/language/learn-words.ts'
import browser from 'webextension-polyfill'
import { defineBackground } from 'wxt/utils/define-background'
import { wearLookOnButton } from '../lib/discretion/wear-look.ts'
import { watchDismissals } from '../lib/dismissals/store.ts'
import { bringKnowledgeUpToDate } from '../lib/knowledge/knowledge-in-use.ts'
import { whenLanguageChanges } from '../lib/language/chosen-language.ts'
import { afterLibraryWrites, libraryInUse } from '../lib/library/library-in-use.ts'
import { sentinelOf } from '../lib/library/sentinel.ts'
import { beginSessionOnce, keepLibraryUp } from '../lib/library/upkeep.ts'
import { followLock } from '../lib/lock/follow-lock.ts'
import { settleLock } from '../lib/lock/settle-lock.ts'
import { sendToAllReaders } from '../lib/messages/send.ts'
import { listenToOmnibox } from '../lib/omnibox/omnibox.ts'
import { onPacksChanged } from '../lib/packs/packs-changed.ts'
import { keepPacksUpOnce, packsHaveChanged } from '../lib/packs/packs-upkeep.ts'
import { followAccess, leaveLostPages } from '../lib/reach/open-pages.ts'
import { createMenus, obeyMenu } from '../lib/saving/menus.ts'
import { drawPassagesOnAllTabs, placePassagesSoon } from '../lib/saving/place-passages.ts'
import { watchSettings } from '../lib/settings/store.ts'
import { syncSoon, watchSchedule } from '../lib/sync/schedule/schedule.ts'
import { obeyCommand, pressToolbarButton } from '../lib/tabs/commands.ts'
import { forgetLeftPages } from '../lib/tabs/current-record.ts'
import { followVanished } from '../lib/tabs/follow-vanished.ts'
import { forgetWhenLastPrivateWindowCloses } from '../lib/tabs/private-windows.ts'
import { remarkAllTabs, repaintAllTabs } from '../lib/tabs/repaint.ts'
import { answerMessage } from '../lib/tabs/tab-messages.ts'
import { forgetTab } from '../lib/tabs/tab-record.ts'
import { watchVanished } from '../lib/tabs/vanished.ts'

/** After whatever woke the background, so that nobody waits for it. Milliseconds. */
const UPKEEP_DELAY = 5_000

/** Wires the browser's events to what answers them. May be stopped at any moment: nothing is kept here. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void bringKnowledgeUpToDate()
    void followAccess()
    void createMenus()
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') })
  })
  browser.runtime.onStartup.addListener(() => {
    void bringKnowledgeUpToDate()
    void followAccess()
  })
  browser.permissions.onAdded.addListener(() => void followAccess())
  browser.permissions.onRemoved.addListener(() => void leaveLostPages())
  browser.runtime.onMessage.addListener(answerMessage)
  browser.action.onClicked.addListener(pressToolbarButton)
  // Firefox for Android has neither menus nor commands.
  browser.contextMenus?.onClicked.addListener(obeyMenu)
  listenToOmnibox()
  browser.commands?.onCommand.addListener(obeyCommand)
  browser.tabs.onRemoved.addListener(tab => void forgetTab(tab))
  watchSettings(() => void repaintAllTabs().then(remarkAllTabs).then(drawPassagesOnAllTabs))
  watchVanished(vanished => void followVanished(vanished))
  whenLanguageChanges(() => {
    void createMenus()
    void sendToAllReaders({ type: 'language-changed' })
  })
  followLock()
  wearLookOnButton()
  afterLibraryWrites(placePassagesSoon)
  afterLibraryWrites(() => syncSoon())
  watchDismissals(() => syncSoon())
  watchSettings(() => syncSoon())
  watchSchedule()
  onPacksChanged(packsHaveChanged)
  afterLibraryWrites(sentinelOf(libraryInUse, browser.storage.local))
  watchDismissals(() => void remarkAllTabs())
  forgetWhenLastPrivateWindowCloses()
  const settled = () => settleLock(libraryInUse())
  void beginSessionOnce(libraryInUse(), browser.storage.local, browser.storage.session, settled)
  setTimeout(() => {
    void settled()
    void forgetLeftPages()
    void keepPacksUpOnce()
    void keepLibraryUp(libraryInUse(), browser.storage.local, browser.runtime.getManifest().version)
  }, UPKEEP_DELAY)
})
