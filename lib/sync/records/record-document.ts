import * as Y from 'yjs'

/**
 * A small record that is kept in step besides the snippets: a dismissal, a setting. A Yjs document whose root map
 * `record` holds one JSON value under `value`; `null` where there is none any more. Where two devices set it at the
 * same time, Yjs chooses one of the two, the same on all devices and by no clock; a later change wins over what it
 * had seen.
 */
export type RecordState = Uint8Array

/** The longest value, as JSON in UTF-16 code units. */
export const LONGEST_VALUE = 4_000_000

/** What a state says; `null` for nothing, or what is no value. Never throws. */
export function recordValue(state: RecordState): unknown {
  try {
    const value: unknown = opened(state).getMap('record').get('value')
    return isValue(value) ? value : null
  } catch {
    // Yjs throws at bytes that are no update.
    return null
  }
}

/** The state after a value was set, on whatever was there before. */
export function withValue(state: RecordState | null, value: unknown): RecordState {
  const document = state ? opened(state) : new Y.Doc()
  document.getMap('record').set('value', value)
  return Y.encodeStateAsUpdate(document)
}

/** Both together, in either order the same. */
export function mergeRecords(one: RecordState, other: RecordState): RecordState {
  const document = opened(one)
  Y.applyUpdate(document, other)
  return Y.encodeStateAsUpdate(document)
}

/** Whether two values are the same, whatever the order of their parts. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return ordered(one) === ordered(other)
}

function opened(state: RecordState): Y.Doc {
  const document = new Y.Doc()
  Y.applyUpdate(document, state)
  return document
}

function isValue(value: unknown): boolean {
  return value !== undefined && !(value instanceof Y.AbstractType) && ordered(value).length <= LONGEST_VALUE
}

function ordered(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
        : part,
    ) ?? ''
  )
}
