import { isCapitalised, wordAfter } from '../around.ts'
import { SHORT_PLACE } from '../form-sort.ts'
import type { Reading, Situation, Weighing } from '../situation.ts'

/** A region or a town stands for its part of the service only beside its like, or once that was named in full. */
export function weighShortPlace(situation: Situation, reading: Reading, weighing: Weighing): void {
  const { known, state } = reading
  if (!state.topic.plain) {
    weighing.add('too_general', -2, known.name)
    return
  }
  const written = situation.text.slice(reading.start, reading.end)
  if (written === written.toLowerCase()) weighing.add('lower_case', -1, known.name)
  if (/England\s+(?:and|&)\s+$/i.test(situation.text.slice(Math.max(0, reading.start - 16), reading.start))) {
    weighing.add('longer_name', -4, 'England')
    return
  }
  const siblings = siblingsNear(situation, reading)
  const spoken = wordsOfPlaceNear(situation, reading) !== null
  if (siblings >= 2 || (siblings === 1 && /\s/.test(written)))
    // Counties are listed for many reasons.
    weighing.add('listed', spoken || state.topic.dense ? 1 : 0.5, String(siblings))
  const after = wordAfter(situation.text, reading.end)
  if (after && PLACE_WORDS[known.placeType ?? '']?.test(after.folded))
    weighing.add('place_word', 1, after.text)
  const body = bodyBeside(situation, reading)
  if (known.placeType === 'region' && body !== null) weighing.add('organisation_beside', 1, body)
}

const PLACE_WORDS: Readonly<Record<string, RegExp>> = {
  pdu: /^pdus?$/,
  region: /^(?:region|probation)$/,
  prison: /^(?:prison|jail|stc)$/,
}

const NEAR = 120
const WORDS_OF_PLACE: Readonly<Record<string, RegExp>> = {
  pdu: /\b(?:PDUs?|probation|delivery units?|inspect\w*|rated)\b/i,
  region: /\b(?:regions?|regional|probation|PDUs?|HMPPS|CRCs?|inspect\w*)\b/i,
  prison:
    /\b(?:prisons?|jails?|gaols?|HMPs?|YOIs?|HMYOI|STCs?|wings?|cells?|governors?|inmates?|prisoners?|custody|custodial|remand\w*|OMUs?|OMiC|released?|inspect\w*|lifers?|bang-?up)\b/i,
}

/** A word near the place that tells what sort of place is meant ("on a wing at …"), or `null`. */
export function wordsOfPlaceNear(situation: Situation, reading: Reading): string | null {
  const words = WORDS_OF_PLACE[reading.known.placeType ?? '']
  if (!words) return null
  const { text } = situation
  const around = `${text.slice(Math.max(0, reading.start - NEAR), reading.start)} ${text.slice(reading.end, reading.end + NEAR)}`
  return words.exec(around)?.[0] ?? null
}

const BESIDE = /^[\s,/–-]{1,3}$/

/** A body of the field that stands directly beside the place ("South West, Probation Service"), or `null`. */
function bodyBeside(situation: Situation, reading: Reading): string | null {
  const { candidates, lexicon, text } = situation
  const bodyOf = (form: number): string | null => {
    for (
      let claim = lexicon.claimStart[form] as number;
      claim < (lexicon.claimStart[form + 1] as number);
      claim++
    ) {
      const known = lexicon.entities[lexicon.claimEntity[claim] as number]
      if (known?.kind === 'organisation' && known.ofField) return known.name
    }
    return null
  }
  for (let index = reading.index + 1, seen = 0; seen < 12; index++, seen++) {
    const other = candidates[index]
    if (!other || other.start - reading.end > 3) break
    const body =
      other.start > reading.end && BESIDE.test(text.slice(reading.end, other.start))
        ? bodyOf(other.form)
        : null
    if (body !== null) return body
  }
  for (let index = reading.index - 1, seen = 0; seen < 12; index--, seen++) {
    const other = candidates[index]
    if (!other || reading.start - other.start > 80) break
    const body =
      other.end < reading.start && BESIDE.test(text.slice(other.end, reading.start))
        ? bodyOf(other.form)
        : null
    if (body !== null) return body
  }
  return null
}

const LIST_REACH = 120

/** How many other places of the same type stand near in the same line. */
function siblingsNear(situation: Situation, reading: Reading): number {
  const { lexicon, candidates, text } = situation
  const found = new Set<number>()
  const look = (step: 1 | -1) => {
    for (let index = reading.index + step, seen = 0; seen < 60; index += step, seen++) {
      const other = candidates[index]
      if (!other || Math.abs(other.start - reading.start) > LIST_REACH) return
      const from = lexicon.claimStart[other.form] as number
      const to = lexicon.claimStart[other.form + 1] as number
      for (let claim = from; claim < to; claim++) {
        const entity = lexicon.claimEntity[claim] as number
        const sort = lexicon.claimSort[claim]
        if (entity === reading.entity || lexicon.entities[entity]?.placeType !== reading.known.placeType)
          continue
        if (sort === SHORT_PLACE && !isCapitalised(text.slice(other.start, other.end))) continue
        found.add(entity)
      }
    }
  }
  look(1)
  look(-1)
  return found.size
}
