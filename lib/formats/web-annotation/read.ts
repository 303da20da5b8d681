import * as z from 'zod/mini'
import { entityIdSchema } from '../../knowledge/entity-id.ts'
import {
  httpAddressSchema,
  SNIPPET_COLOURS,
  type SnippetPlace,
  snippetIdSchema,
  snippetPlaceSchema,
} from '../../library/snippet.ts'
import { MOST_ITEMS, type ReadImport } from '../import-result.ts'
import { ItemFaults } from '../imports/faults.ts'
import { anchorFrom } from '../imports/foreign-anchor.ts'
import { ForeignSnippets, lenient } from '../imports/foreign-snippet.ts'
import { COLOUR_PREFIX, ENTITY_PREFIX } from './terms.ts'

type Thing = Readonly<Record<string, unknown>>

const annotationSchema = z.object({
  id: lenient.text,
  created: lenient.text,
  modified: lenient.text,
  body: z.optional(z.unknown()),
  bodyValue: lenient.text,
  target: z.unknown(),
})

/** How many targets or bodies of one annotation are looked at. */
const MOST_PARTS = 1_000

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.slice(0, MOST_PARTS) : [value]
const typesOf = (value: unknown) => (isThing(value) ? listOf(value.type ?? value['@type']) : [])
const textOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return typeof value[0] === 'string' ? value[0] : null
  return isThing(value) && typeof value['@value'] === 'string' ? value['@value'] : null
}
const isAnnotation = (value: unknown) =>
  typesOf(value).some(type => type === 'Annotation' || type === 'oa:Annotation')

/** An annotation, a list of them, a page or a collection. */
export function isWebAnnotation(value: unknown): boolean {
  if (isAnnotation(value)) return true
  if (typesOf(value).some(type => type === 'AnnotationCollection' || type === 'AnnotationPage')) return true
  return itemsOf(value).slice(0, 20).some(isAnnotation)
}

function itemsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (!isThing(value)) return []
  if (isAnnotation(value)) return [value]
  const { items, first } = value
  if (Array.isArray(items)) return items
  if (isThing(first) && Array.isArray(first.items)) return first.items
  return Array.isArray(value['@graph']) ? value['@graph'] : []
}

/** Reads Web Annotations (https://www.w3.org/TR/annotation-model/), one snippet for each target. */
export async function readWebAnnotation(value: unknown): Promise<ReadImport> {
  const items = itemsOf(value)
  if (items.length > MOST_ITEMS) return { ok: false, fault: 'too-large', place: '' }
  const faults = new ItemFaults()
  const snippets = new ForeignSnippets(faults)
  for (const [index, item] of items.entries()) await readAnnotation(item, index + 1, faults, snippets)
  return {
    ok: true,
    format: 'web-annotation',
    brought: snippets.brought,
    faults: faults.list,
    refused: faults.refused,
  }
}

async function readAnnotation(
  item: unknown,
  number: number,
  faults: ItemFaults,
  snippets: ForeignSnippets,
): Promise<void> {
  const annotation = annotationSchema.safeParse(item)
  if (!annotation.success) return faults.addIssue(annotation.error, number)
  const { id, created, modified, target } = annotation.data
  const targets = listOf(target)
  if (targets.length === 0) return faults.add('unfit', number, 'target')
  const bodies = bodiesOf(annotation.data)
  const own = snippetIdSchema.safeParse(id?.replace(/^urn:uuid:/, ''))
  for (const [index, value] of targets.entries()) {
    const { anchor, quote, source, place, colour } = targetOf(value)
    await snippets.add(
      {
        ...(own.success && index === 0 ? { id: own.data } : {}),
        identity: id
          ? JSON.stringify(['annotation', id, index])
          : JSON.stringify(['annotation', source.url, quote, created]),
        quote,
        anchor,
        ...bodies,
        ...source,
        place,
        ...(colour ? { colour } : {}),
        created,
        changed: modified,
      },
      number,
    )
  }
}

function bodiesOf({ body, bodyValue }: z.infer<typeof annotationSchema>) {
  const notes: string[] = bodyValue ? [bodyValue] : []
  const tags: string[] = []
  const entities: string[] = []
  for (const part of listOf(body)) {
    const value = isThing(part) ? part : { value: part }
    const text = textOf(value.value) ?? ''
    const purposes = listOf(value.purpose)
    const source = isThing(value.source) ? value.source.id : value.source
    if (purposes.includes('tagging')) tags.push(text)
    else if (typeof source === 'string' && source.startsWith(ENTITY_PREFIX)) {
      const entity = entityIdSchema.safeParse(source.slice(ENTITY_PREFIX.length))
      if (entity.success) entities.push(entity.data)
    } else {
      const words =
        text || (httpAddressSchema.safeParse(source ?? value.id).success ? String(source ?? value.id) : '')
      if (words) notes.push(words)
    }
  }
  return { note: notes.join('\n\n'), tags, entities }
}

function targetOf(value: unknown) {
  const target: Thing = isThing(value) ? value : { id: value }
  const source: Thing = isThing(target.source) ? target.source : { id: target.source ?? target.id }
  const { anchor, exact } = anchorFrom(target.selector)
  const styles = listOf(target.styleClass)
  const site = isThing(source['schema:isPartOf']) ? source['schema:isPartOf'] : {}
  const titles = ['schema:name', 'dcterms:title', 'dc:title', 'title', 'name', 'label'].map(
    name => source[name],
  )
  return {
    anchor,
    quote: exact,
    colour: SNIPPET_COLOURS.find(colour => styles.includes(`${COLOUR_PREFIX}${colour}`)),
    place: placeOf(target['schema:isPartOf']),
    source: {
      url: textOf(source.id),
      canonical: textOf(source.canonical),
      title: titles.map(textOf).find(title => title) ?? null,
      site: textOf(site['schema:name']),
      published: textOf(source['schema:datePublished']),
    },
  }
}

function placeOf(value: unknown): SnippetPlace | null {
  if (!isThing(value)) return null
  const author = value['schema:author']
  const place = snippetPlaceSchema.safeParse({
    kind: typesOf(value).includes('schema:Comment') ? 'comment' : 'post',
    title: textOf(value['schema:headline']),
    author: isThing(author) ? textOf(author['schema:name']) : textOf(author),
    published: textOf(value['schema:datePublished']),
    permalink: textOf(value['schema:url']),
  })
  return place.success ? place.data : null
}
