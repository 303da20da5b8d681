import browser from 'webextension-polyfill'
import { EVERYWHERE, patternOf } from '../../lib/settings/ready-list.ts'
import type { Reach, Settings } from '../../lib/settings/settings.ts'
import { choose } from '../../lib/settings/store.ts'
import { grantsEverything, listedHosts } from './sites.ts'

/**
 * Changes where Casenote looks. To be called straight from a click: the browser shows its prompt only while it
 * handles one, so nothing is awaited before it is asked.
 *
 * @param origins the patterns granted so far
 * @returns whether it was done; false where the reader, or the browser, gave no access
 */
export function changeReach(reach: Reach, settings: Settings, origins: readonly string[]): Promise<boolean> {
  switch (reach) {
    case 'on-click':
      return takeBack(origins).then(() => keep(reach))
    case 'on-sites':
      return ask(listedHosts(settings).map(patternOf)).then(async given => {
        if (!given) return false
        if (grantsEverything(origins))
          await takeBack(origins.filter(origin => origin === EVERYWHERE || origin === '<all_urls>'))
        return keep(reach)
      })
    case 'everywhere':
      return ask([EVERYWHERE]).then(given => given && keep(reach))
  }
}

/** Asks for the sites on the list that are not granted yet. To be called straight from a click. */
export function allowHosts(hosts: readonly string[]): Promise<boolean> {
  return ask(hosts.map(patternOf))
}

async function keep(reach: Reach): Promise<true> {
  await choose({ reach })
  return true
}

function ask(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins }).catch(() => false)
}

/** Gives access back to the browser; what a build declares for good cannot be given back and stays. */
export async function takeBack(origins: readonly string[]): Promise<void> {
  if (origins.length > 0) await browser.permissions.remove({ origins: [...origins] }).catch(() => false)
}
