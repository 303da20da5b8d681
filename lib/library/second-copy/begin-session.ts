import type { LibraryContext } from '../context.ts'
import { type Reconciled, reconcile } from './recover.ts'
import { renewLog } from './renew-log.ts'

/**
 * What the library needs at each start of the browser, before anything is written: that half a record which a kill
 * may have left is written past, in the library's files and then in those of its second copy, one after the other;
 * and that the two are compared. Rejects where one of them cannot be done; all of it may be done again.
 *
 * @param factory of the library's database
 * @param copy of its second copy; `null` where there is none, since only there databases share a log
 */
export async function beginSession(
  context: LibraryContext,
  factory: IDBFactory,
  copy: IDBFactory | null,
): Promise<Reconciled> {
  if (copy) {
    await renewLog(factory)
    await renewLog(copy)
  }
  return reconcile(context)
}
