import { buildDoubleArray, ROOT } from './double-array.ts'
import { foldText } from './fold.ts'
import { alphabetOf, FIRST_MARK, GAP, OTHER, resolveSymbol, SKIPPED, symbolsFor, UNKNOWN } from './symbols.ts'
import { filtersFor, HASH_FACTOR, HASH_START, mayBegin, mixPair, mixWord } from './word-filter.ts'

/**
 * Finds every form of a lexicon in a text, in one pass, at a cost that does not depend on how many forms there
 * are: a trie over folded text, walked only from the beginnings of words, stored as a double array.
 *
 * The method is that of J. Aoe, "An efficient digital search algorithm by using a double-array structure" (IEEE
 * Transactions on Software Engineering 15, 1989), in its reduced form: a branch that leads to one form only is
 * not spelt out in the array but kept as that form's tail. No failure links as in Aho–Corasick: forms begin
 * where words do, so a walk that fails is taken up at the next word.
 *
 * A cell holds the base of a state in its upper bits and its check in the lowest eight, so that a step costs one access
 * to memory. The child of state `s` by symbol `c` is cell `base(s) + c`, if its check is `c` (no two states share a
 * base, so the symbol alone tells whose child it is). A negative base is a leaf: form `-base - 1`, whose tail is still
 * to be compared.
 */
export interface Automaton {
  readonly cells: Int32Array
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
   * (B. Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13, 1970).
   */
  readonly firstWords: Uint32Array
  readonly firstPairs: Uint32Array
}

/** A form never has more code units than this; longer ones are left out. */
export const LONGEST_FORM = 400

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
  const { cells, tails, tailStart, firstWords, firstPairs } = automaton
  const firstLetter = FIRST_MARK + automaton.marks
  const rootBase = baseOf(cells[ROOT] as number)
  if (automaton.forms === 0 || rootBase === 0) return false
  const ground = { cells, tails, tailStart, symbols, firstLetter, text }
  const length = text.length
  let left = most

  // The word before the one being read: it is decided once the one after it is known.
  let waiting = -1
  let waitingHash = 0
  let index = 0
  while (index <= length) {
    let symbol = symbolAt(symbols, text, index)
    if (symbol >= firstLetter) {
      const start = index
      let hash = HASH_START
      do {
        if (symbol !== SKIPPED) hash = Math.imul(hash ^ symbol, HASH_FACTOR)
        index++
        symbol = symbolAt(symbols, text, index)
      } while (symbol >= firstLetter || symbol === SKIPPED)
      if (waiting >= 0) {
        if (mayBegin(firstPairs, mixPair(waitingHash, hash)) || mayBegin(firstWords, mixWord(waitingHash))) {
          left -= walk(ground, waiting, left, visit)
          if (left <= 0) return true
        }
      }
      waiting = start
      waitingHash = hash
    }
    const isStart = symbol >= FIRST_MARK && checkOf(cells[rootBase + symbol] as number) === symbol
    if (waiting >= 0 && (isStart || index === length)) {
      left -= walk(ground, waiting, left, visit)
      if (left <= 0) return true
      waiting = -1
    }
    if (isStart) {
      left -= walk(ground, index, left, visit)
      if (left <= 0) return true
    }
    index++
  }
  return false
}

const baseOf = (cell: number) => cell >> 8
const checkOf = (cell: number) => cell & 0xff

/** What a walk reads: the text, and what the automaton knows. */
interface Ground {
  readonly cells: Int32Array
  readonly tails: Uint8Array
  readonly tailStart: Uint32Array
  readonly symbols: Uint8Array
  readonly firstLetter: number
  readonly text: string
}

/** Reports the forms that begin at an offset, at most as many as it is told, and says how many. */
function walk(ground: Ground, start: number, most: number, visit: Visit): number {
  const { cells, tails, tailStart, symbols, firstLetter, text } = ground
  let found = 0
  let state = baseOf(cells[ROOT] as number)
  let last = GAP
  /** Where the following character is read. */
  let next = start
  /** Behind the last one that was matched. */
  let end = start
  while (state >= 0) {
    let symbol = symbolAt(symbols, text, next)
    if (symbol <= GAP && isPassedOver(symbol, last)) {
      next = passOver(symbols, text, next, last)
      symbol = symbolAt(symbols, text, next)
    }
    if (symbol < firstLetter || last < firstLetter) {
      const ended = cells[state] as number
      if (checkOf(ended) === OTHER) {
        visit(start, end, -baseOf(ended) - 1)
        if (++found >= most) return found
      }
    }
    const cell = cells[state + symbol] as number
    if (symbol === OTHER || checkOf(cell) !== symbol) return found
    state = baseOf(cell)
    last = symbol
    end = ++next
  }
  // One form is left: its tail must follow, and then the word must end.
  const form = -state - 1
  const tailEnd = tailStart[form + 1] as number
  for (let place = tailStart[form] as number; place < tailEnd; place++) {
    const wanted = tails[place] as number
    if (symbolAt(symbols, text, next) !== wanted) {
      next = passOver(symbols, text, next, last)
      if (symbolAt(symbols, text, next) !== wanted) return found
    }
    last = wanted
    end = ++next
  }
  if (last >= firstLetter) {
    next = passOver(symbols, text, next, last)
    if (symbolAt(symbols, text, next) >= firstLetter) return found
  }
  visit(start, end, form)
  return found + 1
}

function symbolAt(symbols: Uint8Array, text: string, at: number): number {
  if (at >= text.length) return OTHER
  const unit = text.charCodeAt(at)
  const symbol = symbols[unit] as number
  return symbol === UNKNOWN ? resolveSymbol(symbols, unit) : symbol
}

/** Whether a symbol is one without width, or of a space behind another. */
const isPassedOver = (symbol: number, last: number) => symbol === SKIPPED || (symbol === GAP && last === GAP)

/** The next offset whose symbol is not passed over. */
function passOver(symbols: Uint8Array, text: string, from: number, last: number): number {
  let at = from
  while (at < text.length && isPassedOver(symbolAt(symbols, text, at), last)) at++
  return at
}
