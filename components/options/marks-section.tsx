import { ENTITY_KINDS } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import { DENSITIES, type Settings } from '../../lib/settings/settings.ts'
import { choose } from '../../lib/settings/store.ts'
import { KindSwatch } from '../shared/kind-swatch.tsx'

/** What is painted on pages, wherever nothing else is chosen for a site. */
export function MarksSection({ settings }: { settings: Settings }) {
  const { kindsOff } = settings
  return (
    <section>
      <h2>{say('marks_title')}</h2>
      <fieldset>
        <legend class="spoken">{say('marks_title')}</legend>
        {DENSITIES.map(density => (
          <label key={density} class="site">
            <input
              type="radio"
              name="density"
              checked={settings.density === density}
              onChange={() => void choose({ density })}
            />
            <span>{say(`marks_${density}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say('marks_kinds')}</legend>
        <div class="site-kinds">
          {ENTITY_KINDS.map(kind => (
            <label key={kind} class="site">
              <input
                type="checkbox"
                checked={!kindsOff.includes(kind)}
                onChange={event => {
                  const others = kindsOff.filter(each => each !== kind)
                  void choose({ kindsOff: event.currentTarget.checked ? others : [...others, kind] })
                }}
              />
              <KindSwatch kind={kind} />
              <span>{say(`kinds_${kind}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  )
}
