import { type EntityId, kindOf } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import type { Term } from '../../lib/library/search/query.ts'
import { browseAddress } from '../browse/browse-address.ts'
import { KindSwatch } from '../shared/kind-swatch.tsx'
import type { EntityNames } from './entity-names.ts'
import { Highlighted } from './highlighted.tsx'

/** A name that leads to what is known of it. */
export function EntityLink({
  names,
  id,
  terms = [],
}: {
  names: EntityNames
  id: EntityId
  terms?: readonly Term[]
}) {
  return (
    <a class="entity-link" href={browseAddress({ entity: id })} target="_blank" rel="noopener">
      <KindSwatch kind={kindOf(id)} />
      <span class="spoken">{say(`kind_${kindOf(id)}`)}: </span>
      <Highlighted text={names.look(id)} terms={terms} />
    </a>
  )
}
