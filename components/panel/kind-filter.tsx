import { useState } from 'preact/hooks'
import { ENTITY_KINDS, type EntityKind } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import { kindsOffOn } from '../../lib/settings/settings.ts'
import { withKindEverywhere, withKindOnSite } from '../../lib/settings/site-choices.ts'
import { choose } from '../../lib/settings/store.ts'
import { Icon } from '../shared/icons/icon.tsx'
import { KindSwatch } from '../shared/kind-swatch.tsx'
import type { PanelState } from './panel-state.ts'

const SCOPES = ['site', 'everywhere'] as const
type Scope = (typeof SCOPES)[number]

/** Which kinds are marked and listed, each with its count on this page: on this site, or everywhere. */
export function KindFilter({
  state,
  host,
  counts,
}: {
  state: PanelState
  host: string
  counts: ReadonlyMap<EntityKind, number>
}) {
  const settings = state.settings.value
  const [chosen, setScope] = useState<Scope>('site')
  const scope = host === '' ? 'everywhere' : chosen
  const off = kindsOffOn(settings, host)
  const kinds = ENTITY_KINDS.filter(
    kind => counts.has(kind) || off.has(kind) || settings.kindsOff.includes(kind),
  )
  const hidden = kinds.filter(kind => off.has(kind))
  if (kinds.length === 0) return null
  return (
    <details class="kind-filter small">
      <summary>
        <Icon name="filter" size={14} />
        {hidden.length === 0
          ? say('kinds_all_shown')
          : say('kinds_hidden', { kinds: hidden.map(kind => say(`kinds_${kind}`)).join(', ') })}
      </summary>
      <fieldset>
        <legend class="soft">{say('kinds_shown')}</legend>
        {host !== '' && (
          <div class="scopes">
            {SCOPES.map(each => (
              <label key={each}>
                <input
                  type="radio"
                  name="kinds-scope"
                  checked={scope === each}
                  onChange={() => setScope(each)}
                />
                {say(`kinds_scope_${each}`)}
              </label>
            ))}
          </div>
        )}
        <ul>
          {kinds.map(kind => (
            <li key={kind}>
              <label>
                <input
                  type="checkbox"
                  checked={!(scope === 'site' ? off.has(kind) : settings.kindsOff.includes(kind))}
                  onChange={event => void chooseKind(state, host, scope, kind, event.currentTarget.checked)}
                />
                <KindSwatch kind={kind} />
                <span>{say(`kinds_${kind}`)}</span>
                <span class="amount soft">{counts.get(kind) ?? 0}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </details>
  )
}

function chooseKind(
  { settings }: PanelState,
  host: string,
  scope: Scope,
  kind: EntityKind,
  on: boolean,
): Promise<void> {
  const withKind = scope === 'site' ? withKindOnSite : withKindEverywhere
  return choose(withKind(settings.value, host, kind, on))
}
