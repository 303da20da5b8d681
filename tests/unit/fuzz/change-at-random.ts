/** Drawn again from the same seed, so that what fails can be tried again. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A whole number from 0 to below `end` (mulberry32, public domain by Tommy Ettinger). */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, end)
  }

  one<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0]
  }
}

/** What parsers trip over: their own signs, numbers at the edges, names that objects have already, halves of characters. */
const AWKWARD = [
  '',
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\n',
  '\r\n',
  '\0',
  '\ufeff',
  '\ud800',
  '\udfff\ud800',
  '\u202e',
  'null',
  'true',
  '-0',
  '1e999',
  '9007199254740993',
  '-1',
  '0.1',
  '"__proto__":{"polluted":true},',
  '"constructor":',
  '"toString"',
  '../../etc',
  'javascript:alert(1)',
  'data:text/html,<script>',
  'https://example.org/',
  '<script>alert(1)</script>',
  '](javascript:alert(1))',
  '![x](https://example.org/x.png)',
  '<!DOCTYPE x [<!ENTITY a "&a;&a;">]>',
  '&a;',
  '<![CDATA[',
  '2026-02-30',
  '9'.repeat(400),
  '('.repeat(300),
  '['.repeat(2_000),
  'a,'.repeat(500),
] as const

/** A text that was well-formed, changed in a few places. */
export function changedText(text: string, chance: Chance): string {
  let changed = text
  for (let left = 1 + chance.below(4); left > 0; left -= 1) {
    const at = chance.below(changed.length + 1)
    const end = at + chance.below(Math.min(40, changed.length - at + 1))
    const way = chance.below(6)
    if (way === 0) changed = changed.slice(0, at)
    else if (way === 1) changed = changed.slice(0, at) + changed.slice(end)
    else if (way === 2) changed = changed.slice(0, at) + changed.slice(at, end).repeat(2) + changed.slice(at)
    else if (way === 3) changed = changed.slice(0, at) + chance.one(AWKWARD) + changed.slice(at)
    else if (way === 4) changed = changed.slice(0, at) + chance.one(AWKWARD) + changed.slice(end)
    else changed = changed.slice(0, at) + String.fromCharCode(chance.below(0x1_0000)) + changed.slice(at + 1)
  }
  return changed
}

/** What stands in the place of a part of a value. */
const STRANGE = [
  null,
  undefined,
  true,
  -1,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  '',
  'x'.repeat(5_000),
  '\ud800',
  [],
  {},
  [[[[[[]]]]]],
  { length: 1e9 },
  new Date(0),
  new Uint8Array(3),
] as const

/** A value that was well-formed, with one of its parts left out, added or put in the place of another. */
export function changedValue(value: unknown, chance: Chance): unknown {
  if (chance.below(4) === 0) return chance.one(STRANGE)
  if (Array.isArray(value)) {
    const copy: unknown[] = [...value]
    const at = chance.below(copy.length + 1)
    const way = chance.below(3)
    if (way === 0) copy.splice(at, 1)
    else if (way === 1) copy.splice(at, 0, chance.one(STRANGE))
    else if (at < copy.length) copy[at] = changedValue(copy[at], chance)
    return copy
  }
  if (typeof value === 'object' && value !== null) {
    const copy: Record<string, unknown> = { ...value }
    const [first = 'x', ...others] = Object.keys(copy)
    const key = chance.one([first, ...others])
    const way = chance.below(4)
    if (way === 0) delete copy[key]
    else if (way === 1) copy[chance.one(['__proto__', 'constructor', 'more', 'type'])] = chance.one(STRANGE)
    else copy[key] = changedValue(copy[key], chance)
    return copy
  }
  if (typeof value === 'string') return changedText(value, chance)
  return chance.one(STRANGE)
}

/** Bytes that were well-formed, changed in a few places. */
export function changedBytes(bytes: Uint8Array, chance: Chance): Uint8Array<ArrayBuffer> {
  let changed = new Uint8Array(bytes)
  for (let left = 1 + chance.below(4); left > 0; left -= 1) {
    const at = chance.below(changed.length)
    const way = chance.below(5)
    if (way === 0) changed = changed.slice(0, at)
    else if (way === 1)
      changed = Uint8Array.of(...changed.slice(0, at), ...changed.slice(at + chance.below(20)))
    else if (way === 2) changed[at] = 0xff
    else changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8))
  }
  return changed
}
