import type browser from 'webextension-polyfill'
import { loadAnnotator } from '../annotation/load-annotator.ts'
import { dismissalFinder } from '../dismissals/dismissal.ts'
import { readDismissals } from '../dismissals/store.ts'
import { knowledgeInUse } from '../knowledge/knowledge-in-use.ts'
import { libraryInUse } from '../library/library-in-use.ts'
import type { SnippetId } from '../library/snippet.ts'
import { forgetWaiting, saveOrWait } from '../lock/waiting.ts'
import type { PageDocument, Verdict } from '../page/document.ts'
import { readSettings } from '../settings/store.ts'
import { readTabRecord } from '../tabs/tab-record.ts'
import { readVanished } from '../tabs/vanished.ts'
import type { ChosenPassage } from './chosen-passage.ts'
import { makeSnippet, NOTHING_RECOGNISED, type Recognised } from './make-snippet.ts'
import { notSaved, type SaveAnswer } from './save-answer.ts'

/**
 * Saves a passage that was chosen on the page of a tab. What was recognised in it is kept with it; a passage is saved
 * also where nothing can be recognised.
 */
export async function savePassage(
  passage: ChosenPassage,
  tab: browser.Tabs.Tab,
  host: string,
): Promise<SaveAnswer> {
  const { saveInPrivate } = await readSettings()
  // First of all: of a private window not even what is named on it needs to be looked at.
  if (tab.incognito && !saveInPrivate) return notSaved('private-window')
  const recognised = await recognisedOn(passage.document, tab, host).catch(() => NOTHING_RECOGNISED)
  const library = libraryInUse()
  const snippet = makeSnippet(passage, recognised, library.context.now())
  if (!snippet) return notSaved('unfit')
  const fault = await saveOrWait(library, snippet, {
    inPrivate: tab.incognito,
    privateAllowed: saveInPrivate,
  })
  return fault === null ? saved(snippet.id) : notSaved(fault)
}

/** Puts a passage that was saved by mistake into the trash. */
export async function undoSave(id: SnippetId): Promise<SaveAnswer> {
  if (await forgetWaiting(id)) return saved(id)
  const outcome = await libraryInUse().trash([id])
  return outcome.ok ? saved(id) : notSaved(outcome.fault)
}

async function saved(id: SnippetId): Promise<SaveAnswer> {
  return { saved: true, id, quietly: await readVanished() }
}

const UNWEIGHED: Verdict = { label: 'not', score: 0, reasons: [] }

/**
 * What the tab's record says of the page, or what is found now where the page was not read or has changed since. On a
 * page about something else nothing is recognised: a name on it may be anybody's.
 */
async function recognisedOn(
  document: PageDocument,
  tab: browser.Tabs.Tab,
  host: string,
): Promise<Recognised> {
  const record = tab.id === undefined ? undefined : await readTabRecord(tab.id)
  const known = record?.state === 'read' ? record.annotations : null
  const stands = (named: { start: number; end: number; text: string }) =>
    document.text.slice(named.start, named.end) === named.text
  const isSame = known && [...known.mentions, ...known.numbers, ...known.promises].every(stands)
  const annotations = isSame ? known : await annotate(document)
  if (!annotations) return NOTHING_RECOGNISED
  const find = dismissalFinder(await readDismissals(tab.incognito), { url: document.url, host })
  const { mentions, numbers, promises } = annotations
  return {
    mentions: mentions.filter(mention => !find(mention)),
    numbers: numbers.filter(({ series, text }) => !find({ entity: series, text })),
    promises: promises.filter(({ promise, text }) => !find({ entity: promise, text })),
  }
}

async function annotate(document: PageDocument) {
  const inUse = await knowledgeInUse()
  if (!inUse) return null
  const { annotateClaims, annotateNames } = await loadAnnotator()
  const names = annotateNames(inUse.compiled, document, UNWEIGHED, inUse.version)
  return names.verdict.label === 'probation' ? annotateClaims(inUse.compiled, document, names) : null
}
