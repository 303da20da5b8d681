import { useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { REACHES, type Reach, type Settings } from '../../lib/settings/settings.ts'
import { changeReach } from './change-reach.ts'
import { grantsEverything } from './sites.ts'

/**
 * The three reaches, each with its sentence before the browser's own prompt. Buttons and not radio buttons:
 * walking through radio buttons by key chooses them, and choosing asks for access.
 */
export function ReachChoice({ settings, origins }: { settings: Settings; origins: readonly string[] }) {
  const [said, setSaid] = useState<'reach_refused' | 'reach_changed' | null>(null)
  const take = (reach: Reach) => {
    setSaid(null)
    void changeReach(reach, settings, origins).then(done => setSaid(done ? 'reach_changed' : 'reach_refused'))
  }
  return (
    <>
      <ul class="reaches">
        {REACHES.map(reach => (
          <li key={reach}>
            <button
              type="button"
              class="reach"
              aria-pressed={settings.reach === reach}
              aria-describedby={`hint-${reach}`}
              onClick={() => take(reach)}
            >
              <span class="dot" aria-hidden="true" />
              <span class="name">{say(`reach_${reach}`)}</span>
            </button>
            <p id={`hint-${reach}`} class="soft">
              {say(`reach_${reach}_hint`)}
            </p>
          </li>
        ))}
      </ul>
      <p class="soft access">
        {sayAccess(origins)}{' '}
        <span role="status" class="said">
          {said && say(said)}
        </span>
      </p>
    </>
  )
}

function sayAccess(origins: readonly string[]): string {
  if (grantsEverything(origins)) return say('reach_now_all')
  return origins.length === 0 ? say('reach_now_none') : say('reach_now_sites', { count: origins.length })
}
