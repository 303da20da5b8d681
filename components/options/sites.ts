import { EVERYWHERE, patternOf, READY_LIST } from '../../lib/settings/ready-list.ts'
import type { Settings } from '../../lib/settings/settings.ts'

/** The hosts that "on these sites" means for this reader: the ready list as they changed it. */
export function listedHosts({ sitesAdded, sitesRemoved }: Settings): string[] {
  const ready = READY_LIST.flatMap(({ hosts }) => hosts)
  return [...new Set([...ready, ...sitesAdded])].filter(host => !sitesRemoved.includes(host))
}

/** Whether the browser lets this host be read. `origins` are the patterns it granted. */
export function isGranted(host: string, origins: readonly string[]): boolean {
  return grantsEverything(origins) || origins.includes(patternOf(host))
}

export function grantsEverything(origins: readonly string[]): boolean {
  return origins.includes(EVERYWHERE) || origins.includes('<all_urls>')
}

const LONGEST_HOST = 253

/**
 * The host in what a reader typed or pasted: a name (`www.example.org`) or a whole address. `null` where there
 * is none; a name without a dot is no public site.
 */
export function hostFromInput(input: string): string | null {
  const text = input.trim()
  if (text === '' || text.length > 2000) return null
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
    const host = url.hostname
    const named = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host) && host.length <= LONGEST_HOST
    return named && /^https?:$/.test(url.protocol) ? host : null
  } catch {
    return null
  }
}
