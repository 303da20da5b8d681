import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import { writeCleanTree } from '../formats/html/clean-tree.ts'
import type { EntityId } from '../knowledge/entity-id.ts'
import type { Library } from '../library/library.ts'
import { newSnippetId } from '../library/snippet.ts'
import { excerptOf } from '../messages/excerpt.ts'
import { askReader } from '../messages/send.ts'
import { pageDocumentSchema } from '../page/document.ts'
import { readSettings } from '../settings/store.ts'
import { cleanCopy } from './clean-copy.ts'
import { LONGEST_HTML } from './longest-html.ts'
import { snippetPageOf } from './make-snippet.ts'
import { notSaved, type SaveAnswer } from './save-answer.ts'

/** How much of an article stands in its place in lists, in UTF-16 code units. */
const OPENING = 400
const MOST_ENTITIES = 1_000

const answerSchema = z.object({
  document: pageDocumentSchema,
  canonical: z.nullable(z.string()),
  html: z.string().check(z.maxLength(LONGEST_HTML)),
})

/**
 * Keeps a clean copy of the article on the page of a tab. Made in a page of the extension, from the page's HTML.
 *
 * @param entities what is named on the page
 */
export async function saveArticle(
  library: Library,
  tab: number,
  entities: readonly EntityId[],
): Promise<SaveAnswer> {
  const [found, { saveInPrivate }] = await Promise.all([
    browser.tabs.get(tab).catch(() => null),
    readSettings(),
  ])
  if (!found) return notSaved('no-access')
  // Before the page is asked for anything.
  if (found.incognito && !saveInPrivate) return notSaved('private-window')
  const answer = answerSchema.safeParse(await askReader(tab, { type: 'html-wanted' }))
  if (!answer.success) return notSaved('no-access')
  const { document, canonical, html } = answer.data
  const now = library.context.now()
  const copy = await cleanCopy(html, document.url, now, writeCleanTree)
  if (!copy) return notSaved('no-article')
  const { title, ...article } = copy
  const [post] = document.posts
  const page = snippetPageOf(document, canonical)
  const id = newSnippetId()
  const outcome = await library.save(
    {
      id,
      kind: 'article',
      quote: excerptOf(article.text, 0, article.text.length, OPENING),
      anchor: null,
      page: { ...page, title: page.title ?? title },
      place:
        document.posts.length === 1 && post
          ? {
              kind: 'post',
              title: post.title,
              author: post.author ?? article.byline,
              published: post.published,
              permalink: page.url,
            }
          : null,
      entities: [...new Set(entities)].slice(0, MOST_ENTITIES),
      numbers: [],
      colour: 'grey',
      tags: [],
      note: '',
      createdAt: now,
      changedAt: now,
    },
    { article, inPrivate: found.incognito, privateAllowed: saveInPrivate },
  )
  return outcome.ok ? { saved: true, id, quietly: false } : notSaved(outcome.fault)
}
