import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { Verdict } from '../lib/page/document.ts'
import { gateOf } from '../lib/page/gate.ts'
import { gateText, isHardlyAnyText } from '../lib/page/gate-text.ts'
import { watchVisits } from '../lib/page/visits.ts'
import { mayBeAboutProbation } from '../lib/page/weigh.ts'

/**
 * The gate: on every page the reader allowed, and silent on nearly all of them. Only of a page that is worth reading
 * does the background hear; no other page wakes it. It has no polyfill and no schema library, to stay small; what it
 * sends is checked by the background.
 *
 * @returns the verdict, for whoever puts the gate into a page to hear it
 */
export default defineUnlistedScript((): Verdict | undefined => {
  const world = globalThis as typeof globalThis & {
    casenoteGate?: true
    browser?: { runtime?: { sendMessage?(message: unknown): Promise<unknown> } }
    chrome?: { runtime?: { sendMessage?(message: unknown): Promise<unknown> } }
  }
  let noticed: string | undefined
  let verdict: Verdict | undefined
  const tell = (message: object) => {
    // An extension that was updated or removed under the page throws or rejects here; then nothing is left to do.
    try {
      void (world.browser ?? world.chrome)?.runtime?.sendMessage?.(message)?.catch(() => undefined)
    } catch {}
  }
  const look = (url: string) => {
    const text = gateText(document)
    verdict = gateOf(document, url, text)
    if (mayBeAboutProbation(verdict)) {
      noticed = url
      tell({ type: 'page-noticed', verdict })
      return 'enough'
    }
    // A page that shows something else by itself; that the whole document is left is told by the reader.
    if (noticed !== undefined) tell({ type: 'page-left', address: noticed })
    noticed = undefined
    return text !== null && isHardlyAnyText(text) ? 'hardly-any-text' : 'enough'
  }
  if (world.casenoteGate) look(location.href)
  else {
    world.casenoteGate = true
    watchVisits(window, look)
  }
  return verdict
})
