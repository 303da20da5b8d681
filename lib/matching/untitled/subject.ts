import { foldText } from '../fold.ts'
import { stemOf } from '../numbers/stems.ts'
import type { Token } from '../numbers/tokens.ts'
import {
  DOCUMENT_NOUNS,
  EMPTY_TITLE_WORDS,
  JUDGING_WORDS,
  KIND_WORDS,
  LIKE_AN_ADJECTIVE,
  SUBJECT_OPENERS,
} from './document-words.ts'
import type { Phrase } from './phrase.ts'
import { tailEnd } from './when-said.ts'

/** What the words of a phrase say that the report is on. */
export interface Subject {
  /** Stems that the phrase names as its subject ("report on staffing", "NAO probation report"). */
  readonly stems: readonly string[]
  /** Where the subject's words behind the noun stand, in code units; empty where there are none. */
  readonly start: number
  readonly end: number
}

/** The most words of a subject that are read. */
const LONGEST_SUBJECT = 12

/** The subject that a phrase names. */
export function subjectOf(phrase: Phrase): Subject {
  const { tokens } = phrase.sentence
  const stems = new Set<string>()
  for (let index = phrase.head; index < phrase.noun; index++) {
    const { text, kind } = tokens[index] as Token
    if (kind !== 'word' || JUDGING_WORDS.has(text) || KIND_WORDS.has(text) || LIKE_AN_ADJECTIVE.test(text))
      continue
    const stem = subjectStem(text)
    if (stem !== '') stems.add(stem)
  }
  const end = tailEnd(tokens, phrase.tail)
  let at = phrase.tail[0]
  while (at < end && mayPrecede(tokens[at] as Token, phrase)) at++
  // "on 3 March", "of last month"
  const opener = tokens[at + 1]
  if (
    at >= end ||
    !SUBJECT_OPENERS.has(tokens[at]?.text ?? '') ||
    !opener ||
    opener.kind === 'number' ||
    /^(?:last|this|that|the same)$/.test(opener.text)
  ) {
    return { stems: [...stems], start: 0, end: 0 }
  }
  let last = at
  for (let index = at + 1; index < Math.min(end, at + 1 + LONGEST_SUBJECT); index++) {
    const { text, kind, start } = tokens[index] as Token
    if (/^(?:published|released|issued|by|from|last|yesterday|today|earlier|,)$/.test(text)) break
    if (phrase.anchor.start <= start && start < phrase.anchor.end) break
    last = index
    if (kind !== 'word' || DOCUMENT_NOUNS.has(text) || JUDGING_WORDS.has(text)) continue
    const stem = subjectStem(text)
    if (stem !== '') stems.add(stem)
  }
  return {
    stems: [...stems],
    start: last > at ? (tokens[at + 1] as Token).start : 0,
    end: last > at ? (tokens[last] as Token).end : 0,
  }
}

/** Who published it and when may stand between the noun and what it is on. */
function mayPrecede({ kind, text, start }: Token, { anchor }: Phrase): boolean {
  if (kind !== 'word') return true
  return BEFORE_SUBJECT.test(text) || (anchor.start <= start && start < anchor.end)
}

const BEFORE_SUBJECT =
  /^(?:for|in|from|by|at|the|last|this|earlier|yesterday|today|published|released|issued|which|was|week|month|year|january|february|march|april|may|june|july|august|september|october|november|december)$/

function subjectStem(word: string): string {
  if (word.length < 3 || EMPTY_TITLE_WORDS.has(word)) return ''
  const stem = stemOf(word)
  return stem.length > 2 ? stem : ''
}

/** Stems of all words of a stretch of text. */
export function stemsIn(text: string, start: number, end: number, into: Set<string>): Set<string> {
  for (const word of foldText(text.slice(start, end)).match(/[\p{L}]+/gu) ?? []) {
    const stem = subjectStem(word)
    if (stem !== '') into.add(stem)
  }
  return into
}
