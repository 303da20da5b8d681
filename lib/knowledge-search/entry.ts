import { type EntityId, type EntityKind, kindOf } from '../knowledge/entity-id.ts'
import type { Entity } from '../knowledge/schema.ts'
import { foldText } from '../matching/fold.ts'

/** An entity as the search over the knowledge base and its lists hold it in memory. */
export interface KnowledgeEntry {
  readonly id: EntityId
  readonly kind: EntityKind
  readonly name: string
  readonly description: string
  /** All its names as they are written, the one it goes by first. */
  readonly names: readonly string[]
  /** The same, folded. */
  readonly foldedNames: readonly string[]
  /** Names, the one line and everything else that is said of it, folded, each ended by a line feed. */
  readonly text: string
  /** Where the one line and where the rest begins in it: what stands further in front counts for more. */
  readonly line: number
  readonly rest: number
  /** Under which words it stands in an alphabetical list: a person's surname first. Folded. */
  readonly sortedAs: string
  /** The day by which a dated thing stands in a list, ISO and as precise as it is known. */
  readonly date: string | null
  /** Years in which it was published, happened or was said, each once. */
  readonly years: readonly string[]
}

/** Makes the entry of one entity: its names, then its one line, then everything else that is said of it in words. */
export function entryOfEntity(entity: Entity): KnowledgeEntry {
  const { id, name, description, aliases } = entity
  const names = [...new Set([name, ...aliases.map(({ text }) => text)])]
  const foldedNames = names.map(foldText)
  const front = foldedNames.join('\n')
  const line = foldText(description)
  const dates = datesOf(entity)
  return {
    id,
    kind: kindOf(id),
    name,
    description,
    names,
    foldedNames,
    text: `${front}\n${line}\n${[...new Set(saidOf(entity))].map(foldText).join('\n')}`,
    line: front.length + 1,
    rest: front.length + line.length + 2,
    sortedAs: foldText(entity.kind === 'person' ? surnameFirst(name) : withoutArticle(name)),
    date: dates.at(-1) ?? null,
    years: [...new Set(dates.map(date => date.slice(0, 4)))],
  }
}

/** Everything that an entity's record says in words beside its names and its one line. */
function saidOf(entity: Entity): string[] {
  const said = [entity.summary, ...entity.facts.map(({ text }) => text)]
  switch (entity.kind) {
    case 'person':
      said.push(...(entity.roles ?? []).map(({ title }) => title))
      break
    case 'report':
      said.push(...(entity.findings ?? []).map(({ text }) => text))
      break
    case 'term':
      if (entity.expansion) said.push(entity.expansion)
      break
    case 'statistic':
      said.push(entity.definition, entity.unit, entity.geography)
      break
    case 'promise':
      said.push(...[...entity.appearances, ...entity.outcome].map(({ text }) => text))
      break
  }
  return said
}

/** When a dated thing was; of a promise each time it was made, the last one at the end. */
function datesOf(entity: Entity): string[] {
  switch (entity.kind) {
    case 'report':
    case 'post':
      return entity.published ? [entity.published] : []
    case 'legislation':
      return entity.enacted ? [entity.enacted] : []
    case 'event':
      return entity.end ? [entity.end, entity.date] : [entity.date]
    case 'promise':
      return entity.appearances.map(({ date }) => date).sort()
    default:
      return []
  }
}

const STYLES = new Set(['baroness', 'dame', 'dr', 'lady', 'lord', 'professor', 'sir', 'the'])

/** A name with its last word in front; a peer's title is taken as it is ("Lord Carter of Coles" under Carter). */
function surnameFirst(name: string): string {
  const [bare = ''] = name.split(/,| of | KC$| QC$/)
  const words = bare.split(' ').filter(word => !STYLES.has(word.toLowerCase()))
  const last = words.pop()
  return last === undefined ? name : [last, ...words].join(' ')
}

const withoutArticle = (name: string) => name.replace(/^(?:The|A|An) /, '')
