import { MONTH_NUMBERS } from '../numbers/calendar-words.ts'
import type { Token } from '../numbers/tokens.ts'
import {
  BEFORE_A_VERB,
  CLAUSE_WORDS,
  COMPOUND_ENDINGS,
  DOCUMENT_NOUNS,
  FUNCTION_WORDS,
  KIND_WORDS,
  OTHER_DOCUMENTS,
  PARTICULAR,
  PUBLISHING_VERBS,
  SAYING_VERBS,
} from './document-words.ts'
import type { Anchor, Phrase, Sentence } from './phrase.ts'

/** How many words may stand between a noun and whatever it is tied to. */
const LONGEST_HEAD = 8
const LONGEST_TIE = 16
const LONGEST_TAIL = 24

/**
 * The phrase around a document's noun, if the sentence ties it to a publisher: "NAO report", "a report last month by
 * the NAO", "in a report, the NAO …", "the NAO … in its report". `null` where it does not.
 *
 * @param noun place of the noun among the sentence's tokens
 */
export function phraseAt(text: string, sentence: Sentence, noun: number): Phrase | null {
  const { tokens } = sentence
  const token = tokens[noun]
  const accepted = token && DOCUMENT_NOUNS.get(token.text)
  if (!token || accepted === undefined || /['’]s$/.test(text.slice(token.start, token.end))) return null
  if (isCompound(tokens, noun) || isVerb(tokens, noun)) return null
  const head = headOf(tokens, noun)
  const tie = tieOf(text, sentence, noun, head)
  if (!tie) return null
  const from = tie.attributive ? tie.behind : head
  const before = tokens.slice(from, noun)
  if (before.some(({ text: word }) => OTHER_DOCUMENTS.has(word))) return null
  let kinds = accepted
  for (const { text: word } of before) kinds &= KIND_WORDS.get(word) ?? -1
  if (kinds === 0) return null
  const isNamed = before.some(({ text: word }) => KIND_WORDS.has(word)) || token.text !== 'report'
  return {
    sentence,
    anchor: tie.anchor,
    noun,
    head: from,
    start: tie.start < 0 ? from : tie.start,
    dating: tie.published ? 'published' : 'beside',
    tail: [noun + 1, Math.min(tokens.length, noun + 1 + LONGEST_TAIL)],
    kinds,
    particular: isNamed && (kinds & ~PARTICULAR) === 0,
    joint: before.some(({ text: word }) => word === 'joint'),
    span: {
      start: tie.attributive && tie.anchor.by !== 'person' ? tie.anchor.start : spanStart(tokens, from, noun),
      end: token.end,
    },
  }
}

interface Tie {
  readonly anchor: Anchor
  /** The publisher stands right before: "NAO report". */
  readonly attributive: boolean
  /** The first token behind the anchor, where it stands before. */
  readonly behind: number
  /** The anchor's first token, where the phrase begins with it, else -1. */
  readonly start: number
  readonly published: boolean
}

function tieOf(text: string, sentence: Sentence, noun: number, head: number): Tie | null {
  const { tokens, anchors } = sentence
  const at = tokens[noun] as Token
  const before = anchors.filter(anchor => anchor.end <= at.start)
  const last = before[before.length - 1]
  if (last) {
    const behind = firstBehind(tokens, last.end)
    if (isAttributive(text, last, tokens, behind, noun)) {
      const anchor = withFullName(text, last, before[before.length - 2])
      const start = firstBehind(tokens, anchor.start)
      return { anchor, attributive: true, behind, start, published: false }
    }
  }
  const next = anchors.find(anchor => anchor.start >= at.end)
  if (next && isByline(tokens, noun, firstBehind(tokens, next.start))) return free(joinedWith(sentence, next))
  if (next && opensSentence(tokens, noun, head, firstBehind(tokens, next.start))) return free(next)
  const own = last && ownReport(tokens, firstBehind(tokens, last.end), head)
  if (last && own) {
    const published = own === 'published'
    return { ...free(last), start: published ? firstBehind(tokens, last.start) : -1, published }
  }
  return null
}

const free = (anchor: Anchor): Tie => ({
  anchor,
  attributive: false,
  behind: -1,
  start: -1,
  published: false,
})

/** "NAO report", "the NAO's damning 2019 report", "inspectors' report", "Martin Jones's report". */
function isAttributive(
  text: string,
  anchor: Anchor,
  tokens: readonly Token[],
  behind: number,
  noun: number,
): boolean {
  const possessive = /^['’]s?(?!\p{L})/u.test(text.slice(anchor.end, anchor.end + 3))
  if (anchor.by !== 'body' && !possessive) return false
  const from = /^['")]$/.test(tokens[behind]?.text ?? '') ? behind + 1 : behind
  if (noun - from > LONGEST_HEAD) return false
  for (let index = from; index < noun; index++) if (!belongsBefore(tokens[index] as Token)) return false
  return true
}

/** "National Audit Office (NAO) report": the phrase begins with the full name. */
function withFullName(text: string, anchor: Anchor, previous: Anchor | undefined): Anchor {
  const isSame = previous?.by === 'body' && previous.publishers[0] === anchor.publishers[0]
  return isSame && /^\s\($/.test(text.slice(previous.end, anchor.start))
    ? { ...anchor, start: previous.start }
    : anchor
}

/** A word that may stand between a publisher or an article and the noun. */
function belongsBefore({ kind, text }: Token): boolean {
  if (kind === 'mark') return /^[-/'"]$/.test(text)
  return kind === 'number' || kind === 'ordinal' || kind === 'code' || !FUNCTION_WORDS.has(text)
}

/** The first of the words before the noun that belong to it. */
function headOf(tokens: readonly Token[], noun: number): number {
  let head = noun
  while (head > 0 && noun - head < LONGEST_HEAD && belongsBefore(tokens[head - 1] as Token)) head--
  return head
}

/** "report by the NAO", "report, published last month, from peers". */
function isByline(tokens: readonly Token[], noun: number, anchor: number): boolean {
  const last = beforeArticle(tokens, anchor)
  return /^(?:by|from|of)$/.test(tokens[last]?.text ?? '') && isOneClause(tokens, noun + 1, last)
}

/** "In a letter to the minister last month, peers said". */
function opensSentence(tokens: readonly Token[], noun: number, head: number, anchor: number): boolean {
  const article = tokens[head - 1]?.text ?? ''
  const opens = tokens[head - 2]
  if (!/^(?:a|an|its|their|the|this)$/.test(article) || opens?.text !== 'in') return false
  const begins = head - 3 < 0 || tokens[head - 3]?.kind === 'mark' || tokens[head - 3]?.text === 'and'
  const last = tokens[anchor - 1]?.text === 'the' ? anchor - 1 : anchor
  return begins && isOneClause(tokens, noun + 1, last)
}

/** "the NAO warned in its report", "the NAO has published a report", "the NAO, in its report". */
function ownReport(tokens: readonly Token[], behind: number, head: number): 'published' | 'named' | null {
  const article = head - 1
  if (article < behind || article - behind > LONGEST_TIE) return null
  const word = tokens[article]?.text ?? ''
  if (!/^(?:a|an|its|their|his|her|the|this)$/.test(word)) return null
  const own = word !== 'the'
  const before = tokens[article - 1]?.text ?? ''
  let verb = behind
  while (verb < article && isBeforeVerb(tokens[verb] as Token)) verb++
  const verbText = tokens[verb]?.text ?? ''
  if (PUBLISHING_VERBS.has(verbText)) return verb === article - 1 ? 'published' : null
  if (before !== 'in' || !own) return null
  if (verb === article - 1) return 'named'
  const says = SAYING_VERBS.has(verbText) && !tokens.slice(verb, article).some(({ text }) => text === ';')
  return says ? 'named' : null
}

/** "has also", "(NAO)", "today (3 December)" */
const isBeforeVerb = ({ kind, text }: Token) =>
  kind === 'word'
    ? BEFORE_A_VERB.has(text) || MONTH_NUMBERS.has(text)
    : kind !== 'mark' || /^[,()]$/.test(text)

/** Whether no other clause begins between two tokens; one aside between commas may. */
function isOneClause(tokens: readonly Token[], from: number, to: number): boolean {
  if (to < from || to - from > LONGEST_TIE) return false
  let commas = 0
  for (let index = from; index < to; index++) {
    const { kind, text } = tokens[index] as Token
    if (kind === 'mark') {
      if (text === ',') commas++
      else if (!/^[-/'"]$/.test(text)) return false
    } else if (CLAUSE_WORDS.has(text) || /^(?:by|from)$/.test(text)) return false
  }
  return commas <= 2
}

/** "by HMI Probation and HMI Prisons": either may be the one that the fact base names. */
function joinedWith({ tokens, anchors }: Sentence, anchor: Anchor): Anchor {
  const next = anchors[anchors.indexOf(anchor) + 1]
  if (!next || next.by === 'person') return anchor
  const between = tokens.slice(firstBehind(tokens, anchor.end), firstBehind(tokens, next.start))
  const joined = between.length <= 2 && between.every(({ text }) => /^(?:and|the|&)$/.test(text))
  return joined ? { ...anchor, publishers: [...new Set([...anchor.publishers, ...next.publishers])] } : anchor
}

function beforeArticle(tokens: readonly Token[], anchor: number): number {
  let last = anchor - 1
  while (
    last > 0 &&
    /^(?:the|a|an|influential|cross-party|spending|public|government|probation|prisons?)$/.test(
      tokens[last]?.text ?? '',
    )
  )
    last--
  return last
}

/** "inspection team", "report card": another noun is the head. */
function isCompound(tokens: readonly Token[], noun: number): boolean {
  const next = tokens[noun + 1]
  return next?.kind === 'word' && next.spaced && COMPOUND_ENDINGS.has(next.text)
}

/** "staff report that", "will review", "to report". */
function isVerb(tokens: readonly Token[], noun: number): boolean {
  const { text } = tokens[noun] as Token
  if (text !== 'report' && text !== 'review' && text !== 'audit' && text !== 'study') return false
  const before = tokens[noun - 1]?.text ?? ''
  if (
    /^(?:to|will|would|can|could|may|might|must|should|shall|not|i|we|you|they|who|and|also|now)$/.test(
      before,
    )
  )
    return true
  return /^(?:that|being|having|feeling|to)$/.test(tokens[noun + 1]?.text ?? '')
}

/** "annual report", where it is not the publisher that the mark begins with. */
function spanStart(tokens: readonly Token[], from: number, noun: number): number {
  let start = noun
  while (start > from && KIND_WORDS.has(tokens[start - 1]?.text ?? '')) start--
  return (tokens[start] as Token).start
}

/** The first token that begins at or behind an offset. */
export function firstBehind(tokens: readonly Token[], offset: number): number {
  let index = 0
  while (index < tokens.length && (tokens[index] as Token).start < offset) index++
  return index
}
