import type { Painted } from '../messages/mark.ts'
import { densityOn, paintsOn } from '../settings/settings.ts'
import { readSettings } from '../settings/store.ts'
import { readVanished } from './vanished.ts'

/** Which marks may be painted on pages of this host just now, by the settings and the vanish key. */
export async function paintedOn(host: string): Promise<Painted> {
  const [settings, vanished] = await Promise.all([readSettings(), readVanished()])
  return vanished || !paintsOn(settings, host) ? 'none' : densityOn(settings, host)
}
