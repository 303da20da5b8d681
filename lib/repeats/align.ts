/** A passage at two places, in words; ends are exclusive. `agreed` words are the same at both. */
export interface Aligned {
  readonly start: number
  readonly end: number
  readonly earlierStart: number
  readonly earlierEnd: number
  readonly agreed: number
}

/** The same with the runs of text that the two places lie in. */
export interface FoundPassage extends Aligned {
  readonly run: number
  readonly earlierRun: number
}

/** How far a passage may reach at either place, in words; ends are exclusive. */
export interface Bounds {
  readonly from: number
  readonly to: number
  readonly earlierFrom: number
  readonly earlierTo: number
}

/** The longest edit that is stepped over at once, in words. */
const LONGEST_EDIT = 8
/** How many words must agree after an edit. */
const AGREE_AFTER = 3
/** Edits may cost so much more than what agreed since the best end found, before the passage is taken to end there. */
const PATIENCE = 12

/**
 * Grows a run of words that agree at two places as far as the passages go together, small edits included: a word
 * that agrees counts one, an edit costs its length, and the passage ends where the sum was highest. The earlier
 * passage ends before the later one begins. This is the X-drop extension of sequence search (Altschul et al. 1990,
 * https://doi.org/10.1016/S0022-2836(05)80360-2) with edits found greedily. Costs as much as the passage is long.
 *
 * @param seed first words of the run at both places, and how many agree
 */
export function align(
  hashes: Uint32Array,
  seed: { readonly at: number; readonly earlier: number; readonly length: number },
  { from, to, earlierFrom, earlierTo }: Bounds,
): Aligned {
  const seedEnd = seed.earlier + seed.length
  const before = extend(
    hashes,
    seed.at - 1,
    seed.earlier - 1,
    -1,
    Math.max(from, seedEnd) - 1,
    earlierFrom - 1,
  )
  const start = seed.at - before.reach
  const after = extend(hashes, seed.at + seed.length, seedEnd, 1, to, Math.min(start, earlierTo))
  return {
    start,
    end: seed.at + seed.length + after.reach,
    earlierStart: seed.earlier - before.earlierReach,
    earlierEnd: seedEnd + after.earlierReach,
    agreed: before.agreed + seed.length + after.agreed,
  }
}

/** Goes on from two places in one direction, up to the limits, which are not part of it. */
function extend(
  hashes: Uint32Array,
  start: number,
  earlierStart: number,
  direction: 1 | -1,
  limit: number,
  earlierLimit: number,
): { reach: number; earlierReach: number; agreed: number } {
  const room = (limit - start) * direction
  const earlierRoom = (earlierLimit - earlierStart) * direction
  let at = 0
  let earlier = 0
  let score = 0
  let agreed = 0
  let best = { score: 0, reach: 0, earlierReach: 0, agreed: 0 }
  const same = (one: number, other: number) =>
    one < room &&
    other < earlierRoom &&
    hashes[start + one * direction] === hashes[earlierStart + other * direction]

  while (at < room && earlier < earlierRoom) {
    if (same(at, earlier)) {
      at += 1
      earlier += 1
      agreed += 1
      score += 1
      if (score > best.score) best = { score, reach: at, earlierReach: earlier, agreed }
      continue
    }
    const edit = shortestEdit((one, other) => same(at + one, earlier + other))
    if (!edit) break
    score -= Math.max(edit.here, edit.there)
    if (score < best.score - PATIENCE) break
    at += edit.here
    earlier += edit.there
  }
  return best
}

/** The shortest edit after which words agree again: so many words here in the place of so many there. */
function shortestEdit(
  same: (here: number, there: number) => boolean,
): { here: number; there: number } | undefined {
  for (let length = 1; length <= 2 * LONGEST_EDIT; length++) {
    for (let here = Math.max(0, length - LONGEST_EDIT); here <= Math.min(length, LONGEST_EDIT); here++) {
      const there = length - here
      let run = 0
      while (run < AGREE_AFTER && same(here + run, there + run)) run += 1
      if (run === AGREE_AFTER) return { here, there }
    }
  }
  return undefined
}
