/** Offsets are UTF-16 code units into a document's text, ends are exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly text: string
}

type Ends = Pick<Stretch, 'start' | 'end'>

export const overlap = (one: Ends, other: Ends): boolean => one.start < other.end && other.start < one.end

const SPACE = /\s/
const PLAIN: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' }

/** Text as it is compared: lower case, straight quotation marks, runs of white space made one, none at the ends. */
export const plainText = (text: string): string => foldWithOffsets(text).folded.trim()

/**
 * Where a quotation stands in a text, whatever its white space, its case, and the form of its quotation marks. A
 * mark of omission at its end is left out. Gives the first place, or `null`.
 */
export function locateQuote(text: string, quote: string): Ends | null {
  const wanted = plainText(quote).replace(/…+$/, '').trim()
  if (wanted === '') return null
  const { folded, offsets } = foldWithOffsets(text)
  const at = folded.indexOf(wanted)
  if (at < 0) return null
  const start = offsets[at] ?? 0
  const last = offsets[at + wanted.length - 1] ?? start
  return { start, end: last + 1 }
}

/** For each code unit of the folded text, the offset of the one it was made from. */
function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  const units: string[] = []
  const offsets: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index)
    const space = SPACE.test(unit)
    if (space && units.at(-1) === ' ') continue
    const lower = unit.toLowerCase()
    units.push(space ? ' ' : (PLAIN[unit] ?? (lower.length === 1 ? lower : unit)))
    offsets.push(index)
  }
  return { folded: units.join(''), offsets }
}
