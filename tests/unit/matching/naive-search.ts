import { foldText, foldUnit, isWordUnit, NOTHING } from '../../../lib/matching/fold.ts'

/** The plainest search that obeys the automaton's contract, to hold it against: every form at every place. */
export function searchNaively(forms: readonly string[], text: string): string[] {
  const first = new Map<string, number>()
  forms.forEach((form, index) => {
    const key = foldText(form)
    if (key !== '' && !first.has(key)) first.set(key, index)
  })
  const found: string[] = []
  for (let start = 0; start < text.length; start++) {
    const unit = text.charCodeAt(start)
    if (foldUnit(unit) === NOTHING) continue
    if (isWordUnit(unit) && isWordUnit(neighbour(text, start, -1))) continue
    for (const [key, index] of first) {
      const end = endOf(key, text, start)
      if (end >= 0) found.push(`${start}-${end}:${index}`)
    }
  }
  return found.sort()
}

function endOf(key: string, text: string, start: number): number {
  let place = start
  let end = start
  for (let index = 0; index < key.length; index++) {
    while (place < text.length && foldUnit(text.charCodeAt(place)) === NOTHING) place++
    if (place >= text.length || foldUnit(text.charCodeAt(place)) !== key.charCodeAt(index)) return -1
    place++
    end = place
    if (key[index] === ' ') {
      while (place < text.length && [NOTHING, 0x20].includes(foldUnit(text.charCodeAt(place)))) place++
    }
  }
  const lastIsWord = isWordUnit(key.charCodeAt(key.length - 1))
  return lastIsWord && isWordUnit(neighbour(text, end - 1, 1)) ? -1 : end
}

/** The nearest code unit with a width in a direction, or a line feed at the edge. */
function neighbour(text: string, from: number, step: 1 | -1): number {
  for (let place = from + step; place >= 0 && place < text.length; place += step) {
    if (foldUnit(text.charCodeAt(place)) !== NOTHING) return text.charCodeAt(place)
  }
  return 0x0a
}
