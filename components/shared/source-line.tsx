import type { Source } from '../../lib/knowledge/schema.ts'
import { LOCALE_OF_KNOWLEDGE } from '../../lib/language/languages.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { OutwardLink } from './outward-link.tsx'

/** The sources of one statement in one line: each publisher, linked, with its date. */
export function SourceLine({ sources }: { sources: readonly Source[] }) {
  return (
    <span class="sources small soft">
      {sources.map((source, index) => (
        <span key={source.id}>
          {index > 0 && ' · '}
          <OutwardLink address={source.url}>
            {source.publisher}
            <span class="spoken" lang={LOCALE_OF_KNOWLEDGE}>
              : {source.title}
            </span>
          </OutwardLink>
          {source.date && <>, {sayDate(source.date)}</>}
        </span>
      ))}
    </span>
  )
}

/** The sources that a statement names, of those that its entity lists. */
export function namedSources(sources: readonly Source[], names: readonly string[]): Source[] {
  return names.flatMap(name => sources.find(source => source.id === name) ?? [])
}
