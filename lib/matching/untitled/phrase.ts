import type { Stretch } from '../around.ts'
import type { Token } from '../numbers/tokens.ts'

/** A body or person who may have published what is spoken of, where the sentence names them. */
export interface Anchor extends Stretch {
  /** Publishers (ids) that may be meant, persons by themselves and by the body that they head. */
  readonly publishers: readonly string[]
  /**
   * `body`: named, and its mark gives way to the report's. `person`: named, and keeps the mark.
   * `described`: "the watchdog", "peers".
   */
  readonly by: 'body' | 'person' | 'described'
  /** Whether one body alone can be meant. */
  readonly certain: boolean
}

/** A sentence, taken apart. */
export interface Sentence extends Stretch {
  readonly tokens: readonly Token[]
  readonly anchors: readonly Anchor[]
}

/** A phrase that speaks of a report without its title. Places are indices into the sentence's tokens. */
export interface Phrase {
  readonly sentence: Sentence
  readonly anchor: Anchor
  /** The noun's token. */
  readonly noun: number
  /** First of the words right before the noun that belong to it. */
  readonly head: number
  /** First token of the whole phrase: of the publisher, where it stands before. */
  readonly start: number
  /** "published": the sentence says that the body brought it out, so that its date is the report's. */
  readonly dating: 'published' | 'beside'
  /** Where in the tokens the words behind the noun that may date it or say what it is on begin and end. */
  readonly tail: readonly [from: number, to: number]
  /** Bits of `document-words.ts`. */
  readonly kinds: number
  /** Whether a kind is named and not just "report". */
  readonly particular: boolean
  readonly joint: boolean
  /** What would be marked, in code units of the text. */
  readonly span: Stretch
}
