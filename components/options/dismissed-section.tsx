import { useEffect, useRef, useState } from 'preact/hooks'
import type { Dismissal, DismissalScope } from '../../lib/dismissals/dismissal.ts'
import {
  readDismissals,
  restoreDismissals,
  undoDismissals,
  watchDismissals,
} from '../../lib/dismissals/store.ts'
import type { EntityId } from '../../lib/knowledge/entity-id.ts'
import type { KnowledgeQueries } from '../../lib/knowledge/queries.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { ShortList } from '../panel/short-list.tsx'
import { focusBeside } from '../shared/focus-beside.ts'

/** The marks that the reader dismissed, and the way back for each and for all. */
export function DismissedSection({ knowledge }: { knowledge: Pick<KnowledgeQueries, 'getEntities'> }) {
  const dismissals = useNamed(useKeptDismissals(), knowledge)
  const [said, setSaid] = useState('')
  const [undone, setUndone] = useState<readonly Dismissal[]>([])
  const title = useRef<HTMLHeadingElement>(null)

  async function bringBack(which: readonly Dismissal[], words: string) {
    const gone = await undoDismissals(which.map(({ id }) => id)).catch(() => [])
    setUndone(gone)
    setSaid(gone.length > 0 ? words : say('dismiss_failed'))
  }
  async function dismissAgain() {
    title.current?.focus({ preventScroll: true })
    setSaid((await restoreDismissals(undone)) ? '' : say('dismiss_failed'))
    setUndone([])
  }

  return (
    <section>
      <h2 ref={title} tabIndex={-1}>
        {say('dismissals_title')}
      </h2>
      {dismissals.length === 0 && <p class="soft">{say('dismissals_none')}</p>}
      <ShortList
        name="dismissals"
        kind="dismissed"
        shown={12}
        rows={dismissals.map(dismissal => (
          <li key={dismissal.id}>
            <span>
              {dismissal.name}{' '}
              <span class="soft">
                {sayWhere(dismissal.scope)}, {sayDate(dismissal.createdAt)}
              </span>
            </span>
            <button
              type="button"
              class="text-button"
              aria-label={say('dismissal_undo_of', { name: dismissal.name })}
              onClick={event => {
                focusBeside(event.currentTarget, title.current)
                void bringBack([dismissal], say('dismissal_undone', { name: dismissal.name }))
              }}
            >
              {say('dismissal_undo')}
            </button>
          </li>
        ))}
      />
      {dismissals.length > 1 && (
        <p class="bring-back">
          <button
            type="button"
            class="button"
            onClick={() => {
              title.current?.focus({ preventScroll: true })
              void bringBack(dismissals, say('dismissals_all_undone', { count: dismissals.length }))
            }}
          >
            {say('dismissals_undo_all')}
          </button>
        </p>
      )}
      <p role="status">{said}</p>
      {undone.length > 0 && (
        <p>
          <button type="button" class="text-button" onClick={() => void dismissAgain()}>
            {say('dismissals_again')}
          </button>
        </p>
      )}
    </section>
  )
}

/** Newest first. What was dismissed in private windows is not shown: this page may stand open in another. */
function useKeptDismissals(): readonly Dismissal[] {
  const [dismissals, setDismissals] = useState<readonly Dismissal[]>([])
  useEffect(() => {
    const read = () => void readDismissals(false).then(kept => setDismissals([...kept].reverse()))
    read()
    return watchDismissals(read)
  }, [])
  return dismissals
}

interface NamedDismissal extends Dismissal {
  /** Without the knowledge base the id stands for it. */
  readonly name: string
}

/** The same with their names; none before these were looked up. */
function useNamed(
  dismissals: readonly Dismissal[],
  knowledge: Pick<KnowledgeQueries, 'getEntities'>,
): readonly NamedDismissal[] {
  const [named, setNamed] = useState<readonly NamedDismissal[]>([])
  useEffect(() => {
    let isStale = false
    const name = (names: ReadonlyMap<EntityId, string>) => {
      if (isStale) return
      setNamed(dismissals.map(each => ({ ...each, name: names.get(each.entity) ?? each.entity })))
    }
    knowledge.getEntities([...new Set(dismissals.map(({ entity }) => entity))]).then(
      found => name(new Map(found.map(({ id, name }) => [id, name]))),
      () => name(new Map()),
    )
    return () => {
      isStale = true
    }
  }, [dismissals, knowledge])
  return named
}

function sayWhere(scope: DismissalScope): string {
  switch (scope.reach) {
    case 'page':
      return scope.text === null
        ? say('dismissals_on', { place: scope.page })
        : say('dismissals_words_on', { text: scope.text, place: scope.page })
    case 'site':
      return say('dismissals_on', { place: scope.host })
    case 'everywhere':
      return say('dismissal_of_everywhere')
  }
}
