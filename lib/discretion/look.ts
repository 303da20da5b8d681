import browser from 'webextension-polyfill'
import { type MessageKey, say } from '../language/say.ts'

/** The extension's pages that stand in a tab or beside a page. */
export type OwnPage = 'panel' | 'library' | 'browse' | 'options' | 'sync' | 'welcome' | 'privacy'

const SIZES = [16, 32, 48] as const
const iconsOf = (isNeutral: boolean) =>
  Object.fromEntries(SIZES.map(size => [size, `/icons/${isNeutral ? 'plain-' : ''}${size}.png`]))

/** The title of a page. */
export function titleOf(page: OwnPage, isNeutral: boolean): string {
  const name = say(isNeutral ? 'look_name_neutral' : 'look_name')
  if (page === 'panel') return name
  return say('look_page_title', { name, page: say(`look_page_${page}` satisfies MessageKey) })
}

/** Gives a page of the extension the title and icon that the reader chose, or those of no page in particular. */
export function dressPage(document: Document, page: OwnPage, isNeutral: boolean, isBlank: boolean): void {
  document.title = isBlank ? say('look_blank_title') : titleOf(page, isNeutral)
  const known = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
  const link = known ?? document.createElement('link')
  link.rel = 'icon'
  link.type = 'image/png'
  link.href = iconsOf(isNeutral || isBlank)[32] ?? ''
  if (!known) document.head.append(link)
}

/**
 * Gives the toolbar button, and Firefox's sidebar, the name and icon that the reader chose. Firefox forgets them when it
 * closes. The name in the browser's own lists, menus and above Chrome's side panel is that of the manifest and stays.
 */
export async function dressButton(isNeutral: boolean): Promise<void> {
  const path = iconsOf(isNeutral)
  const title = say(isNeutral ? 'look_name_neutral' : 'look_action')
  await Promise.all([
    browser.action.setTitle({ title }),
    // Missing in Firefox for Android.
    browser.action.setIcon?.({ path }),
    browser.sidebarAction?.setTitle({ title: titleOf('panel', isNeutral) }),
    browser.sidebarAction?.setIcon({ path }),
  ]).catch(() => undefined)
}
