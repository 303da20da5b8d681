import type { Snippet } from '../../library/snippet.ts'
import { type CitedPage, citedPages } from './cited-page.ts'

const TYPES = { webpage: 'webpage', blog: 'post-weblog', news: 'article-newspaper' } as const

/**
 * Writes pages as CSL-JSON
 * (https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json). Quotes and notes stand
 * in `note`, which Zotero shows as "Extra"; CSL-JSON has no notes beside an item.
 */
export function* writeCslJson(snippets: readonly Snippet[]): Generator<string, void> {
  yield '[\n'
  let before = ''
  for (const page of citedPages(snippets)) {
    yield before + JSON.stringify(itemOf(page))
    before = ',\n'
  }
  yield '\n]\n'
}

function itemOf(page: CitedPage): object {
  return {
    id: page.key,
    type: TYPES[page.type],
    title: page.title,
    ...(page.author ? { author: [{ literal: page.author }] } : {}),
    ...(page.site ? { 'container-title': page.site } : {}),
    ...(page.address ? { URL: page.address } : {}),
    ...(page.published ? { issued: { 'date-parts': [page.published] } } : {}),
    accessed: { 'date-parts': [page.read] },
    ...(page.tags.length > 0 ? { keyword: page.tags.join(', ') } : {}),
    ...(page.notes.length > 0 ? { note: page.notes.map(plainNote).join('\n\n') } : {}),
  }
}

/** A line such as `Title: …` would be taken for a field of the item by Zotero; a space before it keeps it words. */
const plainNote = (note: string) => note.replace(/^(?=[A-Za-z][A-Za-z -]{0,40}:)/gm, '· ')
