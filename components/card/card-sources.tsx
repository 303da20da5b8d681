import type { CardContent } from '../../lib/knowledge/card-content.ts'
import { LOCALE_OF_KNOWLEDGE } from '../../lib/language/languages.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { OutwardLink } from '../shared/outward-link.tsx'

type Sourced = NonNullable<CardContent['fact']>

/** Each source once, however many of the statements above it carries. */
export function CardSources({ statements, asOf }: { statements: readonly Sourced[]; asOf: string }) {
  const different = [
    ...new Map(statements.map(each => [`${each.publisher} ${each.url ?? each.title}`, each])).values(),
  ]
  return (
    <p class="sources soft">
      {different.length > 0 && <>{say('card_sources', { count: different.length })}: </>}
      {different.map((source, index) => (
        <span key={source.url ?? source.title}>
          {index > 0 && ' · '}
          <OutwardLink address={source.url}>
            {source.publisher}
            <span class="spoken" lang={LOCALE_OF_KNOWLEDGE}>
              : {source.title}
            </span>
          </OutwardLink>
          {source.date && `, ${sayDate(source.date)}`}
        </span>
      ))}
      {different.length > 0 && ' · '}
      {say('as_of', { date: sayDate(asOf) })}
    </p>
  )
}
