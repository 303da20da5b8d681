import { say } from '../../lib/language/say.ts'
import type { Outcome } from '../../lib/library/fault.ts'
import type { SnippetId } from '../../lib/library/snippet.ts'
import type { LibraryPageState } from './library-state.ts'
import { sayFailure } from './say-failure.ts'

type Done = Outcome<{ changed: readonly SnippetId[] }>

/** What can be done with snippets, one or many. Each says what it did, with the way back where there is one. */
export interface LibraryActions {
  trash(ids: readonly SnippetId[]): Promise<void>
  restore(ids: readonly SnippetId[]): Promise<void>
  /** Deletes for good. There is no way back but a backup. */
  purge(ids: readonly SnippetId[]): Promise<void>
  addTag(ids: readonly SnippetId[], tag: string): Promise<void>
  removeTag(ids: readonly SnippetId[], tag: string): Promise<void>
}

export function libraryActions(state: LibraryPageState): LibraryActions {
  const { library } = state
  const tell = (done: number, of: number) => {
    // A few are done before anybody could read it.
    if (of > 200) state.progress.value = { done, of }
  }

  async function run(
    work: () => Promise<Done>,
    said: (count: number) => string,
    back: ((changed: readonly SnippetId[]) => Promise<Done>) | null,
    undone: string,
  ): Promise<void> {
    const outcome = await work()
    state.progress.value = null
    if (!outcome.ok) {
      state.notice.value = { words: sayFailure(outcome), undo: null }
      return
    }
    const { changed } = outcome
    const undo = async () => {
      const again = back ? await back(changed) : outcome
      state.progress.value = null
      state.notice.value = { words: again.ok ? undone : sayFailure(again), undo: null }
    }
    state.notice.value = { words: said(changed.length), undo: back && changed.length > 0 ? undo : null }
  }
  const withTag = (ids: readonly SnippetId[], tag: string) =>
    library.changeMany(ids, ({ tags }) => (tags.includes(tag) ? null : { tags: [...tags, tag] }), tell)
  const withoutTag = (ids: readonly SnippetId[], tag: string) =>
    library.changeMany(
      ids,
      ({ tags }) => (tags.includes(tag) ? { tags: tags.filter(each => each !== tag) } : null),
      tell,
    )

  return {
    trash(ids) {
      return run(
        () => library.trash(ids, tell),
        count => say('library_trashed', { count }),
        changed => library.restore(changed, tell),
        say('library_undone_trash'),
      )
    },
    restore(ids) {
      return run(
        () => library.restore(ids, tell),
        count => say('library_restored', { count }),
        changed => library.trash(changed, tell),
        say('library_undone_restore'),
      )
    },
    purge(ids) {
      return run(
        () => library.purge(ids),
        count => say('library_purged', { count }),
        null,
        '',
      )
    },
    addTag: (ids, tag) =>
      run(
        () => withTag(ids, tag),
        count => say('library_tagged', { count, tag }),
        changed => withoutTag(changed, tag),
        say('library_undone_tag'),
      ),
    removeTag: (ids, tag) =>
      run(
        () => withoutTag(ids, tag),
        count => say('library_untagged', { count, tag }),
        changed => withTag(changed, tag),
        say('library_undone_tag'),
      ),
  }
}
