import { paragraphAround, type Stretch, sentenceAround, wordBefore } from '../around.ts'
import { lastBefore, type Offsets, type Reading, type Situation } from '../situation.ts'

/** How far the name of a country may stand from the body that it belongs to ("Kenya's newly founded …"). */
const BESIDE = 36
/** How far back "the country's" may point. */
const COUNTRY_REACH = 600

const POSSESSIVE = /^['’]s(?:\s+\p{Ll}+)?\s+$/u
const ADJECTIVE = /^\s+(?:\p{Ll}+\s+)?$/u
const JOINED_AFTER = /^\s(?:(?:of|for|in)\s(?:the\s)?|\()$/
/** Words of a level of government that there is not in England and Wales. */
const OTHER_LEVEL = /^(?:federal|state|county|provincial|municipal)$/
const WHOSE_COUNTRY = /^(?:country|republic|nation|island|kingdom)$/

/**
 * Whether a body of another country is meant, by the narrowest context that says anything: a country beside the
 * name, then the sentence, then the paragraph up to the name, then the whole text.
 * @param general whether the name is one that bodies of many countries bear
 */
export function isForeign(situation: Situation, reading: Reading, general: boolean): boolean {
  if (!general || reading.known.abroad) return false
  const { topic } = reading.state
  const { text } = situation
  if (!topic.foreign && !mayBeAbroad(situation, reading)) return isOfOtherLevel(text, reading.candidate.start)
  const beside = countryBeside(situation, reading)
  if (beside !== null) return beside === 'abroad'
  const around = sentenceAround(text, reading.candidate.start)
  const sentence = countryIn(situation, reading, around)
  if (sentence === 'home') return false
  if (sentence === 'abroad' && opensAbroad(situation, around)) return true
  const paragraph = paragraphAround(text, reading.candidate.start)
  const before = countryIn(situation, reading, { start: paragraph.start, end: reading.candidate.start })
  if (topic.foreign) return sentence !== null || before !== 'home'
  // On a page about this country, another one named in passing is not enough.
  if (sentence !== 'abroad' && before !== 'abroad') return false
  const all = countsIn(situation, reading, paragraph)
  return all.abroad >= 2 && all.home === 0
}

type Country = 'home' | 'abroad'

/** Nothing further away than this is asked whether it is another country's. */
const FURTHEST = 2_000

/** Whether another country is named anywhere near: on most pages none is, and all else can be spared. */
function mayBeAbroad({ countries: { abroad } }: Situation, { candidate, end }: Reading): boolean {
  const next = abroad[indexFrom(abroad, candidate.start - FURTHEST)]
  return next !== undefined && next < end + FURTHEST
}

function isOfOtherLevel(text: string, start: number): boolean {
  return OTHER_LEVEL.test(wordBefore(text, start)?.folded ?? '')
}

/** The country whose name stands directly beside the body's, or `null`. */
function countryBeside({ text, countries }: Situation, { candidate, end }: Reading): Country | null {
  const { start } = candidate
  if (isOfOtherLevel(text, start)) return 'abroad'
  const word = wordBefore(text, start)
  if (word && WHOSE_COUNTRY.test(word.folded) && /['’]s$/.test(word.text)) {
    const abroad = lastBefore(countries.abroad, start)
    const home = lastBefore(countries.home, start)
    if (Math.max(abroad, home) >= start - COUNTRY_REACH) return abroad > home ? 'abroad' : 'home'
  }
  for (const [kind, offsets] of [
    ['home', countries.home],
    ['abroad', countries.abroad],
  ] as const) {
    const before = lastBefore(offsets, start)
    const beforeEnd = countries.ends.get(before) ?? -1
    if (beforeEnd >= 0 && beforeEnd <= start && start - beforeEnd <= BESIDE) {
      const between = text.slice(beforeEnd, start)
      if (POSSESSIVE.test(between) || ADJECTIVE.test(between)) return kind
    }
    const after = offsets[indexFrom(offsets, end)]
    if (after !== undefined && after - end <= 12 && JOINED_AFTER.test(text.slice(end, after))) return kind
  }
  return null
}

const OPENS_IN = /^\W*(?:in|across|throughout|under|over in)\s(?:the\s)?$/i

/** "In Norway, …", "Norway's minister said that …": the whole sentence is about that country. */
function opensAbroad({ text, countries }: Situation, sentence: Stretch): boolean {
  const first = countries.abroad[indexFrom(countries.abroad, sentence.start)]
  if (first === undefined || first >= sentence.end || first - sentence.start > 24) return false
  const head = text.slice(sentence.start, first)
  const end = countries.ends.get(first) ?? first
  return OPENS_IN.test(head) || (/^\W*$/.test(head) && /^['’]s\s/.test(text.slice(end, end + 3)))
}

/** The one country that a stretch speaks of; of two, the one named last before the body. */
function countryIn(situation: Situation, reading: Reading, stretch: Stretch): Country | null {
  const { abroad, home } = countsIn(situation, reading, stretch)
  if (abroad === 0) return home > 0 ? 'home' : null
  if (home === 0) return 'abroad'
  const { countries } = situation
  const lastAbroad = lastBefore(countries.abroad, reading.candidate.start)
  const lastHome = lastBefore(countries.home, reading.candidate.start)
  if (Math.max(lastAbroad, lastHome) < stretch.start) return null
  return lastAbroad > lastHome ? 'abroad' : 'home'
}

function countsIn({ countries }: Situation, { candidate, end }: Reading, stretch: Stretch) {
  // What is part of the name itself says nothing.
  const count = (offsets: Offsets) => {
    const own =
      indexFrom(offsets, Math.min(end, stretch.end)) -
      indexFrom(offsets, Math.max(candidate.start, stretch.start))
    return indexFrom(offsets, stretch.end) - indexFrom(offsets, stretch.start) - Math.max(0, own)
  }
  return { abroad: count(countries.abroad), home: count(countries.home) }
}

/** The index of the first offset at or behind a place. */
function indexFrom(offsets: Offsets, place: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] as number) < place) low = middle + 1
    else high = middle
  }
  return low
}
