import type { Candidate } from './candidates.ts'
import { ACRONYM, FULL_NAME, PLAIN_WORDS, SURNAME } from './form-sort.ts'
import { CONTEXT, type Lexicon } from './lexicon.ts'

/** Names that suffice first, then those that lean on them (people twice, as they lean on each other), then the rest. */
export const ROUNDS = 4
const LAST_ROUND = ROUNDS - 1

/** What leans on the names that suffice is weighed in the middle rounds. */
const MIDDLE_ROUNDS = 0b110
const IN_LAST_ROUND = 1 << LAST_ROUND

/** In which rounds each claim, and any claim of each form, is weighed: one bit a round. */
export interface Rounds {
  readonly ofClaim: Uint8Array
  readonly ofForm: Uint8Array
}

/** Works the rounds out, to be stored with the rest of the lexicon. */
export function compileRounds(lexicon: Omit<Lexicon, 'rounds' | 'misspellings'>): Rounds {
  const ofClaim = Uint8Array.from(lexicon.claimEntity, (_, claim) => roundsOfWritten(lexicon, claim))
  const ofForm = new Uint8Array(lexicon.automaton.forms)
  for (let form = 0; form < ofForm.length; form++) {
    const to = lexicon.claimStart[form + 1] as number
    for (let claim = lexicon.claimStart[form] as number; claim < to; claim++)
      ofForm[form] = (ofForm[form] as number) | (ofClaim[claim] as number)
  }
  return { ofClaim, ofForm }
}

/** The rounds in which any claim on a candidate is weighed. */
export function roundsOfCandidate({ rounds }: Lexicon, { misspelt, form }: Candidate): number {
  return misspelt ? MIDDLE_ROUNDS | IN_LAST_ROUND : (rounds.ofForm[form] as number)
}

/** The rounds in which a claim on a candidate is weighed. */
export function roundsOfClaim(lexicon: Lexicon, claim: number, { misspelt }: Candidate): number {
  return misspelt ? roundsOfMisspelt(lexicon, claim) : (lexicon.rounds.ofClaim[claim] as number)
}

/** Only the name of a person may be misspelt, and it never suffices by itself. */
function roundsOfMisspelt(lexicon: Lexicon, claim: number): number {
  if (lexicon.entities[lexicon.claimEntity[claim] as number]?.kind !== 'person') return 0
  const sort = lexicon.claimSort[claim]
  return sort === FULL_NAME ? MIDDLE_ROUNDS : sort === SURNAME ? IN_LAST_ROUND : 0
}

function roundsOfWritten(lexicon: Omit<Lexicon, 'rounds' | 'misspellings'>, claim: number): number {
  const sort = lexicon.claimSort[claim] as number
  if (sort !== FULL_NAME && sort !== ACRONYM && sort !== PLAIN_WORDS) return IN_LAST_ROUND
  const known = lexicon.entities[lexicon.claimEntity[claim] as number]
  const conditional = ((lexicon.claimFlags[claim] as number) & CONTEXT) !== 0 || known?.namesakes === true
  if (!conditional) return 1
  return known?.kind === 'person' ? MIDDLE_ROUNDS : 0b010
}
