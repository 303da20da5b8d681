import { NOTHING_HELD, type Tombstone, tombstoneOf, writerOn } from '../../../../lib/library/merge.ts'
import { instantSchema, snippetIdSchema } from '../../../../lib/library/snippet.ts'
import {
  changeDocument,
  createDocument,
  type NewSnippet,
  restoreDocument,
  trashDocument,
} from '../../../../lib/library/snippet-document.ts'
import { type RecordKey, recordKeySchema } from '../../../../lib/sync/log/log-entry.ts'
import type { SimulatedDevice } from './device.ts'
import type { Random } from './random.ts'

/** What was done, to be held against what is shown in the end. */
export interface Story {
  /** Every word written into a snippet's note. */
  readonly words: Map<RecordKey, Set<string>>
  /** Every word that somebody had before their eyes who deleted the snippet for good. */
  readonly purged: Map<RecordKey, Set<string>>
  /** Words that were written on a device which was removed: nobody else may have got them. */
  readonly ofRemoved: Set<string>
  /** Every value that was given to an entry of a pack. */
  readonly entries: Map<string, Set<string>>
  /** Entries that somebody removed. */
  readonly removed: Set<string>
}

export const newStory = (): Story => ({
  words: new Map(),
  purged: new Map(),
  ofRemoved: new Set(),
  entries: new Map(),
  removed: new Set(),
})

/** A device is removed: what nobody else has of its words goes with it. */
export function noteRemoval(
  removed: SimulatedDevice,
  living: readonly SimulatedDevice[],
  story: Story,
): void {
  const here = new Set(living.flatMap(wordsOf))
  for (const word of wordsOf(removed)) if (!here.has(word)) story.ofRemoved.add(word)
}

function wordsOf({ replica, records }: SimulatedDevice): string[] {
  return [
    ...replica.shown().flatMap(({ note }) => note.split(' ')),
    ...[...records.shelf.values()].map(String),
  ]
}

/** Adds an entry of a pack, changes or removes one. */
export function editEntries(
  random: Random,
  { records: { shelf }, isRemoved }: SimulatedDevice,
  story: Story,
  word: string,
) {
  const id = random.pick([...shelf.keys()])
  const kind = random.below(4)
  if (isRemoved) story.ofRemoved.add(word)
  if (id === undefined || kind < 2) {
    shelf.set(`person.${word}`, word)
    story.entries.set(`person.${word}`, new Set([word]))
  } else if (kind === 2) {
    shelf.set(id, word)
    story.entries.get(id)?.add(word)
  } else {
    shelf.delete(id)
    story.removed.add(id)
  }
}

export function edit(
  random: Random,
  device: SimulatedDevice,
  story: Story,
  clock: number,
  word: string,
): void {
  const now = instantSchema.parse(new Date(clock + device.skew).toISOString())
  const { replica } = device
  if (device.isRemoved) story.ofRemoved.add(word)
  const keys = [...replica.held.keys()].filter(key => replica.snippet(key) !== null)
  const key = random.pick(keys)
  if (key === undefined || random.chance(0.3)) {
    const made = newSnippet(random, now, word)
    const state = createDocument(made)
    const newKey = recordKeySchema.parse(`snippet/${made.id}`)
    story.words.set(newKey, new Set([word]))
    replica.write(newKey, state, state)
    return
  }
  const snippet = replica.snippet(key)
  const state = replica.held.get(key)?.state
  if (!snippet || !state) return
  const writing = { writer: writerOn(replica.held.get(key) ?? NOTHING_HELD, device.writer), now }
  const kind = random.below(10)
  if (kind < 7) {
    const at = random.below(snippet.note.split(' ').length + 1)
    const words = snippet.note.split(' ')
    const changed = changeDocument(state, { note: words.toSpliced(at, 0, word).join(' ') }, writing)
    story.words.get(key)?.add(word)
    replica.write(key, changed.state, changed.update)
  } else if (kind === 7) {
    const changed = trashDocument(state, writing)
    replica.write(key, changed.state, changed.update)
  } else if (kind === 8) {
    const changed = restoreDocument(state, writing)
    replica.write(key, changed.state, changed.update)
  } else if (random.chance(0.4)) {
    const tombstone: Tombstone = tombstoneOf(state, now)
    const seen = story.purged.get(key) ?? new Set()
    for (const one of snippet.note.split(' ')) seen.add(one)
    story.purged.set(key, seen)
    replica.purge(key, tombstone)
  }
}

function newSnippet(random: Random, now: NewSnippet['createdAt'], word: string): NewSnippet {
  const hex = () => random.below(16).toString(16)
  const id = snippetIdSchema.parse('xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, hex))
  return {
    id,
    kind: 'passage',
    quote: 'A sentence that somebody kept.',
    anchor: null,
    page: { url: null, canonical: null, title: null, site: null, published: null },
    place: null,
    entities: [],
    numbers: [],
    colour: 'yellow',
    tags: [],
    note: word,
    createdAt: now,
    changedAt: now,
  }
}
