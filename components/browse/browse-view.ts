import {
  ENTITY_KINDS,
  type EntityId,
  type EntityKind,
  entityIdSchema,
} from '../../lib/knowledge/entity-id.ts'

/** Everything that the reader chose to see. It lives in the page's address, so that back, forward and reload keep it. */
export interface BrowseView {
  readonly kind: EntityKind | null
  /** What was typed. */
  readonly q: string
  /** First letter of the name, as `sortedAs` has it. */
  readonly letter: string | null
  readonly year: string | null
  /** `packs`: only what the reader's packs hold. */
  readonly from: 'packs' | null
  readonly entity: EntityId | null
}

export const WHOLE_KNOWLEDGE: BrowseView = {
  kind: null,
  q: '',
  letter: null,
  year: null,
  from: null,
  entity: null,
}

const LONGEST = 500
const LETTER = /^[a-z]$/
const YEAR = /^\d{4}$/

/** Reads a view from the query of an address. What is not understood is left out: addresses are typed and mangled. */
export function viewOf(search: string): BrowseView {
  const asked = new URLSearchParams(search)
  const matching = (name: string, form: RegExp) => {
    const given = asked.get(name)
    return given !== null && form.test(given) ? given : null
  }
  const entity = entityIdSchema.safeParse(asked.get('entity'))
  return {
    kind: ENTITY_KINDS.find(kind => kind === asked.get('kind')) ?? null,
    q: (asked.get('q') ?? '').slice(0, LONGEST),
    letter: matching('letter', LETTER),
    year: matching('year', YEAR),
    from: asked.get('from') === 'packs' ? 'packs' : null,
    entity: entity.success ? entity.data : null,
  }
}

/** The query of the address of a view; empty for the page as it opens. */
export function searchOf(view: BrowseView): string {
  const query = new URLSearchParams()
  for (const name of ['kind', 'q', 'letter', 'year', 'from', 'entity'] as const) {
    const value = view[name]
    if (value) query.set(name, value)
  }
  const written = query.toString()
  return written === '' ? '' : `?${written}`
}

/** Whether anything is to be listed: without a word and a kind the page says what there is to browse. */
export const isNarrowed = ({ kind, q, letter, year, from }: BrowseView): boolean =>
  kind !== null || from !== null || q.trim() !== '' || letter !== null || year !== null
