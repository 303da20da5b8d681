import { strFromU8, strToU8, Unzlib, zlibSync } from 'fflate'
import * as z from 'zod/mini'
import { checksum } from '../checksum.ts'
import type { ArticleCopy } from '../database.ts'
import { instantSchema, type SnippetId, snippetIdSchema } from '../snippet.ts'
import type { SnippetState } from '../snippet-document.ts'

/** One snippet in a backup: its state as it was, whether or not it can be read. */
export interface BackupEntry {
  readonly id: SnippetId
  readonly state: SnippetState
  readonly article: ArticleCopy | null
}

const count = z.number().check(z.int(), z.nonnegative())

/** The line before an entry's bytes. */
const entryLineSchema = z.object({
  id: snippetIdSchema,
  /** How many bytes its state has, and after it its article (0 where it has none). */
  state: count,
  article: count,
  /** Of both together. */
  checksum: count,
})

const articleSchema = z.object({
  html: z.string(),
  text: z.string(),
  byline: z.nullable(z.string()),
  savedAt: instantSchema,
})

const LINE_FEED = 10
/** Of one part. A library with more in a 64th of it would not fit into a browser. */
const MOST_UNPACKED = 1024 * 1024 * 1024

/**
 * Packs entries: for each a line of JSON, its state, its article as JSON and a line feed; all compressed
 * (zlib, https://datatracker.ietf.org/doc/html/rfc1950).
 */
export function packEntries(entries: readonly BackupEntry[]): Uint8Array {
  const pieces = entries.flatMap(entry => {
    const article = strToU8(entry.article ? JSON.stringify(entry.article) : '')
    const content = joined([entry.state, article])
    const line = {
      id: entry.id,
      state: entry.state.length,
      article: article.length,
      checksum: checksum(content),
    }
    return [strToU8(`${JSON.stringify(line)}\n`), content, Uint8Array.of(LINE_FEED)]
  })
  return zlibSync(joined(pieces), { level: 6 })
}

/** What was packed, except for entries that are damaged. Never throws. */
export function unpackEntries(packed: Uint8Array): BackupEntry[] {
  const bytes = inflated(packed)
  const entries: BackupEntry[] = []
  let at = 0
  while (at < bytes.length) {
    const end = bytes.indexOf(LINE_FEED, at)
    const line = end < 0 ? null : entryLine(bytes.subarray(at, end))
    // Where the next entry begins is not known any more.
    if (!line) break
    const content = bytes.slice(end + 1, end + 1 + line.state + line.article)
    at = end + 1 + line.state + line.article + 1
    if (content.length < line.state + line.article || checksum(content) !== line.checksum) continue
    const article = line.article > 0 ? readArticle(content.subarray(line.state)) : null
    entries.push({ id: line.id, state: content.slice(0, line.state), article })
  }
  return entries
}

function entryLine(bytes: Uint8Array) {
  const line = entryLineSchema.safeParse(fromJson(bytes))
  return line.success ? line.data : null
}

function readArticle(bytes: Uint8Array): ArticleCopy | null {
  const article = articleSchema.safeParse(fromJson(bytes))
  return article.success ? article.data : null
}

function fromJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes))
  } catch {
    return null
  }
}

/** All that can be inflated: of damaged bytes, what comes before the damage. */
function inflated(packed: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  let total = 0
  const stream = new Unzlib(piece => {
    total += piece.length
    if (total <= MOST_UNPACKED) pieces.push(piece)
  })
  const chunk = 64 * 1024
  try {
    for (let at = 0; at < packed.length && total <= MOST_UNPACKED; at += chunk) {
      stream.push(packed.subarray(at, at + chunk), at + chunk >= packed.length)
    }
  } catch {
    return joined(pieces)
  }
  return joined(pieces)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
