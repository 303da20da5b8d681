import type { Replica } from '../replica.ts'

/**
 * The library and the small records beside it as one replica. What is unsent of the library goes first; marks of the
 * records are handed on as negative numbers, which the library never gives.
 */
export function bothReplicas(library: Replica, records: Replica): Replica {
  return {
    async takeUnsent(bytes) {
      const batch = await library.takeUnsent(bytes)
      // A mark without entries has to be confirmed too, which happens along with what comes next.
      if (batch.entries.length > 0) return batch
      const { entries, upTo } = await records.takeUnsent(bytes)
      return entries.length > 0 ? { entries, upTo: -upTo } : batch
    },
    confirmSent: upTo => (upTo < 0 ? records.confirmSent(-upTo) : library.confirmSent(upTo)),
    async sendAgain(keys) {
      await library.sendAgain(keys)
      await records.sendAgain(keys)
    },
    keys: async () => [...(await library.keys()), ...(await records.keys())],
    statesOf: async keys => [...(await library.statesOf(keys)), ...(await records.statesOf(keys))],
    lossesOf: entries => library.lossesOf(entries),
    async apply(entries) {
      await library.apply(entries)
      await records.apply(entries)
    },
  }
}
