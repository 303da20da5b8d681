/** A promise in a sentence: offsets into the text, and the value of the number that stands there. */
export interface Found {
  /** Place among the lexicon's promises. */
  readonly promise: number
  readonly start: number
  readonly end: number
  readonly number: number | null
}

/** What was found so far on the page: for each promise, the numbers that stood with it. */
export type Remembered = Map<number, Set<number>>
