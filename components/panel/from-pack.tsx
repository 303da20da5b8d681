import { useEffect, useState } from 'preact/hooks'
import { type EntityId, packOf } from '../../lib/knowledge/entity-id.ts'
import type { FromPack as Origin } from '../../lib/knowledge-search/knowledge-index.ts'
import { say } from '../../lib/language/say.ts'
import type { PanelState } from './panel-state.ts'

/** Of which of the reader's packs an entity is, and what the bundled knowledge means by one of its names. */
export function FromPack({ state, id }: { state: PanelState; id: EntityId }) {
  const [from, setFrom] = useState<Origin | undefined>()
  useEffect(() => {
    if (packOf(id) === null) return
    let isCurrent = true
    void state.search.index().then(index => isCurrent && setFrom(index.from(id)))
    return () => {
      isCurrent = false
    }
  }, [id])
  if (!from) return null
  const { known } = from
  return (
    <p class="small soft from-pack">
      {say('card_from_pack', { pack: from.name })}
      {known && (
        <>
          {'. '}
          {say('packs_known_from', { text: known.text })}{' '}
          <button
            type="button"
            class="text-button"
            onClick={() => state.open({ view: 'entity', entity: known.entity })}
          >
            {known.name}
          </button>
        </>
      )}
    </p>
  )
}
