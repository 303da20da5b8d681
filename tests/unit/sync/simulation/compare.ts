import type { SimulatedDevice } from './device.ts'
import type { Story } from './edits.ts'

/** What differs between devices, or was lost, in words. */
export function compare(devices: readonly SimulatedDevice[], story: Story): string[] {
  return [...compareSnippets(devices, story), ...compareEntries(devices, story)]
}

function compareEntries(devices: readonly SimulatedDevice[], story: Story): string[] {
  const faults: string[] = []
  const shelves = devices.map(({ records }) => JSON.stringify([...records.shelf].sort()))
  if (new Set(shelves).size > 1) faults.push(`entries differ: ${shelves.join(' | ')}`)
  const shelf = devices[0]?.records.shelf ?? new Map<string, unknown>()
  for (const [id, values] of story.entries) {
    const value = shelf.get(id)
    const isExcused = story.removed.has(id) || [...values].some(word => story.ofRemoved.has(word))
    if (value === undefined && !isExcused) faults.push(`${id} is gone`)
    if (value !== undefined && !values.has(String(value))) faults.push(`${id} says ${JSON.stringify(value)}`)
  }
  return faults
}

function compareSnippets(devices: readonly SimulatedDevice[], story: Story): string[] {
  const faults: string[] = []
  for (const [key, words] of story.words) {
    const shown = devices.map(({ replica }) => JSON.stringify(replica.snippet(key)))
    if (new Set(shown).size > 1) {
      faults.push(
        `${key} differs: ${shown.map(one => (one === 'null' ? 'gone' : one.slice(0, 400))).join(' | ')}`,
      )
      continue
    }
    const note = devices[0]?.replica.snippet(key)?.note
    if (note === undefined) {
      const seen = story.purged.get(key)
      const unseen = [...words].filter(word => !seen?.has(word) && !story.ofRemoved.has(word))
      if (unseen.length > 0) faults.push(`${key} is gone with ${unseen.join(' ')}`)
      continue
    }
    const there = note.split(' ')
    // What somebody deleted for good may come back by what another wrote meanwhile, but need not in full.
    const lost = [...words].filter(
      word => !there.includes(word) && !story.purged.get(key)?.has(word) && !story.ofRemoved.has(word),
    )
    if (lost.length > 0) faults.push(`${key} lost ${lost.join(' ')}: ${note}`)
    if (new Set(there).size !== there.length) faults.push(`${key} has something twice: ${note}`)
  }
  return faults
}
