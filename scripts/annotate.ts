/**
 * The command line: what the extension would say of a page, without a browser.
 *   npm run --silent annotate -- [--text] FILE…
 * FILE is a saved page (`.html`, `.htm`) or a list of documents (`.jsonl`, lines of {id, url?, title?, published?, text}).
 * Prints one JSON object a line; `--text` prints the page's text as the extension reads it, which offsets point into.
 * A file or line that cannot be read gives {"id", "error"}; the others are still done, and the exit status is 1.
 */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { createInterface } from 'node:readline'
import { JSDOM, VirtualConsole } from 'jsdom'
import * as z from 'zod/mini'
import { annotatePage } from '../lib/annotation/annotate.ts'
import type { PageAnnotations } from '../lib/annotation/annotations.ts'
import { isIsoDate } from '../lib/dates/iso-date.ts'
import { sayCode } from '../lib/language/say.ts'
import type { Lexicon } from '../lib/matching/lexicon.ts'
import { compileLexicon } from '../lib/matching/lexicon.ts'
import type { PageDocument, Verdict } from '../lib/page/document.ts'
import { LONGEST_PAGE_TEXT } from '../lib/page/document.ts'
import { gateOf } from '../lib/page/gate.ts'
import { readPage } from '../lib/page/read-page.ts'
import { mayBeAboutProbation, weighText } from '../lib/page/weigh.ts'
import { readBundledKnowledge } from './bundled-knowledge.ts'

const lineSchema = z.object({
  id: z.string(),
  url: z.optional(z.nullable(z.string())),
  title: z.optional(z.nullable(z.string())),
  published: z.optional(z.nullable(z.string())),
  text: z.string().check(z.maxLength(LONGEST_PAGE_TEXT)),
})

/** How often progress is said on standard error, in milliseconds. */
const PROGRESS_EVERY = 2_000

interface Item {
  readonly id: string
  readonly document: PageDocument
  readonly gate: Verdict
}
type Read = Item | { readonly id: string; readonly error: string }

async function main(): Promise<number> {
  const wantsText = process.argv.includes('--text')
  const files = process.argv.slice(2).filter(argument => argument !== '--text')
  if (files.length === 0) {
    process.stderr.write('usage: npm run --silent annotate -- [--text] FILE…   (.html or .jsonl)\n')
    return 2
  }
  const { version, entities } = await readBundledKnowledge()
  const lexicon = compileLexicon(entities)
  let done = 0
  let failed = 0
  let said = Date.now()
  for (const file of files) {
    for await (const item of readItems(file)) {
      if ('error' in item) failed += 1
      await print(lineFor(item, wantsText, lexicon, version))
      done += 1
      if (Date.now() - said > PROGRESS_EVERY) {
        said = Date.now()
        process.stderr.write(`${done} done, ${failed} failed, now in ${file}\n`)
      }
    }
  }
  return failed > 0 ? 1 : 0
}

function lineFor(item: Read, wantsText: boolean, lexicon: Lexicon, version: string): string {
  if ('error' in item) return JSON.stringify(item)
  if (wantsText) return item.document.text
  try {
    return JSON.stringify({
      id: item.id,
      ...output(annotatePage(lexicon, item.document, item.gate, version), item.gate),
    })
  } catch (error) {
    return JSON.stringify({ id: item.id, error: reasonOf(error) })
  }
}

function output({ verdict: whole, published, posts, comments, mentions }: PageAnnotations, gate: Verdict) {
  // Where the gate stays silent nobody reads the page, so its word is the last one.
  const verdict = mayBeAboutProbation(gate) ? whole : gate
  return {
    verdict: {
      label: verdict.label,
      score: verdict.score,
      reasons: verdict.reasons.map(reason => sayCode('reason', reason.code, reason.values)),
    },
    published,
    posts: posts.map(post => ({ title: post.title, published: post.published, author: post.author })),
    comments: comments.map(({ author, published: at, parent, post }) => ({
      author,
      published: at,
      parent,
      post,
    })),
    mentions: mentions.map(({ start, end, text, entity, confidence, post }) => ({
      start,
      end,
      text,
      entity,
      confidence,
      post,
    })),
    numbers: [],
    promises: [],
    references: [],
  }
}

async function* readItems(file: string): AsyncGenerator<Read> {
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

async function* readLines(file: string): AsyncGenerator<Read> {
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

function readLine(line: string, fallbackId: string): Read {
  try {
    const { id, url = null, title = null, published = null, text } = lineSchema.parse(JSON.parse(line))
    if (published !== null && !isIsoDate(published.slice(0, 10)))
      return { id, error: `not an ISO date: ${published}` }
    const post = { title, author: null, published, permalink: url, start: 0, end: text.length }
    const document = { url, title, site: null, published, text, posts: [post], comments: [] }
    return { id, document, gate: weighText({ url, title, site: null, description: null, text }) }
  } catch (error) {
    return { id: fallbackId, error: reasonOf(error) }
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Waits while a pipe is full, so that long output is not kept in memory. */
function print(line: string): Promise<void> {
  return new Promise(resolve => {
    if (process.stdout.write(`${line}\n`)) resolve()
    else process.stdout.once('drain', resolve)
  })
}

process.exitCode = await main()
