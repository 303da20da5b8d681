import { articlesOf, sendArticlesAgain, takeInArticles } from '../library/articles.ts'
import { type Failed, LibraryFailure } from '../library/fault.ts'
import type { Library } from '../library/library.ts'
import { confirmSent, knownIds, sendAgain, takeUnsent, wholeOf } from '../library/outgoing.ts'
import { lossesOf, type RemoteChange } from '../library/remote.ts'
import { type SnippetId, snippetIdSchema } from '../library/snippet.ts'
import { type LogEntry, type RecordKey, recordKeySchema } from './log/log-entry.ts'
import type { Replica } from './replica.ts'

/** The library as the engine of sync sees it. Its methods reject with a `LibraryFailure` where the library cannot. */
export function libraryReplica(library: Library): Replica {
  const { context } = library
  return {
    async takeUnsent(bytes) {
      const { changes, articles, upTo } = await takeUnsent(context, bytes)
      return { entries: [...changes.map(entryOf), ...(await articleEntries(library, articles))], upTo }
    },
    confirmSent: upTo => confirmSent(context, upTo),
    async sendAgain(keys) {
      orFail(await sendAgain(context, idsOf(keys, 'snippet')))
      orFail(await sendArticlesAgain(context, idsOf(keys, 'article')))
    },
    async keys() {
      const ids = await knownIds(context)
      return [...ids.map(id => keyOf('snippet', id)), ...ids.map(id => keyOf('article', id))]
    },
    async statesOf(keys) {
      const whole = await wholeOf(context, idsOf(keys, 'snippet'))
      return [...whole.map(entryOf), ...(await articleEntries(library, idsOf(keys, 'article')))]
    },
    async lossesOf(entries) {
      const lost = await lossesOf(context, changesOf(entries))
      return { removed: lost.length, of: (await library.count()).kept }
    },
    async apply(entries) {
      orFail(await library.applyRemote(changesOf(entries)))
      const articles = entries.flatMap(entry => {
        const [id] = idsOf([entry.key], 'article')
        return entry.kind === 'article' && id ? [{ id, json: new TextDecoder().decode(entry.json) }] : []
      })
      orFail(await takeInArticles(context, articles))
    },
  }
}

const keyOf = (kind: 'snippet' | 'article', id: SnippetId): RecordKey =>
  recordKeySchema.parse(`${kind}/${id}`)

/** The ids of those keys that are of a kind; what a later version keeps in step besides is passed over. */
function idsOf(keys: readonly RecordKey[], kind: 'snippet' | 'article'): SnippetId[] {
  return keys.flatMap(key => {
    const id = snippetIdSchema.safeParse(key.startsWith(`${kind}/`) ? key.slice(kind.length + 1) : '')
    return id.success ? [id.data] : []
  })
}

const entryOf = ({ id, incoming }: RemoteChange): LogEntry => ({ key: keyOf('snippet', id), ...incoming })

function changesOf(entries: readonly LogEntry[]): RemoteChange[] {
  return entries.flatMap(entry => {
    const [id] = idsOf([entry.key], 'snippet')
    return id && entry.kind !== 'article' ? [{ id, incoming: entry }] : []
  })
}

async function articleEntries({ context }: Library, ids: readonly SnippetId[]): Promise<LogEntry[]> {
  const articles = await articlesOf(context, ids)
  return articles.map(({ id, json }) => ({
    key: keyOf('article', id),
    kind: 'article',
    json: new TextEncoder().encode(json),
  }))
}

function orFail(outcome: { ok: true } | Failed): void {
  if (!outcome.ok) throw new LibraryFailure(outcome.fault)
}
