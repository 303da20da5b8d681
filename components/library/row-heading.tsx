import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { EntityLink } from './entity-link.tsx'
import { entityOf } from './entity-names.ts'
import type { LibraryPageState } from './library-state.ts'
import type { ListRow } from './list-rows.ts'

/** What the snippets under it have in common. */
export function RowHeading({ state, row }: { state: LibraryPageState; row: ListRow & { kind: 'heading' } }) {
  return (
    <h2>
      <Words state={state} row={row} />
      <span class="soft small">{say('library_found', { count: row.count })}</span>
    </h2>
  )
}

function Words({
  state,
  row: { of, first },
}: {
  state: LibraryPageState
  row: ListRow & { kind: 'heading' }
}) {
  const { arrangement } = state.view.value
  switch (arrangement) {
    case 'person':
    case 'report': {
      const entity = entityOf(of)
      return entity ? (
        <EntityLink names={state.names} id={entity} />
      ) : (
        <span>{say(`library_group_none_${arrangement}`)}</span>
      )
    }
    case 'date':
      return <span>{of === null ? say('library_group_none_date') : sayDate(of)}</span>
    case 'page': {
      const title = first && state.held.held.value.get(first)?.page.title
      return <span>{title ?? of ?? say('library_group_none_page')}</span>
    }
    case 'tag':
    case 'site':
      return <span>{of ?? say(`library_group_none_${arrangement}`)}</span>
    default:
      return null
  }
}
