import { ACRONYM, FULL_NAME, PLAIN_WORDS } from './form-sort.ts'
import { CONTEXT, type Lexicon } from './lexicon.ts'

/** Names that suffice first, then those that lean on them (people twice, as they lean on each other), then the rest. */
export const ROUNDS = 4
const LAST_ROUND = ROUNDS - 1

/** In which rounds a claim, and any claim of a form, is weighed: one bit a round. */
export interface Rounds {
  readonly ofClaim: Uint8Array
  readonly ofForm: Uint8Array
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
  const rounds = { ofClaim, ofForm }
  made.set(lexicon, rounds)
  return rounds
}

function roundsOfClaim(lexicon: Lexicon, claim: number): number {
  const sort = lexicon.claimSort[claim] as number
  if (sort !== FULL_NAME && sort !== ACRONYM && sort !== PLAIN_WORDS) return 1 << LAST_ROUND
  const known = lexicon.entities[lexicon.claimEntity[claim] as number]
  const conditional = ((lexicon.claimFlags[claim] as number) & CONTEXT) !== 0 || known?.namesakes === true
  if (!conditional) return 1
  return known?.kind === 'person' ? 0b110 : 0b010
}
