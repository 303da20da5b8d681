import { foldText, foldUnit, isWordUnit, NOTHING } from './fold.ts'

/**
 * Finds every form of a lexicon in a text, in one pass, at a cost that does not depend on how many forms there
 * are: a trie over folded text, walked only from the beginnings of words, stored as a double array.
 *
 * The method is that of J. Aoe, "An efficient digital search algorithm by using a double-array structure" (IEEE
 * Transactions on Software Engineering 15, 1989), in its reduced form: a branch that leads to one form only is
 * not spelt out in the array but kept as that form's tail. No failure links as in Aho–Corasick: forms begin
 * where words do, so a walk that fails is taken up at the next word.
 *
 * Slots: the child of state `s` by symbol `c` is slot `base[s] + c`, if `check[base[s] + c] === c` (no two
 * states share a base, so the symbol alone tells whose child it is). A negative base is a leaf: form `-base - 1`,
 * whose tail is still to be compared.
 */
export interface Automaton {
  readonly base: Int32Array
  readonly check: Uint8Array
  /** Symbols that remain at the leaf of form `f`: `tails[tailStart[f]]` up to `tails[tailStart[f + 1]]`. */
  readonly tails: Uint8Array
  readonly tailStart: Uint32Array
  /** Folded code units that have a symbol of their own, marks (not part of words) first. */
  readonly alphabet: Uint16Array
  /** How many of `alphabet` are marks. */
  readonly marks: number
  /** How many forms were asked for; a form is known by its place among them. */
  readonly forms: number
}

/** A form never has more code units than this; longer ones are left out. */
export const LONGEST_FORM = 400

// Symbols: what a text's code unit is to the walk.
const OTHER = 0 // not part of a word, in no form; also the end of a form in `check`, which no text can reach
const SKIPPED = 1 // without width
const GAP = 2 // a space; a run of them matches one
const FIRST_MARK = 3
const MOST_SYMBOLS = 250
const ROOT = 0

/**
 * Compiles forms into an automaton that can be stored by structured clone.
 * A form that folds to the same text as an earlier one is reported as that one; an empty form, one longer than
 * `LONGEST_FORM`, and one with a character outside of the 240 or so most used are never found.
 */
export function compileAutomaton(forms: readonly string[]): Automaton {
  const texts = forms.map(form => (form.length > LONGEST_FORM ? '' : foldText(form)))
  const alphabet = alphabetOf(texts)
  const symbolOf = symbolsFor(alphabet.units, alphabet.marks)
  const keys: Uint8Array[] = []
  const ids: number[] = []
  const seen = new Set<string>()
  texts.forEach((text, id) => {
    if (text === '' || seen.has(text)) return
    seen.add(text)
    const key = new Uint8Array(text.length)
    for (let index = 0; index < text.length; index++) {
      const symbol = symbolOf[text.charCodeAt(index)] as number
      // a character that is not among the most used
      if (symbol === OTHER || symbol === UNKNOWN || symbol === FIRST_MARK + alphabet.marks) return
      key[index] = symbol
    }
    keys.push(key)
    ids.push(id)
  })
  const order = [...keys.keys()].sort((a, b) => compareKeys(keys[a] as Uint8Array, keys[b] as Uint8Array))
  return {
    ...buildDoubleArray(
      order.map(index => keys[index] as Uint8Array),
      order.map(index => ids[index] as number),
      forms.length,
    ),
    alphabet: alphabet.units,
    marks: alphabet.marks,
    forms: forms.length,
  }
}

function alphabetOf(texts: readonly string[]): { units: Uint16Array; marks: number } {
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

const UNKNOWN = 255

/** The symbol of each code unit of raw text; `UNKNOWN` where `symbolOfUnit` has still to say. */
function symbolsFor(alphabet: Uint16Array, marks: number): Uint8Array {
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

function resolveSymbol(symbols: Uint8Array, unit: number): number {
  const symbol = resolvers.get(symbols)?.(unit) ?? OTHER
  symbols[unit] = symbol
  return symbol
}

function compareKeys(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length)
  for (let index = 0; index < shared; index++) {
    const difference = (a[index] as number) - (b[index] as number)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function buildDoubleArray(keys: readonly Uint8Array[], ids: readonly number[], forms: number) {
  let capacity = Math.max(1024, keys.length * 4)
  let base = new Int32Array(capacity)
  let check = new Uint8Array(capacity)
  let taken = new Uint8Array(capacity) // slot holds a state
  let baseTaken = new Uint8Array(capacity) // some state has this base
  const tailOf = new Map<number, Uint8Array>()
  let highest = ROOT
  let firstFree = 1
  taken[ROOT] = 1

  const grow = (needed: number) => {
    if (needed < capacity) return
    while (capacity <= needed) capacity *= 2
    const copy = <A extends Int32Array | Uint8Array>(from: A, to: A): A => {
      to.set(from)
      return to
    }
    base = copy(base, new Int32Array(capacity))
    check = copy(check, new Uint8Array(capacity))
    taken = copy(taken, new Uint8Array(capacity))
    baseTaken = copy(baseTaken, new Uint8Array(capacity))
  }

  const findBase = (symbols: readonly number[]): number => {
    const lowest = symbols[0] as number
    while (taken[firstFree] === 1) firstFree++
    let tries = 0
    let candidate = Math.max(1, firstFree - lowest)
    for (; ; candidate++) {
      grow(candidate + 256)
      if (baseTaken[candidate] === 1 || taken[candidate + lowest] === 1) continue
      let fits = true
      for (let index = 1; index < symbols.length; index++) {
        if (taken[candidate + (symbols[index] as number)] === 1) {
          fits = false
          break
        }
      }
      if (fits) break
      // A crowded stretch is left behind rather than searched again for every state, which would be quadratic.
      if (++tries > 512) {
        firstFree = Math.max(firstFree, candidate + lowest - 256)
        tries = 0
      }
    }
    baseTaken[candidate] = 1
    return candidate
  }

  // An explicit stack, since a form may be hundreds of characters deep.
  const stack: { state: number; from: number; to: number; depth: number }[] = []
  if (keys.length > 0) stack.push({ state: ROOT, from: 0, to: keys.length, depth: 0 })
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { state, from, to, depth } = top
    if (to - from === 1 && state !== ROOT) {
      const id = ids[from] as number
      base[state] = -id - 1
      const tail = (keys[from] as Uint8Array).subarray(depth)
      if (tail.length > 0) tailOf.set(id, tail)
      continue
    }
    const symbols: number[] = []
    const starts: number[] = []
    for (let index = from; index < to; index++) {
      const key = keys[index] as Uint8Array
      const symbol = key.length === depth ? OTHER : (key[depth] as number)
      if (symbols.length === 0 || symbols[symbols.length - 1] !== symbol) {
        symbols.push(symbol)
        starts.push(index)
      }
    }
    const found = findBase(symbols)
    base[state] = found
    for (let index = symbols.length - 1; index >= 0; index--) {
      const slot = found + (symbols[index] as number)
      taken[slot] = 1
      check[slot] = symbols[index] as number
      highest = Math.max(highest, slot)
      const start = starts[index] as number
      if (symbols[index] === OTHER) base[slot] = -(ids[start] as number) - 1
      else stack.push({ state: slot, from: start, to: starts[index + 1] ?? to, depth: depth + 1 })
    }
  }

  const tailStart = new Uint32Array(forms + 1)
  let length = 0
  for (let id = 0; id < forms; id++) {
    tailStart[id] = length
    length += tailOf.get(id)?.length ?? 0
  }
  tailStart[forms] = length
  const tails = new Uint8Array(length)
  for (const [id, tail] of tailOf) tails.set(tail, tailStart[id] as number)
  // A base may point up to 255 slots beyond the last state, and a free slot must not look like an end.
  const size = highest + 256
  grow(size)
  const slots = check.slice(0, size)
  for (let slot = 0; slot < size; slot++) if (taken[slot] !== 1) slots[slot] = UNKNOWN
  return { base: base.slice(0, size), check: slots, tails, tailStart }
}

/** What a scan calls for each form found: `start` and `end` are offsets into the text, `form` its index. */
export type Visit = (start: number, end: number, form: number) => void

const preparedSymbols = new WeakMap<Automaton, Uint8Array>()

/**
 * Reports every form that begins where a word begins and ends where a word ends, the shorter before the longer,
 * in the order in which they begin. A possessive 's lies outside of the word. A form that itself begins or ends
 * with a mark (£, %) needs no end of a word there. Stops after `most` finds and says whether it did.
 */
export function scanText(automaton: Automaton, text: string, visit: Visit, most = Number.POSITIVE_INFINITY): boolean {
  let symbols = preparedSymbols.get(automaton)
  if (!symbols) {
    symbols = symbolsFor(automaton.alphabet, automaton.marks)
    preparedSymbols.set(automaton, symbols)
  }
  const { base, check, tails, tailStart } = automaton
  const firstLetter = FIRST_MARK + automaton.marks
  const rootBase = base[ROOT] as number
  if (automaton.forms === 0 || rootBase === 0) return false
  const length = text.length
  let found = 0
  let insideWord = false
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index)
    let symbol = symbols[unit] as number
    if (symbol === UNKNOWN) symbol = resolveSymbol(symbols, unit)
    if (symbol >= firstLetter) {
      if (insideWord) continue
      insideWord = true
    } else {
      if (symbol === SKIPPED) continue
      insideWord = false
      if (symbol < FIRST_MARK) continue
    }
    // The walk. `end` is behind the last character that was matched, `next` where the following one is read.
    let state = rootBase + symbol
    if (check[state] !== symbol) continue
    let next = index + 1
    let end = next
    let last = symbol
    let leaf = 0
    for (;;) {
      const stateBase = base[state] as number
      if (stateBase < 0) {
        leaf = -stateBase
        break
      }
      // what follows, stepping over what has no width
      symbol = OTHER
      while (next < length) {
        const following = text.charCodeAt(next)
        symbol = symbols[following] as number
        if (symbol === UNKNOWN) symbol = resolveSymbol(symbols, following)
        if (symbol !== SKIPPED) break
        symbol = OTHER
        next++
      }
      if ((symbol < firstLetter || last < firstLetter) && check[stateBase] === OTHER) {
        visit(index, end, -(base[stateBase] as number) - 1)
        if (++found >= most) return true
      }
      if (symbol === OTHER) break
      state = stateBase + symbol
      if (check[state] !== symbol) break
      last = symbol
      next++
      end = next
      if (symbol === GAP) next = behindGap(symbols, text, next)
    }
    if (leaf === 0) continue
    // One form is left: its tail must follow, and then the word must end.
    const form = leaf - 1
    const tailEnd = tailStart[form + 1] as number
    let matches = true
    for (let place = tailStart[form] as number; place < tailEnd; place++) {
      symbol = OTHER
      while (next < length) {
        const following = text.charCodeAt(next)
        symbol = symbols[following] as number
        if (symbol === UNKNOWN) symbol = resolveSymbol(symbols, following)
        if (symbol !== SKIPPED) break
        symbol = OTHER
        next++
      }
      if (symbol !== tails[place]) {
        matches = false
        break
      }
      last = symbol
      next++
      end = next
      if (symbol === GAP) next = behindGap(symbols, text, next)
    }
    if (!matches) continue
    if (last >= firstLetter) {
      symbol = OTHER
      while (next < length) {
        const following = text.charCodeAt(next)
        symbol = symbols[following] as number
        if (symbol === UNKNOWN) symbol = resolveSymbol(symbols, following)
        if (symbol !== SKIPPED) break
        symbol = OTHER
        next++
      }
      if (symbol >= firstLetter) continue
    }
    visit(index, end, form)
    if (++found >= most) return true
  }
  return false
}

/** The first offset from `next` on that is neither a space nor without width. */
function behindGap(symbols: Uint8Array, text: string, next: number): number {
  let index = next
  while (index < text.length) {
    const unit = text.charCodeAt(index)
    let symbol = symbols[unit] as number
    if (symbol === UNKNOWN) symbol = resolveSymbol(symbols, unit)
    if (symbol !== GAP && symbol !== SKIPPED) break
    index++
  }
  return index
}
