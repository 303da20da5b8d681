import { useEffect, useState } from 'preact/hooks'
import type { EntityId } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import { type PackName, readPackNames, watchPackNames } from '../../lib/packs/packs-on-page.ts'
import { EntityRow } from './entity-row.tsx'
import type { PanelState } from './panel-state.ts'
import { PlaceStepper } from './place-stepper.tsx'
import { ShortList } from './short-list.tsx'

/** What the page names of the reader's own packs, with the way to each place. */
export function PagePacks({ state }: { state: PanelState }) {
  const names = usePackNames(state)
  const byEntity = new Map<EntityId, PackName[]>()
  for (const name of names) {
    const others = byEntity.get(name.entity)
    if (others) others.push(name)
    else byEntity.set(name.entity, [name])
  }
  useEffect(() => {
    void state.shelf.fetch([...byEntity.keys()])
  }, [names])
  if (byEntity.size === 0) return null
  return (
    <section aria-labelledby="page-packs">
      <h2 id="page-packs" tabIndex={-1}>
        {say('packs_on_page')} <span>{byEntity.size}</span>
      </h2>
      <ShortList
        name="packs"
        rows={[...byEntity].map(([entity, places]) => {
          const what = places[0]?.text ?? ''
          return (
            <EntityRow key={entity} state={state} id={entity} context="packs" fallback={what}>
              <PlaceStepper
                state={state}
                name={`pack ${entity}`}
                what={what}
                places={places}
                // One alone has no count in its label, and the label must hold what is shown.
                {...(places.length === 1 ? { shown: what } : {})}
              />
            </EntityRow>
          )
        })}
      />
    </section>
  )
}

/** Followed while the panel is open: a pack may be switched on or off meanwhile. */
function usePackNames(state: PanelState): readonly PackName[] {
  const tab = state.tab.value
  const [names, setNames] = useState<readonly PackName[]>([])
  useEffect(() => {
    if (tab === undefined) return setNames([])
    let isCurrent = true
    const read = () =>
      readPackNames(tab).then(
        found => isCurrent && setNames(found),
        () => undefined,
      )
    void read()
    const stop = watchPackNames(changed => changed === tab && void read())
    return () => {
      isCurrent = false
      stop()
    }
  }, [tab])
  return names
}
