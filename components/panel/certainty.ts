/**
 * Below this confidence a link is said to be probable: it was accepted on little more than it needed. The linker's
 * confidences are measured (`lib/matching/linker.ts`), so this is about one in thirty-three that may be wrong.
 */
const PROBABLE_BELOW = 0.97

/** Whether a link should be shown as probable only. */
export function isOnlyProbable(confidence: number): boolean {
  return confidence < PROBABLE_BELOW
}
