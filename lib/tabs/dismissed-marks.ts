import type browser from 'webextension-polyfill'
import type { PageAnnotations } from '../annotation/annotations.ts'
import { marksOf } from '../annotation/marks.ts'
import { dismissalFinder, scopeOn } from '../dismissals/dismissal.ts'
import { dismiss, readDismissals, undoDismissals } from '../dismissals/store.ts'
import { kindOf } from '../knowledge/entity-id.ts'
import type { Mark } from '../messages/mark.ts'
import type { ToBackground } from '../messages/to-background.ts'
import { kindsOffOn } from '../settings/settings.ts'
import { readSettings } from '../settings/store.ts'
import { readTabRecord } from './tab-record.ts'

/**
 * The marks of a page without those that the reader dismissed, or of kinds that are not wanted there.
 *
 * @param inPrivate whether the page stands in a private window
 */
export async function marksShown(
  annotations: PageAnnotations,
  host: string,
  inPrivate: boolean,
): Promise<Mark[]> {
  const [dismissals, settings] = await Promise.all([readDismissals(inPrivate), readSettings()])
  const off = kindsOffOn(settings, host)
  const find = dismissalFinder(dismissals, { url: annotations.url, host })
  return marksOf(annotations, mention => off.has(kindOf(mention.entity)) || find(mention) !== undefined)
}

/** Keeps what was dismissed on the card; gives its id, or `null` where it could not be kept. */
export async function dismissMark(
  { entity, text, reach }: Extract<ToBackground, { type: 'mark-dismissed' }>,
  tab: browser.Tabs.Tab,
  host: string,
): Promise<string | null> {
  const record = tab.id === undefined ? undefined : await readTabRecord(tab.id)
  if (record?.state !== 'read') return null
  const scope = scopeOn({ url: record.annotations.url, host }, reach, text)
  return scope && ((await dismiss(entity, scope, tab.incognito))?.id ?? null)
}

/** Takes back what was dismissed on the card; whether it was there. */
export async function undoDismissal(id: string): Promise<boolean> {
  return (await undoDismissals([id]).catch(() => [])).length > 0
}
