import * as z from 'zod/mini'
import type { LibraryContext } from './context.ts'
import { failedBy, type Outcome } from './fault.ts'
import { instantSchema, type SnippetId } from './snippet.ts'
import { write } from './write.ts'

/** An article's copy on its way to or from another device. */
export interface ArticleInTransit {
  readonly id: SnippetId
  readonly json: string
}

/** More than any article, in UTF-16 code units. */
const LONGEST_ARTICLE = 4_000_000

const articleCopySchema = z.object({
  html: z.string().check(z.maxLength(LONGEST_ARTICLE)),
  text: z.string().check(z.maxLength(LONGEST_ARTICLE)),
  byline: z.nullable(z.string().check(z.maxLength(4_000))),
  savedAt: instantSchema,
})

/** The copies that belong to these snippets. */
export async function articlesOf(
  { database, codec }: LibraryContext,
  ids: readonly SnippetId[],
): Promise<ArticleInTransit[]> {
  const rows = await database.articles.bulkGet([...ids])
  return rows.flatMap(row => (row ? [{ id: row.id, json: JSON.stringify(codec.open(row.content)) }] : []))
}

/** Puts these copies among what is to be sent; those that are not there are passed over. */
export async function sendArticlesAgain(
  { database }: LibraryContext,
  ids: readonly SnippetId[],
): Promise<Outcome> {
  try {
    await database.transaction('rw', [database.articles, database.unsent], async () => {
      const there = await database.articles
        .where('id')
        .anyOf([...ids])
        .primaryKeys()
      await database.unsent.bulkAdd(there.map(id => ({ id, kind: 'article', update: null })))
    })
    return { ok: true }
  } catch (thrown) {
    return failedBy(thrown)
  }
}

/** Keeps copies that other devices made, unless there is one or the snippet is gone; what is none is passed over. */
export async function takeInArticles(
  context: LibraryContext,
  articles: readonly ArticleInTransit[],
): Promise<Outcome> {
  const { database } = context
  const read = articles.flatMap(({ id, json }) => {
    const copy = articleCopySchema.safeParse(fromJson(json))
    return copy.success ? [{ id, copy: copy.data }] : []
  })
  if (read.length === 0) return { ok: true }
  try {
    const there = await database.articles.bulkGet(read.map(({ id }) => id))
    const wanted = new Map(read.filter((_, index) => !there[index]).map(({ id, copy }) => [id, copy]))
    return await write(context, [...wanted.keys()], (id, found) =>
      found.state ? { ...found, article: wanted.get(id), send: [] } : null,
    )
  } catch (thrown) {
    return failedBy(thrown)
  }
}

function fromJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
