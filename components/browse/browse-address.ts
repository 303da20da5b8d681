import browser from 'webextension-polyfill'
import type { EntityId } from '../../lib/knowledge/entity-id.ts'

/** The address of the browse page, on an entity or with a search where one is given. */
export function browseAddress(view: { readonly entity?: EntityId; readonly q?: string } = {}): string {
  const query = new URLSearchParams(view).toString()
  return browser.runtime.getURL(`/browse.html${query && `?${query}`}`)
}
