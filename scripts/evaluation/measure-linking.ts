import {
  type Figure,
  type Measurement,
  type Miss,
  precisionOf,
  recallOf,
  share,
  type Tally,
  tallyOf,
  totalOf,
} from './measurement.ts'
import { overlap, type Stretch } from './stretch.ts'
import type { SameThing } from './twins.ts'

/** A name in a document. */
export interface TrueMention extends Stretch {
  /** `null`: it looks like something known and is not. */
  readonly entity: string | null
  /** Arguable: neither rewarded nor punished. */
  readonly optional?: boolean | undefined
}

export interface LinkedDocument {
  readonly id: string
  readonly mentions: readonly TrueMention[]
}

type FoundMention = Stretch & { readonly entity: string }

/** What was found by document; a document that failed is missing. */
export type LinkingAnswers = ReadonlyMap<string, { readonly mentions: readonly FoundMention[] }>

/** Kinds that have no names of their own in running text. */
const NOT_NAMED = new Set(['statistic', 'post', 'promise', 'event'])
const PLURAL: Readonly<Record<string, string>> = { person: 'people', legislation: 'legislation' }

const kindOf = (id: string) => id.slice(0, id.indexOf('/'))

/**
 * Compares links with the truth. A link is right if it overlaps a mention of the same entity, each link serving one
 * mention; it is in vain if it overlaps neither such a mention nor an optional one.
 */
export function measureLinking(
  documents: readonly LinkedDocument[],
  answers: LinkingAnswers,
  same: SameThing,
): Measurement {
  const kinds = new Map<string, Tally>()
  const misses: Miss[] = []
  let exact = 0
  let trapDocuments = 0
  let personsTrapped = 0
  for (const { id, mentions } of documents) {
    const found = (answers.get(id)?.mentions ?? []).filter(({ entity }) => !NOT_NAMED.has(kindOf(entity)))
    const used = new Set<FoundMention>()
    for (const mention of mentions) {
      const { entity, optional = false } = mention
      if (entity === null) continue
      const fits = (link: FoundMention) => same(link.entity, entity) && overlap(link, mention)
      const link = found.find(each => !used.has(each) && fits(each))
      if (link) used.add(link)
      if (optional) continue
      const tally = tallyOf(kinds, kindOf(entity))
      if (link) {
        tally.right += 1
        if (link.start === mention.start && link.end === mention.end) exact += 1
      } else {
        tally.lacking += 1
        misses.push(missOf(id, mention, entity, found))
      }
    }
    for (const link of found) {
      if (used.has(link)) continue
      const { entity, text } = link
      const excused = ({ entity: meant, optional = false }: TrueMention) =>
        optional || (meant !== null && same(meant, entity))
      if (mentions.some(mention => overlap(mention, link) && excused(mention))) continue
      tallyOf(kinds, kindOf(entity)).vain += 1
      misses.push({ kind: 'should not be linked', text: `${id} «${text}» ${entity}` })
    }
    if (mentions.length > 0 && mentions.every(({ entity }) => entity === null)) {
      trapDocuments += 1
      personsTrapped += found.filter(({ entity }) => kindOf(entity) === 'person').length
    }
  }
  const figures: Figure[] = figuresOf(kinds, exact)
  if (trapDocuments > 0) {
    figures.push({ name: 'documents whose names are all traps', value: trapDocuments, unit: 'count' })
    figures.push({
      name: 'people linked in them',
      value: personsTrapped,
      unit: 'count',
      wanted: { atMost: 0 },
    })
  }
  return { what: 'linking', figures, misses }
}

function missOf(id: string, mention: TrueMention, entity: string, found: readonly FoundMention[]): Miss {
  const instead = found.find(link => overlap(link, mention))
  const text = `${id} «${mention.text}» ${entity}`
  return instead
    ? { kind: 'wrong entity', text: `${text}, was given ${instead.entity}` }
    : { kind: 'missed', text }
}

function figuresOf(kinds: ReadonlyMap<string, Tally>, exact: number): Figure[] {
  const all = totalOf(kinds.values())
  const figures: Figure[] = [
    { name: 'mentions to link', value: all.right + all.lacking, unit: 'count' },
    { name: 'precision', value: precisionOf(all), unit: 'share', wanted: { atLeast: 0.97 } },
    { name: 'recall', value: recallOf(all), unit: 'share', wanted: { atLeast: 0.9 } },
    { name: 'spans exact', value: share(exact, all.right), unit: 'share' },
  ]
  for (const [kind, tally] of [...kinds].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const name = PLURAL[kind] ?? `${kind}s`
    const precision: Figure = { name: `${name}: precision`, value: precisionOf(tally), unit: 'share' }
    figures.push(kind === 'person' ? { ...precision, wanted: { atLeast: 0.99 } } : precision)
    figures.push({ name: `${name}: recall`, value: recallOf(tally), unit: 'share' })
  }
  return figures
}
