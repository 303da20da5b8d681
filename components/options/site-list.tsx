import { type MessageKey, say } from '../../lib/language/say.ts'
import { patternOf, READY_LIST } from '../../lib/settings/ready-list.ts'
import type { Settings } from '../../lib/settings/settings.ts'
import { choose } from '../../lib/settings/store.ts'
import { allowHosts, takeBack } from './change-reach.ts'
import { SiteForm } from './site-form.tsx'
import { isGranted, listedHosts } from './sites.ts'

/** The ready list as the reader changed it, with what the browser in fact allows. */
export function SiteList({ settings, origins }: { settings: Settings; origins: readonly string[] }) {
  const listed = listedHosts(settings)
  const waiting = listed.filter(host => !isGranted(host, origins))
  const asks = settings.reach === 'on-sites'
  // Said of single sites only: where none is allowed, the button above says it once for all.
  const some = asks && waiting.length < listed.length
  const groups: { title: MessageKey; hosts: readonly string[] }[] = [
    ...READY_LIST.map(({ group, hosts }) => ({ title: `sites_group_${group}` as const, hosts })),
    { title: 'sites_group_added', hosts: settings.sitesAdded },
  ]

  function set(host: string, on: boolean) {
    // First of all, while the click is being handled: the browser must be asked before anything is awaited.
    if (on && asks) void allowHosts([host])
    if (!on) void takeBack(origins.includes(patternOf(host)) ? [patternOf(host)] : [])
    const removed = settings.sitesRemoved.filter(each => each !== host)
    void choose({ sitesRemoved: on ? removed : [...removed, host] })
  }

  return (
    <>
      <p class="soft">{say('sites_hint')}</p>
      {asks && (
        <p>
          {waiting.length === 0 ? (
            <span class="soft">{say('sites_all_allowed')}</span>
          ) : (
            <button type="button" class="button" onClick={() => void allowHosts(waiting)}>
              {say('sites_allow')}
            </button>
          )}
        </p>
      )}
      <div class="groups">
        {groups
          .filter(({ hosts }) => hosts.length > 0)
          .map(({ title, hosts }) => (
            <fieldset key={title}>
              <legend>{say(title)}</legend>
              {hosts.map(host => (
                <label key={host} class="site">
                  <input
                    type="checkbox"
                    checked={listed.includes(host)}
                    onChange={event => set(host, event.currentTarget.checked)}
                  />
                  <span>
                    {host}
                    {some && listed.includes(host) && !isGranted(host, origins) && (
                      <span class="small soft"> {say('sites_no_access')}</span>
                    )}
                  </span>
                </label>
              ))}
            </fieldset>
          ))}
      </div>
      <AddSite settings={settings} listed={listed} asks={asks} />
    </>
  )
}

function AddSite({
  settings,
  listed,
  asks,
}: {
  settings: Settings
  listed: readonly string[]
  asks: boolean
}) {
  /** Gives why it is not added. */
  function add(host: string): string | null {
    if (listed.includes(host)) return say('sites_add_known', { host })
    if (asks) void allowHosts([host])
    const known = READY_LIST.some(({ hosts }) => hosts.includes(host)) || settings.sitesAdded.includes(host)
    void choose({
      sitesAdded: known ? settings.sitesAdded : [...settings.sitesAdded, host],
      sitesRemoved: settings.sitesRemoved.filter(each => each !== host),
    })
    return null
  }
  return <SiteForm id="add-site" label={say('sites_add')} button={say('sites_add_button')} onSite={add} />
}
