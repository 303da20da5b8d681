import type { EntityOf } from '../../lib/knowledge/schema.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { namedSources, SourceLine } from '../shared/source-line.tsx'
import { EntityRow } from './entity-row.tsx'
import { FactList } from './fact-list.tsx'
import { EntityLink } from './kind-details.tsx'
import type { PanelState } from './panel-state.ts'
import { PromiseDots } from './promise-dots.tsx'
import { ShortList } from './short-list.tsx'

/** Every dated time that a promise was made, what came of it, and the series it can be checked against. */
export function PromiseAppearances({
  state,
  promise,
  day,
}: {
  state: PanelState
  promise: EntityOf<'promise'>
  /** The page's date. */
  day: string | null
}) {
  const sorted = [...promise.appearances].sort((a, b) => (a.date < b.date ? -1 : 1))
  return (
    <>
      <section>
        <h2>
          {say('panel_appearances')} <span>{sorted.length}</span>
        </h2>
        <PromiseDots dates={sorted.map(({ date }) => date)} day={day} />
        <ShortList
          name={`appearances ${promise.id}`}
          kind="facts dated"
          rows={sorted.map(({ date, speaker, text, sources }, index) => (
            <li key={`${date} ${index}`}>
              <span class="when small soft">{sayDate(date)}</span>
              <div>
                {text}
                <p class="small soft">
                  {speaker && (
                    <>
                      <EntityLink state={state} id={speaker} /> ·{' '}
                    </>
                  )}
                  <SourceLine sources={namedSources(promise.sources, sources)} />
                </p>
              </div>
            </li>
          ))}
        />
      </section>
      <FactList title={say('panel_outcome')} facts={promise.outcome} sources={promise.sources} />
      {promise.statistics.length > 0 && (
        <section>
          <h2>{say('panel_statistics')}</h2>
          <ul>
            {promise.statistics.map(id => (
              <EntityRow key={id} state={state} id={id} context="series" />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
