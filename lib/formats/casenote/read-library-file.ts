import type { Brought } from '../../library/bring.ts'
import type { ArticleCopy } from '../../library/database.ts'
import { type Snippet, snippetSchema } from '../../library/snippet.ts'
import { readDocument, type SnippetState } from '../../library/snippet-document.ts'
import { finishInSlices, type Steps } from '../../page/steps.ts'
import { cleanArticleHtml } from '../html/clean-article.ts'
import { MOST_ITEMS, type ReadImport } from '../import-result.ts'
import { ItemFaults } from '../imports/faults.ts'
import { fromBase64 } from './base64.ts'
import {
  articleCopySchema,
  LIBRARY_FILE_FORMAT,
  LIBRARY_FILE_VERSION,
  libraryFileSchema,
  libraryItemSchema,
} from './library-file.ts'

/** Whether a text begins as a Casenote file does, however damaged it is further on. */
export function beginsAsLibraryFile(text: string): boolean {
  return text.slice(0, 500).includes(`"${LIBRARY_FILE_FORMAT}"`)
}

/** How long the page that imports is kept waiting at a time, in milliseconds. */
const SLICE = 40

/** Reads a Casenote file that is whole. */
export async function readLibraryFile(value: unknown): Promise<ReadImport> {
  const file = libraryFileSchema.safeParse(value)
  if (!file.success) {
    return { ok: false, fault: 'damaged', place: file.error.issues[0]?.path.join('.') ?? '' }
  }
  if (file.data.version > LIBRARY_FILE_VERSION) return { ok: false, fault: 'newer', place: 'version' }
  const read = await finishInSlices(readItems(file.data.snippets), SLICE)
  return withPacks(read, file.data.packs ?? [])
}

/** Reads what is left of a file that is no JSON any more: line by line. */
export async function readDamagedLibraryFile(text: string): Promise<ReadImport> {
  const version = /"version"\s*:\s*(\d{1,9})/.exec(text.slice(0, 500))?.[1]
  if (version && Number(version) > LIBRARY_FILE_VERSION)
    return { ok: false, fault: 'newer', place: 'version' }
  const lines = text.split('\n').filter(line => line.trimStart().startsWith('{"snippet":'))
  const items = lines.map(line => parsed(line.trim().replace(/\]\}$/, '').replace(/,$/, '')))
  const packs = text
    .split('\n')
    .filter(line => line.trimStart().startsWith('{"file":'))
    .map(line => parsed(line.trim().replace(/,$/, '')))
  const read = await finishInSlices(readItems(items), SLICE)
  const isNothing = read.ok && read.brought.length === 0 && packs.length === 0
  return isNothing ? { ok: false, fault: 'damaged', place: '' } : withPacks(read, packs)
}

/** The packs are checked where they are brought back (`bringPacksBack`). */
const withPacks = (read: ReadImport, packs: readonly unknown[]): ReadImport =>
  read.ok && packs.length > 0 ? { ...read, packs } : read

const BROKEN = Symbol('broken')

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return BROKEN
  }
}

function* readItems(items: readonly unknown[]): Steps<ReadImport> {
  if (items.length > MOST_ITEMS) return { ok: false, fault: 'too-large', place: 'snippets' }
  const faults = new ItemFaults()
  const brought: Brought[] = []
  for (const [index, value] of items.entries()) {
    yield
    const number = index + 1
    const item = libraryItemSchema.safeParse(value)
    if (!item.success) {
      if (value === BROKEN) faults.add('broken', number)
      else faults.addIssue(item.error, number)
      continue
    }
    const snippet = snippetSchema.safeParse(item.data.snippet)
    if (!snippet.success) {
      faults.addIssue(snippet.error, number, 'snippet')
      continue
    }
    const state = stateFrom(item.data.state, snippet.data)
    if (state === null) faults.add('without-history', number, 'state')
    const article = articleFrom(item.data.article)
    if (article === null) faults.add('without-history', number, 'article')
    brought.push({
      snippet: snippet.data,
      ...(state ? { state } : {}),
      ...(article ? { article } : {}),
    })
  }
  return { ok: true, format: 'casenote', brought, faults: faults.list, refused: faults.refused }
}

/**
 * `undefined` where there is none; `null` where it is none, or does not say what the snippet says: the file was
 * changed by hand then, and what stands in plain sight is what was meant.
 */
function stateFrom(value: unknown, snippet: Snippet): SnippetState | null | undefined {
  if (value === undefined) return undefined
  const state = typeof value === 'string' ? fromBase64(value) : null
  if (!state) return null
  const read = readDocument(snippet.id, state)
  if (!read.ok) return null
  // Whether it was kept against the trash depends on a tombstone too, which is not in the file.
  const plain = ({ keptAgainstTrash: _, tags, ...rest }: Snippet) =>
    JSON.stringify({ ...rest, tags: tags.toSorted() })
  return plain(read.snippet) === plain(snippet) ? state : null
}

function articleFrom(value: unknown): ArticleCopy | null | undefined {
  if (value === undefined) return undefined
  const article = articleCopySchema.safeParse(value)
  if (!article.success) return null
  const html = cleanArticleHtml(article.data.html)
  return html === null ? null : { ...article.data, html }
}
