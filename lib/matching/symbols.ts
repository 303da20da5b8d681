import { foldUnit, isWordUnit, NOTHING } from './fold.ts'

// Symbols: what a code unit of text is to the automaton. Marks (of forms, such as a hyphen) come before letters,
// so that one comparison tells whether a symbol is part of a word.

/** Not part of a word and in no form. In the double array, the end of a form, which no text can be taken for. */
export const OTHER = 0
/** Without width: stepped over. */
export const SKIPPED = 1
/** A space; a run of them matches one. */
export const GAP = 2
/** The first symbol of a mark. Behind the marks comes that of letters in no form, then the letters of forms. */
export const FIRST_MARK = 3
/** A code unit that nobody has asked about yet; in the double array, a free slot. */
export const UNKNOWN = 255

const MOST_SYMBOLS = 250

/** The folded code units that forms are made of, marks first; only the most used, if there are too many. */
export function alphabetOf(texts: readonly string[]): { units: Uint16Array; marks: number } {
  const counts = new Map<number, number>()
  for (const text of texts) {
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index)
      if (unit !== 0x20) counts.set(unit, (counts.get(unit) ?? 0) + 1)
    }
  }
  const used = [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_SYMBOLS - FIRST_MARK - 1)
    .map(([unit]) => unit)
  const marks = used.filter(unit => !isWordUnit(unit))
  const letters = used.filter(unit => isWordUnit(unit))
  return { units: Uint16Array.from([...marks, ...letters]), marks: marks.length }
}

/** The symbol of each code unit of raw text; `UNKNOWN` where `resolveSymbol` has still to say. */
export function symbolsFor(alphabet: Uint16Array, marks: number): Uint8Array {
  const symbols = new Uint8Array(0x10000).fill(UNKNOWN)
  const ofFolded = new Map<number, number>()
  alphabet.forEach((unit, index) => {
    ofFolded.set(unit, index < marks ? FIRST_MARK + index : FIRST_MARK + index + 1)
  })
  const resolve = (unit: number) => {
    const foldedUnit = foldUnit(unit)
    if (foldedUnit === NOTHING) return SKIPPED
    if (foldedUnit === 0x20) return GAP
    return ofFolded.get(foldedUnit) ?? (isWordUnit(unit) ? FIRST_MARK + marks : OTHER)
  }
  for (let unit = 0; unit < 0x250; unit++) symbols[unit] = resolve(unit)
  for (let unit = 0x2000; unit < 0x2070; unit++) symbols[unit] = resolve(unit)
  for (const unit of alphabet) symbols[unit] = resolve(unit)
  resolvers.set(symbols, resolve)
  return symbols
}

const resolvers = new WeakMap<Uint8Array, (unit: number) => number>()

/** Finds, and keeps, the symbol of a code unit that is still `UNKNOWN`. */
export function resolveSymbol(symbols: Uint8Array, unit: number): number {
  const symbol = resolvers.get(symbols)?.(unit) ?? OTHER
  symbols[unit] = symbol
  return symbol
}
