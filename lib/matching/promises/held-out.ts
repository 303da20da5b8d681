import type { Word } from './sentences.ts'

/**
 * Words by which something is held out: said to come, promised, claimed for oneself. They part "recalled if they
 * breach their licence", which a minister says of all, from "he was recalled for a breach".
 */
export type HeldOut = 'promised' | 'announced' | 'future' | null

const PROMISED =
  /(?<!\p{L})(?:promis\p{L}*|pledg\p{L}*|vow(?:s|ed)?|guarante\p{L}*|(?:was|were|been|are|is) (?:told|assured))(?!\p{L})/iu
const ANNOUNCED =
  /(?<!\p{L})(?:assur\p{L}*|(?:expected|intended|going|set|due) to|(?:is|are|was|were) to be|would (?:be|become|bring|deliver|make|mean|lead|solve|fix|improve|reduce)|hail\p{L}*|tout\p{L}*|trumpet\p{L}*|trailed|vaunted|billed as|sold (?:to us )?as|answer to|solution to|unrealistic|empty|rolled out|roll out|announc\p{L}*|committed|commitment)(?!\p{L})/iu
const FUTURE =
  /(?<!\p{L})(?:will|shall|would|to be|plan(?:s|ned)?|aim(?:s|ed)?|hop(?:e|es|ed|ing)|ambition|target\p{L}*|claim(?:s|ed)?|intend(?:s|ed)?|likely to|in future|by (?:next|the end)|supposed to|meant to)(?!\p{L})/iu
/** The same, where it directly follows a name. */
const WAS_TO_BE =
  /^(?:(?:reforms?|programme|scheme|itself|which|that) )?(?:was|were|is|are) (?:all |always |originally )?(?:meant|supposed|going) to(?!\p{L})/iu

/** Those whose promises these are, and how their words are handed on. */
const OFFICIALLY_SAID =
  /(?<!\p{L})(?:said|says|say|told|tells|tell|minister\p{L}*|spokes\p{L}*|secretary|chancellor|government|ministry|moj|hmpps|labour|tories|conservatives?)(?!\p{L})/iu
/** Said of anybody whom it concerns, not of one person. */
const OF_ALL =
  /(?<!\p{L})(?:if|any|anyone|anybody|everyone|everybody|all|those|who|must|nobody|no one)(?!\p{L})/iu

/** How a stretch of words holds something out; the strongest way counts. */
export function heldOut(words: readonly Word[]): HeldOut {
  const said = written(words)
  return PROMISED.test(said)
    ? 'promised'
    : ANNOUNCED.test(said)
      ? 'announced'
      : FUTURE.test(said)
        ? 'future'
        : null
}

/** Whether the words right behind a name say what it was meant to do. */
export function wasToBe(words: readonly Word[]): boolean {
  return WAS_TO_BE.test(written(words))
}

/** Whether a sentence speaks as those do who make promises: of the future, officially, or of all. */
export function speaksOfPolicy(words: readonly Word[]): boolean {
  const said = written(words)
  return (
    PROMISED.test(said) ||
    ANNOUNCED.test(said) ||
    FUTURE.test(said) ||
    OFFICIALLY_SAID.test(said) ||
    OF_ALL.test(said)
  )
}

const written = (words: readonly Word[]) => words.map(({ text }) => text).join(' ')
