/**
 * The part of a page's text that is worth weighing: its opening and what stands around each stem. A page of
 * any length costs the same, and words far from the subject (a sidebar, the next story) weigh nothing.
 */

/** The most text that is looked at. UTF-16 code units. */
export const LONGEST_SAMPLED_TEXT = 100_000

const OPENING = 500
const SURROUNDINGS = 240
/** Enough to know what a page is about, and few enough to keep a glossary or an index page cheap. */
const MOST_WINDOWS = 16
const LONGEST_WINDOW = 1_200
const LETTERS_A_WORD = 6
const SHORTEST_HEADING = 12

export interface TextSample {
  /** The first few sentences: from where the title stands again, so that a menu before it is passed over. */
  readonly opening: string
  /** What stands around each stem after the opening, windows joined by line feeds. */
  readonly rest: string
  /** Length of the whole (capped) text in words, estimated. */
  readonly words: number
  /** How often a stem stands in the whole (capped) text. */
  readonly stems: number
}

/** Cuts a sample from `text`; `stem` must be global. Never throws; looks at `LONGEST_SAMPLED_TEXT` at most. */
export function sampleText(title: string, text: string, stem: RegExp): TextSample {
  const whole = text.slice(0, LONGEST_SAMPLED_TEXT)
  const heading = title.slice(0, 24)
  const start = heading.length < SHORTEST_HEADING ? 0 : Math.max(0, whole.indexOf(heading))
  const end = start + OPENING
  const windows: { from: number; to: number }[] = []
  let stems = 0
  for (const { index } of whole.matchAll(stem)) {
    stems++
    if (index >= start && index < end) continue
    // A window that reaches into the opening, or the one before, joins on: no phrase is cut in two or seen twice.
    const floor = index < start ? 0 : end
    const from = Math.max(floor, index - SURROUNDINGS)
    const to = index < start ? Math.min(index + SURROUNDINGS, start) : index + SURROUNDINGS
    const last = windows.at(-1)
    if (last !== undefined && from <= last.to && last.to >= floor)
      last.to = Math.min(to, last.from + LONGEST_WINDOW)
    else if (windows.length < MOST_WINDOWS) windows.push({ from: Math.max(from, last?.to ?? 0), to })
  }
  return {
    opening: whole.slice(start, end),
    rest: windows.map(({ from, to }) => whole.slice(from, to)).join('\n'),
    words: Math.ceil(whole.length / LETTERS_A_WORD),
    stems,
  }
}
