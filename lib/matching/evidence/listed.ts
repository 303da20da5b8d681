import { foldText } from '../fold.ts'
import { FULL_NAME, SURNAME } from '../form-sort.ts'
import type { Reading, Situation } from '../situation.ts'
import { COMMON_SURNAMES, ORDINARY_SURNAMES } from '../words/people.ts'

/** What stands between the names of a list: "Straw, Clarke & Blunkett", "Lord Timpson and Ms Mahmood". */
const BETWEEN = /^ ?(?:,|&|\/|,? and|,? &) ?(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Baroness)\.? )?$/
const WIDEST = 24
/** How many names of a list are followed to either side, and how many candidates are looked at for each. */
const MOST_LISTED = 5
const MOST_SEEN = 16

/** A firm's name goes on behind "& Co". */
const AND_COMPANY =
  /^ ?& ?Co\b\.?(?! (?:Ltd|Limited|LLP|PLC|Inc|Solicitors|Accountants|Partners|Barristers)\b)/i

/** Whether "& Co" stands behind the name as it does behind those of a government and not of a firm. */
export function isAndCompany(text: string, end: number): boolean {
  return AND_COMPANY.test(text.slice(end, end + 24))
}

/**
 * How many people stand in one list with the person, each named in the post or by a rare surname and in office on the
 * day: a list of namesakes of ministers would be a strange chance.
 */
export function countListed(situation: Situation, reading: Reading): number {
  return countFrom(situation, reading, 1) + countFrom(situation, reading, -1)
}

function countFrom(situation: Situation, reading: Reading, step: 1 | -1): number {
  let { start, end } = { start: reading.candidate.start, end: reading.end }
  let index = reading.index
  let count = 0
  for (let left = MOST_LISTED; left > 0; left--) {
    const next = nextListed(situation, index, start, end, step)
    if (next === null) break
    const other = situation.candidates[next]
    if (!other) break
    if (isFellow(situation, reading, next)) count++
    index = next
    start = other.start
    end = other.end
  }
  return count
}

/** The index of the candidate that is the next name of the list, or `null`. */
function nextListed(
  { candidates, lexicon, text }: Situation,
  index: number,
  start: number,
  end: number,
  step: 1 | -1,
): number | null {
  for (let place = index + step, seen = 0; seen < MOST_SEEN; place += step, seen++) {
    const other = candidates[place]
    if (!other) return null
    const between = step === 1 ? [end, other.start] : [other.end, start]
    const [from = 0, to = 0] = between
    if (Math.abs(other.start - start) > 80) return null
    if (from >= to || to - from > WIDEST || !BETWEEN.test(text.slice(from, to))) continue
    const first = lexicon.claimStart[other.form] as number
    for (let claim = first; claim < (lexicon.claimStart[other.form + 1] as number); claim++) {
      const sort = lexicon.claimSort[claim]
      const isPerson = lexicon.entities[lexicon.claimEntity[claim] as number]?.kind === 'person'
      if (isPerson && (sort === SURNAME || sort === FULL_NAME)) return place
    }
  }
  return null
}

function isFellow(situation: Situation, reading: Reading, index: number): boolean {
  const { candidates, lexicon, text } = situation
  const other = candidates[index]
  if (!other) return false
  const surname = foldText(text.slice(other.start, other.end)).split(' ').at(-1) ?? ''
  const isRare = !COMMON_SURNAMES.has(surname) && !ORDINARY_SURNAMES.has(surname)
  const first = lexicon.claimStart[other.form] as number
  for (let claim = first; claim < (lexicon.claimStart[other.form + 1] as number); claim++) {
    const entity = lexicon.claimEntity[claim] as number
    const known = lexicon.entities[entity]
    if (known?.kind !== 'person' || entity === reading.entity) continue
    if (reading.state.named.has(entity)) return true
    if (isRare && isInOffice(situation, reading, entity)) return true
  }
  return false
}

/** Whether a person holds an office, by the role calendar, on the day of the candidate. */
export function isInOffice({ lexicon }: Situation, { candidate }: Reading, entity: number): boolean {
  const { days } = candidate.place
  if (days === null) return false
  const holds = ({ from, to }: { from: number; to: number }) => from <= days.last && days.first <= to
  const known = lexicon.entities[entity]
  return (
    known !== undefined && (known.terms.some(holds) || known.roles.some(role => !role.undated && holds(role)))
  )
}
