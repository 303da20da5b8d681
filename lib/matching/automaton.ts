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
  /**
   * Bits by the hash of a form's first word (forms of one word) or of its first two. A walk is begun only where
   * the bit of the words in the text is set, so most words of a text never touch the array, however large it is
   * (B. Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13, 1970, with one hash).
   */
  readonly firstWords: Uint32Array
  readonly firstPairs: Uint32Array
}

/** How many places are tried in vain before a stretch of the array counts as full. */
const CROWDED = 64

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
  const ids = distinctSorted(texts)
  const keys: Uint8Array[] = []
  const kept: number[] = []
  for (const id of ids) {
    const text = texts[id] as string
    let known = true
    const key = new Uint8Array(text.length)
    for (let index = 0; index < text.length; index++) {
      const symbol = symbolOf[text.charCodeAt(index)] as number
      // a character that is not among the most used
      if (symbol === OTHER || symbol === UNKNOWN || symbol === FIRST_MARK + alphabet.marks) known = false
      key[index] = symbol
    }
    if (!known) continue
    keys.push(key)
    kept.push(id)
  }
  return {
    ...buildDoubleArray(keys, kept, forms.length),
    ...filtersFor(keys, FIRST_MARK + alphabet.marks),
    alphabet: alphabet.units,
    marks: alphabet.marks,
    forms: forms.length,
  }
}

/** The places of distinct texts, in the order of the texts, so that those with a beginning in common lie together. */
function distinctSorted(texts: readonly string[]): number[] {
  const first = new Map<string, number>()
  texts.forEach((text, id) => {
    if (text !== '' && !first.has(text)) first.set(text, id)
  })
  return [...first.keys()].sort().map(text => first.get(text) as number)
}

const HASH_START = 0x811c9dc5
const HASH_FACTOR = 0x01000193
const PAIR_FACTOR = 0x9e3779b1

/** The bit for a word, spread from its FNV-1a hash. */
function bitOfWord(hash: number, bits: number): number {
  return ((hash ^ (hash >>> 15)) >>> 0) & (bits - 1)
}

function bitOfPair(first: number, second: number, bits: number): number {
  const mixed = Math.imul(Math.imul(first, PAIR_FACTOR) ^ second, PAIR_FACTOR)
  return ((mixed ^ (mixed >>> 15)) >>> 0) & (bits - 1)
}

function filtersFor(keys: readonly Uint8Array[], firstLetter: number) {
  const singles: number[] = []
  const pairs: number[] = []
  for (const key of keys) {
    const hashes: number[] = []
    let hash = HASH_START
    let insideWord = false
    for (let index = 0; index <= key.length && hashes.length < 2; index++) {
      const symbol = index < key.length ? (key[index] as number) : OTHER
      if (symbol >= firstLetter) {
        hash = Math.imul(hash ^ symbol, HASH_FACTOR)
        insideWord = true
      } else if (insideWord) {
        hashes.push(hash)
        hash = HASH_START
        insideWord = false
      }
    }
    const [first, second] = hashes
    if (first === undefined) continue
    if (second === undefined) singles.push(first)
    else pairs.push(first, second)
  }
  // sixteen bits a form: one word in sixteen is walked in vain
  const sizeFor = (count: number) => 2 ** Math.max(10, Math.ceil(Math.log2(count * 16 + 1)))
  const wordBits = sizeFor(singles.length)
  const pairBits = sizeFor(pairs.length / 2)
  const firstWords = new Uint32Array(wordBits / 32)
  const firstPairs = new Uint32Array(pairBits / 32)
  const set = (filter: Uint32Array, bit: number) => {
    filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31))
  }
  for (const hash of singles) set(firstWords, bitOfWord(hash, wordBits))
  for (let index = 0; index < pairs.length; index += 2) {
    set(firstPairs, bitOfPair(pairs[index] as number, pairs[index + 1] as number, pairBits))
  }
  return { firstWords, firstPairs }
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
    let lowest = symbols[0] as number
    for (const symbol of symbols) lowest = Math.min(lowest, symbol)
    while (taken[firstFree] === 1) firstFree++
    const first = Math.max(1, firstFree - lowest)
    let candidate = first
    for (; ; candidate++) {
      grow(candidate + 256)
      if (baseTaken[candidate] === 1 || taken[candidate + lowest] === 1) continue
      let fits = true
      for (let index = 0; index < symbols.length; index++) {
        if (taken[candidate + (symbols[index] as number)] === 1) {
          fits = false
          break
        }
      }
      if (fits) break
    }
    // A crowded stretch is left behind rather than searched again for every state, which would be quadratic.
    if (candidate - first > CROWDED) firstFree = Math.max(firstFree, candidate + lowest - CROWDED)
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
export function scanText(
  automaton: Automaton,
  text: string,
  visit: Visit,
  most = Number.POSITIVE_INFINITY,
): boolean {
  let symbols = preparedSymbols.get(automaton)
  if (!symbols) {
    symbols = symbolsFor(automaton.alphabet, automaton.marks)
    preparedSymbols.set(automaton, symbols)
  }
  const { base, check, firstWords, firstPairs } = automaton
  const firstLetter = FIRST_MARK + automaton.marks
  const rootBase = base[ROOT] as number
  if (automaton.forms === 0 || rootBase === 0) return false
  const wordBits = firstWords.length * 32
  const pairBits = firstPairs.length * 32
  const length = text.length
  let left = most
  const walk = walkerFor(automaton, symbols, text, visit)

  // The word before the one being read: it is decided once the one after it is known.
  let waiting = -1
  let waitingHash = 0
  let start = -1
  let hash = HASH_START
  for (let index = 0; index <= length; index++) {
    let symbol = OTHER
    if (index < length) {
      const unit = text.charCodeAt(index)
      symbol = symbols[unit] as number
      if (symbol >= firstLetter) {
        if (symbol === UNKNOWN) symbol = resolveSymbol(symbols, unit)
        if (symbol >= firstLetter) {
          if (start < 0) {
            start = index
            hash = HASH_START
          }
          hash = Math.imul(hash ^ symbol, HASH_FACTOR)
          continue
        }
      }
      if (symbol === SKIPPED) continue
    }
    if (start >= 0) {
      if (waiting >= 0) {
        const bit = bitOfPair(waitingHash, hash, pairBits)
        if (((firstPairs[bit >>> 5] as number) >>> (bit & 31)) & 1) {
          left -= walk(waiting, left)
          if (left <= 0) return true
          waiting = -1
        }
      }
      if (waiting >= 0) {
        const bit = bitOfWord(waitingHash, wordBits)
        if (((firstWords[bit >>> 5] as number) >>> (bit & 31)) & 1) {
          left -= walk(waiting, left)
          if (left <= 0) return true
        }
      }
      waiting = start
      waitingHash = hash
      start = -1
    }
    const isStart = symbol >= FIRST_MARK && check[rootBase + symbol] === symbol
    if (waiting >= 0 && (isStart || index === length)) {
      left -= walk(waiting, left)
      if (left <= 0) return true
      waiting = -1
    }
    if (isStart) {
      left -= walk(index, left)
      if (left <= 0) return true
    }
  }
  return false
}

/**
 * A function that reports the forms that begin at an offset, at most as many as it is told, and says how many.
 * `next` is where the following character is read, `end` lies behind the last one that was matched.
 */
function walkerFor(automaton: Automaton, symbols: Uint8Array, text: string, visit: Visit) {
  const { base, check, tails, tailStart } = automaton
  const firstLetter = FIRST_MARK + automaton.marks
  const length = text.length
  let next = 0
  let end = 0

  /** The symbol at `next`, what has no width stepped over. */
  const peek = (): number => {
    while (next < length) {
      const unit = text.charCodeAt(next)
      let symbol = symbols[unit] as number
      if (symbol === UNKNOWN) symbol = resolveSymbol(symbols, unit)
      if (symbol !== SKIPPED) return symbol
      next++
    }
    return OTHER
  }
  const take = (symbol: number) => {
    next++
    end = next
    // a run of space matches one
    if (symbol === GAP) while (peek() === GAP) next++
  }

  return (start: number, most: number): number => {
    let found = 0
    let state = ROOT
    let last = GAP
    next = start
    end = start
    for (;;) {
      const stateBase = base[state] as number
      if (stateBase < 0) break
      const symbol = peek()
      if (state !== ROOT && (symbol < firstLetter || last < firstLetter) && check[stateBase] === OTHER) {
        visit(start, end, -(base[stateBase] as number) - 1)
        if (++found >= most) return found
      }
      if (symbol === OTHER || check[stateBase + symbol] !== symbol) return found
      state = stateBase + symbol
      last = symbol
      take(symbol)
    }
    // One form is left: its tail must follow, and then the word must end.
    const form = -(base[state] as number) - 1
    const tailEnd = tailStart[form + 1] as number
    for (let place = tailStart[form] as number; place < tailEnd; place++) {
      last = tails[place] as number
      if (peek() !== last) return found
      take(last)
    }
    if (last >= firstLetter && peek() >= firstLetter) return found
    visit(start, end, form)
    return found + 1
  }
}
