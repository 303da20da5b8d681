import type { Difference } from '../../lib/anchoring/differences.ts'

/** What of a passage is no longer as it was saved: words that went, and words that came. */
export function PassageDifferences({ differences }: { differences: readonly Difference[] }) {
  return (
    <p class="differences quoted">
      {differences.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`
        if (kind === 'removed') return <del key={key}>{text}</del>
        if (kind === 'added') return <ins key={key}>{text}</ins>
        return <span key={key}>{text}</span>
      })}
    </p>
  )
}
