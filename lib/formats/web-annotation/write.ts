import { selectorsOf } from '../../anchoring/web-annotation.ts'
import { say } from '../../language/say.ts'
import type { Snippet } from '../../library/snippet.ts'
import type { EntityLookup } from '../entity-words.ts'
import type { ExportContext } from '../export-format.ts'
import { COLOUR_PREFIX, CONTEXT, ENTITY_PREFIX, GENERATOR, NO_ADDRESS } from './terms.ts'

/**
 * Writes snippets as W3C Web Annotations: a collection with one page
 * (https://www.w3.org/TR/annotation-model/#collections). Titles, authors and dates of the page are given in schema.org
 * terms, for which the W3C context has the prefix. What the model has no words for (figures, the trash, articles, the
 * history of an anchor) is left out.
 */
export function* writeWebAnnotations(
  snippets: readonly Snippet[],
  { now, lookup }: ExportContext,
): Generator<string, void> {
  const id = `urn:casenote:collection:${now}`
  const about = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: say('export_title'),
    generator: { id: GENERATOR, type: 'Software', name: 'Casenote' },
    generated: now,
    total: snippets.length,
  }
  const opening = JSON.stringify(about).slice(0, -1)
  yield `${opening},"first":{"id":${JSON.stringify(`${id}:page-1`)},"type":"AnnotationPage","startIndex":0,"items":[\n`
  let before = ''
  for (const snippet of snippets) {
    yield before + JSON.stringify(annotationOf(snippet, lookup))
    before = ',\n'
  }
  yield '\n]}}\n'
}

function annotationOf(snippet: Snippet, lookup: EntityLookup): object {
  const { id, quote, colour, note, page, place, createdAt, changedAt } = snippet
  const body = bodyOf(snippet, lookup)
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: note ? 'commenting' : 'highlighting',
    created: createdAt,
    modified: changedAt,
    ...(body.length > 0 ? { body } : {}),
    target: {
      type: 'SpecificResource',
      source: {
        id: page.url ?? page.canonical ?? NO_ADDRESS,
        type: 'Text',
        format: 'text/html',
        ...given('canonical', page.canonical),
        ...given('schema:name', page.title),
        ...given('schema:datePublished', page.published),
        ...(page.site ? { 'schema:isPartOf': { 'schema:name': page.site } } : {}),
      },
      ...(quote ? { selector: selectorOf(snippet) } : {}),
      ...(place
        ? {
            'schema:isPartOf': {
              type: place.kind === 'comment' ? 'schema:Comment' : 'schema:BlogPosting',
              ...given('schema:headline', place.title),
              ...(place.author ? { 'schema:author': { 'schema:name': place.author } } : {}),
              ...given('schema:datePublished', place.published),
              ...given('schema:url', place.permalink),
            },
          }
        : {}),
      styleClass: `${COLOUR_PREFIX}${colour}`,
    },
  }
}

function bodyOf({ note, tags, entities }: Snippet, lookup: EntityLookup): object[] {
  const text = { type: 'TextualBody', value: note, format: 'text/markdown', purpose: 'commenting' }
  return [
    ...(note ? [text] : []),
    ...tags.map(tag => ({ type: 'TextualBody', value: tag, format: 'text/plain', purpose: 'tagging' })),
    ...entities.map(entity => ({
      type: 'SpecificResource',
      source: { id: `${ENTITY_PREFIX}${entity}`, ...given('schema:name', lookup(entity)?.name) },
      purpose: 'identifying',
    })),
  ]
}

/** The syntax of an id in an address: https://www.rfc-editor.org/rfc/rfc3236 */
const ID_SYNTAX = 'http://tools.ietf.org/rfc/rfc3236'

function selectorOf({ quote, anchor }: Snippet): object[] {
  if (!anchor) return [{ type: 'TextQuoteSelector', exact: quote }]
  return selectorsOf(anchor).map(selector => {
    if (selector.type === 'FragmentSelector') return { ...selector, conformsTo: ID_SYNTAX }
    if (selector.type !== 'TextQuoteSelector') return selector
    const { prefix, suffix, ...rest } = selector
    return { ...rest, ...given('prefix', prefix), ...given('suffix', suffix) }
  })
}

const given = (name: string, value: string | null | undefined) => (value ? { [name]: value } : {})
