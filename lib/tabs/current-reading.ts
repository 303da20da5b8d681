import type { PageAnnotations } from '../annotation/annotations.ts'
import { changeTabRecord } from './tab-record.ts'

/** The number of each tab's last reading, so that what is left of an earlier one does not overwrite it. */
const lastReadings = new Map<number, number>()
let readings = 0

/** Notes that the page of a tab was read anew; gives the number of this reading. */
export function beginReading(tab: number): number {
  readings += 1
  lastReadings.set(tab, readings)
  return readings
}

/**
 * Adds to the record of a tab what was found later, unless the page was read anew or is gone meanwhile; gives whether
 * it was added.
 */
export function addToReading(
  tab: number,
  reading: number,
  found: Partial<PageAnnotations>,
): Promise<boolean> {
  return changeTabRecord(tab, record =>
    record.state === 'read' && lastReadings.get(tab) === reading
      ? { ...record, annotations: { ...record.annotations, ...found } }
      : undefined,
  )
}
