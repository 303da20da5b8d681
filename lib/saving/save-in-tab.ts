import browser from 'webextension-polyfill'
import { libraryInUse } from '../library/library-in-use.ts'
import { newSnippetId } from '../library/snippet.ts'
import { saveOrWait } from '../lock/waiting.ts'
import { askReader } from '../messages/send.ts'
import { injectSaver } from '../reach/injection.ts'
import { readSettings } from '../settings/store.ts'
import { readVanished } from '../tabs/vanished.ts'
import { makeSnippetOfWords } from './make-snippet.ts'
import { notSaved, type SaveAnswer, saveAnswerSchema } from './save-answer.ts'
import { sayOnButton } from './say-on-button.ts'

/** What a key or an entry of the page's menu asks for, and what the browser itself tells of it. */
export interface WishInTab {
  readonly what: 'selection' | 'block'
  /** Whether the keyboard asked: what is said on the page then takes the focus. */
  readonly withFocus: boolean
  /** The selected words as the browser's menu gives them, without their place. */
  readonly words?: string | undefined
}

/**
 * Saves what is chosen in a tab: by the reader that is in its page, or by a script that is put in for this alone and
 * leaves again. Where no script may go (a PDF, the browser's own pages), the selected words are saved without their
 * place, if the browser gives them; what became of it is then said on the toolbar button, since there is no page to
 * say it on.
 */
export async function saveInTab(tab: browser.Tabs.Tab, wish: WishInTab): Promise<SaveAnswer> {
  if (tab.id === undefined) return notSaved('no-access')
  const { what, withFocus, words } = wish
  const ask = async (id: number) =>
    saveAnswerSchema.safeParse(await askReader(id, { type: 'save-here', what, withFocus }))
  const byReader = await ask(tab.id)
  if (byReader.success) return byReader.data
  if (await injectSaver(tab.id)) {
    const bySaver = await ask(tab.id)
    // In a PDF there is nothing to select for a script, and the browser's menu alone knows the words.
    if (bySaver.success && (bySaver.data.saved || !words)) return bySaver.data
  }
  const answer = words ? await saveWords(words, tab) : notSaved('no-access')
  if (!answer.saved || !answer.quietly) await sayOnButton(tab.id, answer)
  return answer
}

/** The same for what is selected in a tab, as the panel asks for it. */
export async function saveSelectionIn(tab: number): Promise<SaveAnswer> {
  const found = await browser.tabs.get(tab).catch(() => null)
  return found ? saveInTab(found, { what: 'selection', withFocus: false }) : notSaved('no-access')
}

async function saveWords(words: string, tab: browser.Tabs.Tab): Promise<SaveAnswer> {
  const { saveInPrivate } = await readSettings()
  const library = libraryInUse()
  const snippet = makeSnippetOfWords(newSnippetId(), words, tab, library.context.now())
  if (!snippet) return notSaved('unfit')
  const fault = await saveOrWait(library, snippet, {
    inPrivate: tab.incognito,
    privateAllowed: saveInPrivate,
  })
  if (fault !== null) return notSaved(fault)
  return { saved: true, id: snippet.id, quietly: await readVanished() }
}
