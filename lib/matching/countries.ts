import type { Candidate } from './candidates.ts'
import { CUE_CAPITAL, CUE_DOMESTIC, CUE_FOREIGN } from './cues.ts'
import type { Lexicon } from './lexicon.ts'
import type { Offsets } from './situation.ts'

/** Where a text names this country and others. */
export interface Countries {
  readonly home: Offsets
  readonly abroad: Offsets
  /** Where the name that begins at an offset ends. */
  readonly ends: ReadonlyMap<number, number>
}

/** The bits of a form's cue that hold for it as it is written at `start`. */
export function cueAt(lexicon: Lexicon, text: string, candidate: Candidate): number {
  const cue = lexicon.cues[candidate.form] as number
  if ((cue & CUE_CAPITAL) === 0) return cue
  // "US" and "UK" by capitals throughout; only the first letter of a longer name is looked at.
  const head = text.slice(
    candidate.start,
    candidate.end - candidate.start <= 3 ? candidate.end : candidate.start + 1,
  )
  return head !== head.toUpperCase() || head === head.toLowerCase()
    ? cue & ~(CUE_FOREIGN | CUE_DOMESTIC)
    : cue
}

export function findCountries(lexicon: Lexicon, text: string, candidates: readonly Candidate[]): Countries {
  const home: Offsets = []
  const abroad: Offsets = []
  const ends = new Map<number, number>()
  let end = -1
  for (const candidate of candidates) {
    const cue = cueAt(lexicon, text, candidate)
    if ((cue & (CUE_FOREIGN | CUE_DOMESTIC)) === 0) continue
    // "New South Wales" is not Wales; of two that begin at one place, the longer comes last
    if (candidate.start < end && !(ends.has(candidate.start) && candidate.end > end)) continue
    if (ends.has(candidate.start)) {
      if (home[home.length - 1] === candidate.start) home.pop()
      if (abroad[abroad.length - 1] === candidate.start) abroad.pop()
    }
    ends.set(candidate.start, candidate.end)
    end = candidate.end
    if (cue & CUE_FOREIGN) abroad.push(candidate.start)
    else home.push(candidate.start)
  }
  return { home, abroad, ends }
}
