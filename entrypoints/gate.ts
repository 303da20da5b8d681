import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { gateOf } from '../lib/page/gate.ts'
import { hasHardlyAnyText } from '../lib/page/hardly-any-text.ts'
import { watchVisits } from '../lib/page/visits.ts'
import { mayBeAboutProbation } from '../lib/page/weigh.ts'

/**
 * The gate: on every page the reader allowed, and gone again at once on nearly all of them. It has no polyfill
 * and no schema library, to stay small; what it sends is checked by the background.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as typeof globalThis & {
    casenoteGate?: true
    browser?: { runtime?: { sendMessage?(message: unknown): Promise<unknown> } }
    chrome?: { runtime?: { sendMessage?(message: unknown): Promise<unknown> } }
  }
  const runtime = (world.browser ?? world.chrome)?.runtime
  const look = (url: string) => {
    const verdict = gateOf(document, url)
    const type = mayBeAboutProbation(verdict) ? 'page-noticed' : 'page-passed'
    // An extension that was updated or removed under the page throws or rejects here; then nothing is left to do.
    try {
      runtime?.sendMessage?.({ type, verdict })?.catch(() => undefined)
    } catch {}
    return type === 'page-passed' && hasHardlyAnyText(document) ? 'hardly-any-text' : 'enough'
  }
  if (world.casenoteGate) {
    look(location.href)
    return
  }
  world.casenoteGate = true
  watchVisits(window, look)
})
