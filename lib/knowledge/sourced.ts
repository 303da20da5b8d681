import { firstDay } from '../dates/iso-date.ts'
import type { CardContent } from './card-content.ts'
import type { Source } from './schema.ts'

/** A statement with the one source that is shown for it. */
export type Sourced = NonNullable<CardContent['fact']>

/** A statement with its best source, or `null` without any: nothing is ever said that has none. */
export function sourced(
  text: string,
  when: string | null | undefined,
  sources: readonly Source[],
): Sourced | null {
  const source = bestOf(sources)
  if (!source) return null
  return {
    text,
    ...(when ? { when } : {}),
    date: source.date ?? null,
    publisher: source.publisher,
    title: source.title,
    url: source.url ?? null,
  }
}

/** The sources of an entity that a statement cites. */
export function citedOf(sources: readonly Source[], names: readonly string[]): Source[] {
  return sources.filter(({ id }) => names.includes(id))
}

/** One that can be opened before one that cannot, then the newest, then the first. */
function bestOf(sources: readonly Source[]): Source | undefined {
  const rank = ({ url, date }: Source) => `${url ? 1 : 0} ${firstDay(date)}`
  return sources.reduce<Source | undefined>(
    (best, source) => (best && rank(best) >= rank(source) ? best : source),
    undefined,
  )
}
