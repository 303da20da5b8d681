import browser from 'webextension-polyfill'
import { storeOrigins } from '../sync/schedule/sync-flag.ts'
import { inTurn } from '../turns/in-turn.ts'

const GATE_ID = 'gate'
export const GATE_FILE = 'gate.js'

/**
 * Registers the gate for exactly the sites that the browser grants, and takes it away when nothing is granted.
 * Permissions are the only truth: the chosen reach says what was asked for, never what was given.
 *
 * @returns the match patterns that the gate is now registered for
 */
async function registerGate(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  const stores = await storeOrigins()
  const matches = origins
    .filter(origin => /^(\*|https?):\/\//.test(origin) || origin === '<all_urls>')
    // Where the reader's files lie is no page to look at.
    .filter(origin => !stores.includes(origin))
    .sort()
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [GATE_ID] })
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [GATE_ID] })
    return []
  }
  const script = {
    id: GATE_ID,
    js: [GATE_FILE],
    matches,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  }
  if (!registered) await browser.scripting.registerContentScripts([script])
  else if (registered.matches?.join(' ') !== matches.join(' ')) {
    // An update replaces only the keys it names, so that the scripts of open pages stay as they are.
    await browser.scripting.updateContentScripts([script])
  }
  return matches
}

/** `registerGate`, one call at a time: permissions can change while an earlier call is still under way. */
export const registerGateInTurn = (): Promise<string[]> => inTurn('gate', registerGate)
