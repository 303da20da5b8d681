import type * as z from 'zod/mini'
import { type ItemFault, type ItemFaultCode, MOST_FAULTS } from '../import-result.ts'

/** Gathers what is wrong with single items of a file. */
export class ItemFaults {
  readonly list: ItemFault[] = []
  /** How many items were left out. */
  refused = 0

  /** @param item from 1 */
  add(code: ItemFaultCode, item: number, place = ''): void {
    if (code !== 'without-history') this.refused++
    if (this.list.length < MOST_FAULTS) this.list.push({ code, item, place: place.slice(0, 200) })
  }

  /** The first thing that a schema found wrong. */
  addIssue(error: z.core.$ZodError, item: number, within = ''): void {
    const [issue] = error.issues
    const place = [within, ...(issue?.path ?? []).map(String)].filter(Boolean).join('.')
    this.add(issue?.code === 'too_big' ? 'too-long' : 'unfit', item, place)
  }
}
