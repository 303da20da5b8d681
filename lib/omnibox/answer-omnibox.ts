import browser from 'webextension-polyfill'
import { knowledge } from '../knowledge/knowledge-in-use.ts'
import { createKnowledgeSearch } from '../knowledge-search/knowledge-search.ts'
import { wordsLearnt } from '../language/chosen-language.ts'
import { say } from '../language/say.ts'
import { packsOf } from '../packs/packs.ts'
import { packsInUse } from '../packs/packs-database.ts'
import { readVanished } from '../tabs/vanished.ts'
import {
  defaultDescription,
  escapeXml,
  queryOfEntered,
  type Suggestion,
  suggestionsFor,
} from './suggestions.ts'

const search = createKnowledgeSearch(
  {
    currentVersion: () => knowledge().currentVersion(),
    readEveryEntity: () => knowledge().readEveryEntity(),
  },
  { list: () => packsOf(packsInUse()).list(), entitiesOf: pack => packsOf(packsInUse()).entitiesOf(pack) },
)

/** Firefox shows descriptions as they are; Chrome reads them as XML. Only Firefox knows this function. */
const isMarkup = () => browser.runtime.getBrowserInfo === undefined

/** Offers what was found for what is typed in the address bar. Nothing of it is kept. */
export async function suggestFor(typed: string, suggest: (suggestions: Suggestion[]) => void): Promise<void> {
  await wordsLearnt()
  if (await readVanished()) {
    const hidden = say('omnibox_hidden')
    browser.omnibox.setDefaultSuggestion({ description: isMarkup() ? escapeXml(hidden) : hidden })
    suggest([])
    return
  }
  browser.omnibox.setDefaultSuggestion({ description: defaultDescription(typed, isMarkup()) })
  suggest([...suggestionsFor(await search.index(), typed, isMarkup())])
}

/** Opens the browse page on what was entered, where the browser says; nothing while everything is hidden. */
export async function openEntered(entered: string, where: string): Promise<void> {
  if (await readVanished()) return
  const url = browser.runtime.getURL(`browse.html${queryOfEntered(await search.index(), entered)}`)
  if (where === 'currentTab') await browser.tabs.update({ url })
  else await browser.tabs.create({ url, active: where !== 'newBackgroundTab' })
}
