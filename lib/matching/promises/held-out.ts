import type { Word } from './sentences.ts'

/**
 * Words by which something is held out: said to come, promised, claimed for oneself. They part "recalled if they
 * breach their licence", which a minister says of all, from "he was recalled for a breach".
 */
export type HeldOut = 'promised' | 'announced' | 'future' | null

const PROMISED =
  /\b(?:promis[a-z]*|pledg[a-z]*|vow(?:s|ed)?|guarante[a-z]*|(?:was|were|been|are|is) (?:told|assured))\b/
const ANNOUNCED =
  /\b(?:assur[a-z]*|(?:expected|intended|going|set|due) to|(?:is|are|was|were) to be|would (?:be|become|bring|deliver|make|mean|lead|solve|fix|improve|reduce)|hail[a-z]*|tout[a-z]*|trumpet[a-z]*|trailed|vaunted|billed as|sold (?:to us )?as|answer to|solution to|unrealistic|empty|rolled out|roll out|announc[a-z]*|committed|commitment)\b/
const FUTURE =
  /\b(?:will|shall|would|to be|plan(?:s|ned)?|aim(?:s|ed)?|hop(?:e|es|ed|ing)|ambition|target[a-z]*|claim(?:s|ed)?|intend(?:s|ed)?|likely to|in future|by (?:next|the end)|supposed to|meant to)\b/
/** The same, where it directly follows a name. */
const WAS_TO_BE =
  /^(?:(?:reforms?|programme|scheme|itself|which|that) )?(?:was|were|is|are) (?:all |always |originally )?(?:meant|supposed|going) to\b/

/** Those whose promises these are, and how their words are handed on. */
const OFFICIALLY_SAID =
  /\b(?:said|says|say|told|tells|tell|minister[a-z]*|spokes[a-z]*|secretary|chancellor|government|ministry|moj|hmpps|labour|tories|conservatives?)\b/
/** Said of anybody whom it concerns, not of one person. */
const OF_ALL = /\b(?:if|any|anyone|anybody|everyone|everybody|all|those|who|must|nobody|no one)\b/

// Words are folded already, so that plain letters in lower case are enough.

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
