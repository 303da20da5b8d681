import { nearest, type Reading, type Situation, type Weighing } from '../situation.ts'

/** How near a related entity must be named to stand beside a name that others bear too. */
const NEAR = 400

export function weighCompanions(situation: Situation, reading: Reading, weighing: Weighing): void {
  let near: string | null = null
  let far: string | null = null
  let count = 0
  for (const other of reading.known.related) {
    const distance = nearest(reading.state.named.get(other), reading.start)
    if (distance === Number.POSITIVE_INFINITY && !reading.state.titled.has(other)) continue
    const name = situation.lexicon.entities[other]?.name ?? ''
    if (distance <= NEAR) near ??= name
    else far ??= name
    count++
  }
  if (near !== null) weighing.add('related_near', 0.6, near)
  else if (far !== null) weighing.add('related', 0.3, far)
  if (count >= 2) weighing.add('related_more', 0.3, String(count))
}

/** The name of a related entity that is named in the same scope, or `null`. */
export function namedCompanion(situation: Situation, reading: Reading): string | null {
  for (const other of reading.known.related) {
    if (reading.state.named.has(other)) return situation.lexicon.entities[other]?.name ?? null
  }
  return null
}
