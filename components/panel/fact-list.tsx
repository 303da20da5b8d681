import { firstDay } from '../../lib/dates/iso-date.ts'
import type { Fact, Source } from '../../lib/knowledge/schema.ts'
import { LOCALE_OF_KNOWLEDGE } from '../../lib/language/languages.ts'
import { sayShortDate } from '../../lib/language/say-short-date.ts'
import { namedSources, SourceLine } from '../shared/source-line.tsx'

/** Statements with their dates and sources, in the order of time; those without a date last. */
export function FactList({
  title,
  facts,
  sources,
}: {
  title: string
  facts: readonly Fact[]
  sources: readonly Source[]
}) {
  if (facts.length === 0) return null
  const undatedLast = (fact: Fact) => (fact.date ? firstDay(fact.date) : '9999-99-99')
  const sorted = [...facts].sort((a, b) => (undatedLast(a) < undatedLast(b) ? -1 : 1))
  const dated = sorted.some(fact => fact.date)
  return (
    <section>
      <h2>{title}</h2>
      <ul class={dated ? 'facts dated' : 'facts'}>
        {sorted.map(fact => (
          <li key={fact.text}>
            {dated && <span class="when small soft">{fact.date && sayShortDate(fact.date)}</span>}
            <div>
              <span lang={LOCALE_OF_KNOWLEDGE}>{fact.text}</span>
              <SourceLine sources={namedSources(sources, fact.sources)} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
