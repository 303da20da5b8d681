import type { Sourced } from '../../knowledge/sourced.ts'
import { say } from '../../language/say.ts'
import { sayAmount } from '../../language/say-amount.ts'
import { sayDate } from '../../language/say-date.ts'
import type { Snippet, SnippetNumber } from '../../library/snippet.ts'
import type { EntityLookup, EntityWords } from '../entity-words.ts'
import { groupByPage, type PageGroup } from '../page-groups.ts'
import { attributionOf, titleOf } from '../passage-words.ts'

/** Passages ready to be cited: in the order of their pages, with what is behind them, and every source once. */
export interface Dossier {
  readonly pages: readonly DossierPage[]
  /** The first has the number 1. */
  readonly sources: readonly DossierSource[]
}

export interface DossierPage {
  readonly group: PageGroup
  readonly title: string
  /** Number of the page in the list of sources. */
  readonly source: number
  readonly passages: readonly DossierPassage[]
}

export interface DossierPassage {
  readonly snippet: Snippet
  readonly attribution: string
  readonly facts: readonly DossierFact[]
}

/** A statement with the number of its source. What has no source is not said. */
export interface DossierFact {
  readonly words: string
  readonly source: number
}

export interface DossierSource {
  readonly words: string
  readonly address: string | null
}

/**
 * Puts a dossier together.
 *
 * @param lookup gives names and facts; what it does not know is left out
 */
export function makeDossier(snippets: readonly Snippet[], lookup: EntityLookup): Dossier {
  const sources = new Sources()
  const pages = groupByPage(snippets).map(group => {
    const source = sources.add(sourceOfPage(group))
    const passages = group.snippets.map(snippet => ({
      snippet,
      attribution: attributionOf(snippet),
      facts: factsBehind(snippet, lookup, sources),
    }))
    return { group, title: titleOf(group), source, passages }
  })
  return { pages, sources: sources.list }
}

class Sources {
  readonly list: DossierSource[] = []
  readonly #numbers = new Map<string, number>()

  /** Its number, the same for the same source. */
  add(source: DossierSource): number {
    const key = JSON.stringify([source.words, source.address])
    const number = this.#numbers.get(key)
    if (number !== undefined) return number
    this.list.push(source)
    this.#numbers.set(key, this.list.length)
    return this.list.length
  }
}

function sourceOfPage(group: PageGroup): DossierSource {
  const { page, host, address, savedAt } = group
  const words = [
    titleOf(group),
    page.site ?? host,
    page.published && sayDate(page.published),
    say('export_retrieved', { date: sayDate(savedAt) }),
  ]
  return { words: words.filter(Boolean).join(', '), address }
}

function sourceOf({ title, publisher, date, url }: Sourced): DossierSource {
  return { words: [title, publisher, date && sayDate(date)].filter(Boolean).join(', '), address: url }
}

function factsBehind(
  { numbers, entities, place, page }: Snippet,
  lookup: EntityLookup,
  sources: Sources,
): DossierFact[] {
  const facts = numbers.flatMap(number => figureBehind(number, lookup(number.series), sources) ?? [])
  const series = new Set<string>(numbers.map(number => number.series))
  for (const id of entities) {
    const entity = series.has(id) ? null : lookup(id)
    const fact = entity?.factOn(place?.published ?? page.published)
    if (!entity || !fact) continue
    const said = { name: entity.name, words: withoutStop(fact.text) }
    const words = fact.when
      ? say('dossier_entity_dated', { ...said, date: sayDate(fact.when) })
      : say('dossier_entity', said)
    facts.push({ words, source: sources.add(sourceOf(fact)) })
  }
  return facts
}

/** Only where the series still has the very value that the figure was set beside: it may have been revised since. */
function figureBehind(
  number: SnippetNumber,
  entity: EntityWords | null,
  sources: Sources,
): DossierFact | null {
  const { text, date, official, verdict } = number
  const point = entity?.series?.points.find(one => one.date === date && one.value === official)
  if (!entity?.series || !point?.source) return null
  const words = say('dossier_figure', {
    text,
    name: entity.name,
    value: sayAmount(point.value, entity.series.unit),
    date: sayDate(point.date),
    verdict: say(`dossier_figure_${verdict}`),
  })
  return { words, source: sources.add(sourceOf(point.source)) }
}

const withoutStop = (text: string) => text.replace(/[.\s]+$/, '')
