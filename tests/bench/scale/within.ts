import { short } from '../figures.ts'

/** Minutes that the whole command may take. */
export const MINUTES = Number(process.env.BENCH_MINUTES ?? 8)

/**
 * Measures one size after the other, the smallest first, and leaves out those that would take longer than this part's
 * share of the time, as the one before lets expect.
 *
 * @param share of all the time, from 0 to 1
 * @returns what was measured, by size, and a sentence about what was left out, if anything was
 */
export async function withinShare<Column>(
  share: number,
  sizes: readonly number[],
  measure: (size: number) => Promise<Column>,
): Promise<{ columns: { size: number; column: Column }[]; leftOut: readonly string[] }> {
  const end = performance.now() + share * MINUTES * 60_000
  const columns: { size: number; column: Column }[] = []
  let pace = 0
  for (const size of sizes) {
    const begun = performance.now()
    if (begun + pace * size > end) break
    columns.push({ size, column: await measure(size) })
    pace = (performance.now() - begun) / size
  }
  const missing = sizes.slice(columns.length)
  const leftOut =
    missing.length === 0
      ? []
      : [`Left out, since it would have taken too long on this machine: ${missing.map(short).join(', ')}.`]
  return { columns, leftOut }
}
