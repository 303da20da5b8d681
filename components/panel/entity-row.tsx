import type { ComponentChildren } from 'preact'
import { type EntityId, kindOf } from '../../lib/knowledge/entity-id.ts'
import { LOCALE_OF_KNOWLEDGE } from '../../lib/language/languages.ts'
import { say } from '../../lib/language/say.ts'
import { KindSwatch } from '../shared/kind-swatch.tsx'
import { typeset } from '../shared/typeset.ts'
import { MarkStepper } from './mark-stepper.tsx'
import type { PanelState } from './panel-state.ts'

/** One entity in a list: its line, its name, what it is, and the way to its marks on this page. */
export function EntityRow({
  state,
  id,
  context,
  mentions = [],
  fallback = '',
  note,
  probable = false,
  children,
}: {
  state: PanelState
  id: EntityId
  /** Which list it stands in; with the id this names the row for the focus. */
  context: string
  /** Indices of its mentions on this page. */
  mentions?: readonly number[]
  /** Shown while the knowledge base has not answered, or when it does not hold the entity. */
  fallback?: string
  /** Said instead of the description. */
  note?: string | undefined
  probable?: boolean
  /** The way to its places, where they are no mentions of the page. */
  children?: ComponentChildren
}) {
  const entity = state.shelf.look(id)
  const name = entity?.name ?? fallback
  const line = note ?? (entity && <span lang={LOCALE_OF_KNOWLEDGE}>{typeset(entity.description)}</span>)
  return (
    <li class="row">
      <KindSwatch kind={kindOf(id)} />
      <button
        type="button"
        class="opens"
        data-focus={`${context} ${id}`}
        onClick={() => state.open({ view: 'entity', entity: id })}
      >
        <span class="name">{name || <span class="soft">{id}</span>}</span>
        {line && (
          <span class="small soft line">
            {probable && `${say('panel_probably')} · `}
            {line}
          </span>
        )}
      </button>
      {mentions.length > 0 && <MarkStepper state={state} id={id} name={name} mentions={mentions} />}
      {children}
    </li>
  )
}
