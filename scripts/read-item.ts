/**
 * What the command line reads: saved pages (`.html`, `.htm`) and lists of documents (`.jsonl`, lines of
 * {id, url?, title?, published?, text}), each turned into what the extension would make of it.
 */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { createInterface } from 'node:readline'
import { JSDOM, VirtualConsole } from 'jsdom'
import * as z from 'zod/mini'
import { isIsoDate } from '../lib/dates/iso-date.ts'
import type { PageDocument, Verdict } from '../lib/page/document.ts'
import { gateOf } from '../lib/page/gate.ts'
import { LONGEST_PAGE_TEXT } from '../lib/page/longest-page-text.ts'
import { readPage } from '../lib/page/read-page.ts'
import { weighText } from '../lib/page/weigh.ts'

const lineSchema = z.object({
  id: z.string(),
  url: z.optional(z.nullable(z.string())),
  title: z.optional(z.nullable(z.string())),
  published: z.optional(z.nullable(z.string())),
  text: z.string().check(z.maxLength(LONGEST_PAGE_TEXT)),
})

/** A page or document, read and weighed by the gate. */
export interface Item {
  /** The document's own id, or the file's name without its ending. */
  readonly id: string
  readonly document: PageDocument
  readonly gate: Verdict
}
/** Why there is no answer for an item. */
export interface Failure {
  readonly id: string
  readonly error: string
}

/** Everything in one file, in its order; what cannot be read comes as a failure and nothing is thrown. */
export async function* readItems(file: string): AsyncGenerator<Item | Failure> {
  const id = basename(file, extname(file))
  try {
    if (extname(file) === '.jsonl') yield* readLines(file)
    else if (/^\.html?$/.test(extname(file))) yield await readSavedPage(file, id)
    else yield { id, error: 'neither .html nor .jsonl' }
  } catch (error) {
    yield { id, error: reasonOf(error) }
  }
}

async function readSavedPage(file: string, id: string): Promise<Item> {
  const bytes = await readFile(file)
  // Scripts of the page are never run; a virtual console keeps its style errors out of our output.
  const { window } = new JSDOM(bytes, { virtualConsole: new VirtualConsole(), contentType: 'text/html' })
  try {
    const url = addressOf(window.document)
    const { document } = readPage(window.document, url)
    return { id, document, gate: gateOf(window.document, url ?? '') }
  } finally {
    window.close()
  }
}

/** The address a saved page gives for itself, since the file's own name says nothing. */
function addressOf(document: Document): string | null {
  const named = document.querySelector('link[rel="canonical"][href], meta[property="og:url"][content]')
  const address = named?.getAttribute('href') ?? named?.getAttribute('content') ?? ''
  return /^https?:\/\//.test(address) ? address : null
}

async function* readLines(file: string): AsyncGenerator<Item | Failure> {
  const lines = createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  let number = 0
  for await (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    yield readLine(line, `${basename(file)}:${number}`)
  }
}

function readLine(line: string, fallbackId: string): Item | Failure {
  try {
    const value: unknown = JSON.parse(line)
    const parsed = lineSchema.safeParse(value)
    if (!parsed.success) return { id: idOf(value) ?? fallbackId, error: faultsOf(parsed.error) }
    const { id, url = null, title = null, published = null, text } = parsed.data
    if (published !== null && !isIsoDate(published.slice(0, 10)))
      return { id, error: `not an ISO date: ${published}` }
    const post = { title, author: null, published, permalink: url, start: 0, end: text.length }
    const document = { url, title, site: null, published, text, posts: [post], comments: [] }
    return { id, document, gate: weighText({ url, title, site: null, description: null, text }) }
  } catch (error) {
    return { id: fallbackId, error: reasonOf(error) }
  }
}

/** The item's own id where it has one, so that a faulty line can be found by it. */
function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null
  return typeof value.id === 'string' ? value.id : null
}

/** `text: is missing or not a string`, one fault after the other. */
function faultsOf(error: z.core.$ZodError): string {
  return error.issues
    .map(issue => {
      const what = issue.code === 'invalid_type' ? `is missing or not ${issue.expected}` : issue.message
      return `${issue.path.join('.') || 'the line'}: ${what}`
    })
    .join('; ')
}

export const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
