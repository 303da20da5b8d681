import { useLayoutEffect, useRef } from 'preact/hooks'
import { type EntityId, kindOf, packOf } from '../../lib/knowledge/entity-id.ts'
import { KNOWLEDGE_FILES } from '../../lib/knowledge/schema.ts'
import { say } from '../../lib/language/say.ts'
import { EntityContent } from '../panel/entity-view.tsx'
import type { PanelState } from '../panel/panel-state.ts'
import type { BrowseState } from './browse-state.ts'

/** Gives one and the same state for all entities; made with the first, since most who browse come for a list. */
export type PanelOf = (entity: EntityId) => PanelState

/** Everything that is known of the entity that was chosen, as the panel shows it, and how to correct it. */
export function EntityPane({ state, panelOf }: { state: BrowseState; panelOf: PanelOf }) {
  const pane = useRef<HTMLElement>(null)
  const { entity } = state.view.value
  const before = useRef(entity)
  const isOfPack = entity !== null && packOf(entity) !== null
  useLayoutEffect(() => {
    pane.current?.scrollTo({ top: 0 })
    // The focus goes with the reader's own steps: to what was opened, from a row or from a link in the view before.
    if (entity !== null && entity !== before.current)
      pane.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
    before.current = entity
  }, [entity])
  if (entity === null) {
    return (
      <div class="entity-pane empty-pane">
        <p class="soft">{say('browse_choose')}</p>
      </div>
    )
  }
  return (
    <article ref={pane} class="entity-pane" aria-label={state.index.value?.entry(entity)?.name ?? entity}>
      <p class="to-list">
        <button type="button" class="text-button" onClick={() => state.show({ entity: null })}>
          {say('browse_back')}
        </button>
      </p>
      <EntityContent key={entity} state={panelOf(entity)} id={entity} />
      {!isOfPack && state.index.value?.entry(entity) && <HowToCorrect id={entity} />}
    </article>
  )
}

/** Opens nothing: to look for the way to correct a fact must not tell anybody who reads about whom. */
function HowToCorrect({ id }: { id: EntityId }) {
  const file = Object.keys(KNOWLEDGE_FILES).find(name => KNOWLEDGE_FILES[name] === kindOf(id))
  return (
    <section>
      <details class="why">
        <summary>{say('correct_title')}</summary>
        <p>{say('correct_how')}</p>
        <ul>
          <li>{say('correct_line', { id, file: `public/knowledge/${file}` })}</li>
          <li>{say('correct_source')}</li>
          <li>{say('correct_propose')}</li>
        </ul>
      </details>
    </section>
  )
}
