import type { ClockForm } from './clock-times.ts'

/**
 * What the words around some digits say for or against their being the time of another comment. Points; a
 * reference needs `ENOUGH`. All patterns are tried on a few dozen code units, anchored at one end.
 */
export const ENOUGH = 2

/** How much text before and after the digits is looked at, in code units. */
export const BEFORE = 48
export const AFTER = 40

/** A time written with a colon is hardly anything else; bare digits are most often a count or a year. */
const FORM_POINTS: Readonly<Record<ClockForm, number>> = {
  colon: 1,
  meridiem: 1,
  dot: 0,
  'leading-zero': 0,
  hour: -1,
  digits: -1,
  'year-like': -2,
}

const isBare = (form: ClockForm) => form === 'digits' || form === 'year-like' || form === 'hour'

/** Words that may stand before the time and belong to the reference ("Anon 09:51", "@ 19:43"). */
const ADDRESS =
  /(?:(?<![\p{L}\p{N}])an+on(?:ymous|imous|y)?(?:'s)?[.,:]?(?: ?(?:at|@|of|from|[-\u2010-\u2015]))? ?|@ ?)$/iu

const SPOKEN_OF =
  /(?<!\p{L})(?:comment(?:er|ator|s)?|posters?|posts?|posting|contributors?|contribution|repl(?:y|ies)|response|respondent|correspondent|colleague|writer|author|person|entry|remarks?|points?|you|yours|says?|said|wrote|writes?|posted|commented|mentioned|stated|asked|replied|made|put|out) (?:\w+ )?(?:at|@|of|from|timed(?: at)?) ?$/iu
const ANSWERED =
  /(?<!\p{L})(?:agree(?:d|s|ing)? with|re|in (?:reply|response|answer) to|reply(?:ing)? to|respon(?:se|ding) to|answer(?:ing)? to|thanks?|thank you|hear hear|well said|spot on|ditto|see|echo|second|to quote|as per|to) ?[,:;.\-\u2010-\u2015]? ?$/iu
const PREPOSITION =
  /(?<!\p{L})(?:at|by|until|till|before|after|from|around|about|approximately|circa|between|since|on|of|for|in|over|under|than|dated|during|year|nearly|almost|only|just|another|those|these|the|same|some|all|these|a|an|per|is|was|are|were) ?$/iu
/** What is numbered or counted otherwise: clauses, sums of money, pages. */
const NUMBERED =
  /(?:\p{Sc}|(?<!\p{L})(?:section|sections|clause|para|paras|paragraph|article|schedule|rule|regulation|page|pages|pg|chapter|version|volume|part|table|figure|no|number|room|channel|bus|flight|grade|band|psi|pi|hl|pqip|gbp|usd|jan|january|feb|february|mar|march|apr|april|may|june?|july?|aug|august|sept?|september|oct|october|nov|november|dec|december)\.?) ?$/iu

const RANGE_AFTER = /^ ?(?:[-\u2010-\u2015]|to|until|till) ?\d/iu
const RANGE_BEFORE = /\d ?(?:[ap]m)? ?(?:[-\u2010-\u2015]|to|until|till) ?$/iu
const UNIT_AFTER =
  /^ ?(?:%|\p{Sc}|(?:per ?cent|percent|pence|pounds?|quid|grand|million|billion|thousand|mn?|bn|k|hours?|hrs of|minutes?|mins?|days?|weeks?|months?|years?|miles?|times|people|persons?|staff|officers?|gmt each|onwards)(?!\p{L}))/iu
const DAY_AFTER =
  /^ ?,? ?(?:(?:train|bus|flight|meeting|appointment|start|finish|slot|kick|news|bulletin|deadline|curfew|today|tomorrow|tonight|every|each|sharp|daily|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!\p{L})|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:morning|afternoon|evening)|in the (?:morning|afternoon|evening))/iu
const AGREEMENT_AFTER =
  /^(?:'s)?[ ,.:;!\u2026\-\u2010-\u2015]{0,4}(?:absolutely|totally|completely|exactly|entirely|quite right|so true|very true|true|spot on|well said|well put|hear hear|you(?:'re|'ve|r)?|i (?:totally |fully |completely |absolutely |quite )?agree|agreed?|(?:is|are|was) (?:so |quite |absolutely |totally |completely |spot |dead |exactly |probably |not )?(?:right|correct|wrong|on|true|mistaken)|(?:are|is) (?:you|spot|absolutely)|right|correct|says?|said|wrote|asks?|asked|thinks?|seems|sums?|hits?|makes?|made|raises|has (?:it|hit|nailed|a|made|summed|got)|nailed|hit the|puts? it|points? out|good (?:point|post|question|luck|for)|great (?:point|post|comment)|excellent (?:point|post|comment)|thanks?(?!\p{L})|thank you|sorry to|comment|here(?!\p{L})|above(?!\p{L})|below(?!\p{L}))/iu
const SPEECH_AFTER =
  /^[ ,.:;!?\u2026\-\u2010-\u2015]{1,4}["']?(?:i|i'm|i'd|i'll|i've|we|it|it's|that|that's|this|what|what's|why|how|who|where|when|yes|no|not|did|do|don't|can|can't|could|please|sadly|unfortunately|never|maybe|perhaps|if|so|but|as|my|they|there|there's|oh|ha|haha|lol|oops|the)(?!\p{L})/iu
const ENDS_AFTER = /^ ?(?:$|[\n.,:;!?)\]\u2026"'\-\u2010-\u2015]|(?:and|&|\+) ?(?:anon(?:ymous)? |@ ?)?\d)/iu

/** Where, seen from the beginning of the comment, a reference is most at home. */
const OPENS_COMMENT = /^\s*["'([]?$/u
const OPENS_WITH_A_WORD = /^\s*["'([]?(?:to|dear|hi|hello|yes|no|so|re|reply|@|\p{Lu}[\p{L}']{1,14})[,:]? $/iu
const OPENS_LINE = /\n\s*["'([]?$/u
const OPENS_SENTENCE = /[.!?\u2026]["')\]]{0,2}\s+["'([]?$/u

export interface Surroundings {
  readonly form: ClockForm
  /** Up to `BEFORE` code units before the digits, quotation marks made straight. */
  readonly before: string
  /** Whether `before` reaches back to the comment's beginning. */
  readonly fromBeginning: boolean
  /** Up to `AFTER` code units after the digits. */
  readonly after: string
  /** Whether the time stands in a list ("14.00 and 15.32") beside one that is a reference. */
  readonly besideReference: boolean
  /** Whether a date stands before the time, and the comment that is meant was made on that day. */
  readonly dated: boolean
  /** Whether the name before the time is that of somebody who comments on this page. */
  readonly afterCommenter: boolean
}

/** Points for the digits being a reference to a comment, `-Infinity` where they are surely something else. */
export function weighReference(place: Surroundings): number {
  const { form, before, after } = place
  if (NUMBERED.test(before) || UNIT_AFTER.test(after)) return Number.NEGATIVE_INFINITY
  const spoken = place.afterCommenter || ADDRESS.test(before) || SPOKEN_OF.test(before)
  // "between 9.00 and 17.00", "10:00-12:00": hours of opening
  if (!spoken && (RANGE_AFTER.test(after) || RANGE_BEFORE.test(before) || DAY_AFTER.test(after)))
    return Number.NEGATIVE_INFINITY
  return FORM_POINTS[form] + pointsBefore(place, spoken) + pointsAfter(form, after, spoken)
}

function pointsBefore(place: Surroundings, spoken: boolean): number {
  const { before, fromBeginning } = place
  if (spoken || place.besideReference) return 3
  if (fromBeginning && OPENS_COMMENT.test(before)) return 2
  if (OPENS_LINE.test(before) || place.dated) return 2
  if (ANSWERED.test(before)) return 2
  if (fromBeginning && OPENS_WITH_A_WORD.test(before)) return isBare(place.form) ? 0 : 1
  if (OPENS_SENTENCE.test(before)) return 1
  return PREPOSITION.test(before) ? -2 : 0
}

function pointsAfter(form: ClockForm, after: string, spoken: boolean): number {
  if (AGREEMENT_AFTER.test(after)) return 2
  if (SPEECH_AFTER.test(after)) return 1
  if (ENDS_AFTER.test(after)) return form === 'year-like' ? 0 : 1
  if (spoken) return 0
  // "1000 trainees": what is counted follows
  return isBare(form) ? -2 : form === 'colon' ? 0 : -1
}

/** How many code units right before the digits belong to the reference ("Anon ", "@"). */
export function addressLength(before: string): number {
  return ADDRESS.exec(before)?.[0].length ?? 0
}
