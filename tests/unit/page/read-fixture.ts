import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import type { PageDocument } from '../../../lib/page/document.ts'
import { type ReadPage, readPage } from '../../../lib/page/read-page.ts'

/** A document made of HTML, at an address if one is given. */
export function documentOf(html: string, url?: string): Document {
  return new JSDOM(html, url ? { url } : {}).window.document
}

/** Reads a page of `tests/fixtures/pages`. */
export function readFixture(name: string, url: string | null = null): ReadPage {
  const html = readFileSync(new URL(`../../fixtures/pages/${name}`, import.meta.url), 'utf8')
  return readPage(documentOf(html, url ?? undefined), url)
}

/** The words of a post or comment on one line. */
export function wordsOf(page: PageDocument, { start, end }: { start: number; end: number }): string {
  return page.text.slice(start, end).replace(/\s+/g, ' ').trim()
}
