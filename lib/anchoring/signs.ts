import { foldUnit, NOTHING } from '../matching/fold.ts'
import type { Extent } from '../page/page-text.ts'
import type { Sought } from './sought.ts'
import { placesOfRun, type TextIndex } from './text-index.ts'
import { signsOf } from './words.ts'

/**
 * Where a quote stands that has no word in it ("…"): between the words that stood around it, if these stand
 * together in one place only. `null` otherwise.
 */
export function placeOfSigns(index: TextIndex, sought: Sought): Extent | null {
  const before = Int32Array.from(sought.before).reverse()
  const run = Int32Array.from([...before, ...sought.after])
  const [first, ...others] = placesOfRun(index, run, 2)
  if (first === undefined || others.length > 0) return null
  const from = before.length > 0 ? (index.ends[first + before.length - 1] as number) : 0
  const to = index.starts[first + before.length] ?? index.text.length
  return extentOfSigns(index.text, from, to, signsOf(sought.text.slice(sought.start, sought.end)))
}

/** The only place of some signs between two offsets. */
function extentOfSigns(text: string, from: number, to: number, wanted: string): Extent | null {
  const offsets: number[] = []
  let signs = ''
  for (let at = from; at < to; at++) {
    const unit = foldUnit(text.charCodeAt(at))
    if (unit === NOTHING || unit === 0x20 || unit === 0x0a) continue
    offsets.push(at)
    signs += String.fromCharCode(unit)
  }
  const at = signs.indexOf(wanted)
  if (wanted === '' || at < 0 || signs.indexOf(wanted, at + 1) >= 0) return null
  return { start: offsets[at] as number, end: (offsets[at + wanted.length - 1] as number) + 1 }
}
