import { writeCleanTree } from '../formats/html/clean-tree.ts'
import type { EntityId } from '../knowledge/entity-id.ts'
import type { Library } from '../library/library.ts'
import { newSnippetId } from '../library/snippet.ts'
import { saveOrWait } from '../lock/waiting.ts'
import { excerptOf } from '../messages/excerpt.ts'
import { readSettings } from '../settings/store.ts'
import { snippetPageOf } from './make-snippet.ts'
import { askForHtml, isPrivateTab, readArticle } from './page-article.ts'
import { notSaved, type SaveAnswer } from './save-answer.ts'

/** How much of an article stands in its place in lists, in UTF-16 code units. */
const OPENING = 400
const MOST_ENTITIES = 1_000

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
  const [isPrivate, { saveInPrivate }] = await Promise.all([isPrivateTab(tab), readSettings()])
  // Before the page is asked for anything.
  if (isPrivate && !saveInPrivate) return notSaved('private-window')
  const asked = await askForHtml(tab)
  if (!asked) return notSaved('no-access')
  const { document, canonical, html } = asked
  const now = library.context.now()
  const read = await readArticle(html, document.url)
  if (!read) return notSaved('no-article')
  const { content, title, text, byline } = read
  const article = { html: writeCleanTree(content), text, byline, savedAt: now }
  const [post] = document.posts
  const page = snippetPageOf(document, canonical)
  const id = newSnippetId()
  const fault = await saveOrWait(
    library,
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
    { article, inPrivate: isPrivate, privateAllowed: saveInPrivate },
  )
  return fault === null ? { saved: true, id, quietly: false } : notSaved(fault)
}
