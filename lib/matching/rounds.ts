import type { Candidate } from './candidates.ts'
import { ACRONYM, FULL_NAME, PLAIN_WORDS, SURNAME } from './form-sort.ts'
import { CONTEXT, type Lexicon } from './lexicon.ts'

/** Names that suffice first, then those that lean on them (people twice, as they lean on each other), then the rest. */
export const ROUNDS = 4
const LAST_ROUND = ROUNDS - 1

/** What leans on the names that suffice is weighed in the middle rounds. */
const MIDDLE_ROUNDS = 0b110
const IN_LAST_ROUND = 1 << LAST_ROUND

/** In which rounds a claim on a candidate, and any claim on it, is weighed: one bit a round. */
export interface Rounds {
  ofClaim(claim: number, candidate: Candidate): number
  ofCandidate(candidate: Candidate): number
}

const made = new WeakMap<Lexicon, Rounds>()

/** The rounds of a lexicon's claims; worked out once for each lexicon in memory. */
export function roundsOf(lexicon: Lexicon): Rounds {
  const known = made.get(lexicon)
  if (known) return known
  const ofClaim = Uint8Array.from(lexicon.claimEntity, (_, claim) => roundsOfClaim(lexicon, claim))
  const ofForm = new Uint8Array(lexicon.automaton.forms)
  for (let form = 0; form < ofForm.length; form++) {
    const to = lexicon.claimStart[form + 1] as number
    for (let claim = lexicon.claimStart[form] as number; claim < to; claim++)
      ofForm[form] = (ofForm[form] as number) | (ofClaim[claim] as number)
  }
  const rounds: Rounds = {
    ofClaim: (claim, { misspelt }) =>
      misspelt ? roundsOfMisspelt(lexicon, claim) : (ofClaim[claim] as number),
    ofCandidate: ({ misspelt, form }) =>
      misspelt ? MIDDLE_ROUNDS | IN_LAST_ROUND : (ofForm[form] as number),
  }
  made.set(lexicon, rounds)
  return rounds
}

/** Only the name of a person may be misspelt, and it never suffices by itself. */
function roundsOfMisspelt(lexicon: Lexicon, claim: number): number {
  if (lexicon.entities[lexicon.claimEntity[claim] as number]?.kind !== 'person') return 0
  const sort = lexicon.claimSort[claim]
  return sort === FULL_NAME ? MIDDLE_ROUNDS : sort === SURNAME ? IN_LAST_ROUND : 0
}

function roundsOfClaim(lexicon: Lexicon, claim: number): number {
  const sort = lexicon.claimSort[claim] as number
  if (sort !== FULL_NAME && sort !== ACRONYM && sort !== PLAIN_WORDS) return IN_LAST_ROUND
  const known = lexicon.entities[lexicon.claimEntity[claim] as number]
  const conditional = ((lexicon.claimFlags[claim] as number) & CONTEXT) !== 0 || known?.namesakes === true
  if (!conditional) return 1
  return known?.kind === 'person' ? MIDDLE_ROUNDS : 0b010
}
