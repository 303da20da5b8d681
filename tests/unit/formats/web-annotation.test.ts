import fc from 'fast-check'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { NO_ENTITIES } from '../../../lib/formats/entity-words.ts'
import { readImport } from '../../../lib/formats/read-import.ts'
import { writeWebAnnotations } from '../../../lib/formats/web-annotation/write.ts'
import { type Snippet, snippetSchema } from '../../../lib/library/snippet.ts'
import context from '../../fixtures/formats/anno-context.json' with { type: 'json' }
import { at, entity, idOf, newSnippet } from '../library/example-snippets.ts'
import { anySnippets } from './any-snippet.ts'

const OA = 'http://www.w3.org/ns/oa#'
const RUNS = Number(process.env.FORMAT_RUNS ?? 60)

/** Never goes to the network: the terms that are used here lie in a fixture, as the context of the W3C defines them. */
const documentLoader = async (url: string) => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Asked for ${url}`)
  return { documentUrl: url, document: context as never }
}

/** In safe mode the processor fails where it would leave something out; the types do not know of it yet. */
async function expanded(text: string): Promise<Record<string, unknown>> {
  const options = { documentLoader, safe: true } as object
  const [first] = (await jsonld.expand(JSON.parse(text), options)) as unknown as Record<string, unknown>[]
  if (!first) throw new Error('There is nothing in it')
  return first
}

const kept = (more: Partial<Snippet>): Snippet =>
  snippetSchema.parse({ ...newSnippet(), trashedAt: null, keptAgainstTrash: false, ...more })
const writtenOf = (snippets: readonly Snippet[]) =>
  [...writeWebAnnotations(snippets, { now: at(9), lookup: NO_ENTITIES })].join('')
const readFrom = async (value: unknown) => {
  const read = await readImport(new TextEncoder().encode(JSON.stringify(value)))
  if (!read.ok) throw new Error(read.fault)
  return read
}

const example = kept({
  id: idOf(7),
  quote: 'the passage',
  anchor: {
    quote: { type: 'TextQuoteSelector', exact: 'the passage', prefix: 'before ', suffix: ' after' },
    position: { type: 'TextPositionSelector', start: 7, end: 18 },
    element: { type: 'CssSelector', value: 'main > p' },
    fragment: { type: 'FragmentSelector', value: 'c42' },
    place: null,
    lookalikes: null,
    history: [],
  },
  page: {
    url: 'https://example.org/a?m=1',
    canonical: 'https://example.org/a',
    title: 'A page',
    site: 'A site',
    published: '2024-05-24',
  },
  place: {
    kind: 'comment',
    title: null,
    author: 'Anon',
    published: '2024-05-24T09:51',
    permalink: 'https://example.org/a#c42',
  },
  entities: [entity('person/an-example')],
  tags: ['one', 'two words'],
  note: 'A *note*.',
  colour: 'green',
  createdAt: at(1),
  changedAt: at(2),
})

describe('web annotations', () => {
  it('expand under the W3C context to the terms of the model', async () => {
    const collection = await expanded(writtenOf([example]))
    const text = JSON.stringify(collection)
    expect(collection['@type']).toEqual(['http://www.w3.org/ns/activitystreams#OrderedCollection'])
    for (const term of [
      'hasTarget',
      'hasSource',
      'hasSelector',
      'hasBody',
      'exact',
      'prefix',
      'styleClass',
    ]) {
      expect(text).toContain(`"${OA}${term}"`)
    }
    for (const type of ['Annotation', 'TextQuoteSelector', 'TextPositionSelector', 'FragmentSelector']) {
      expect(text).toContain(`"@type":["${OA}${type}"]`)
    }
    expect(text).toContain(`"${OA}motivatedBy":[{"@id":"${OA}commenting"}]`)
    expect(text).toContain(`"${OA}hasPurpose":[{"@id":"${OA}tagging"}]`)
    expect(text).toContain('"http://schema.org/author"')
  })

  it('lose no term to the context, whatever the snippet', async () => {
    await fc.assert(
      fc.asyncProperty(anySnippets, async snippets => {
        const collection = await expanded(writtenOf(snippets))
        expect(JSON.stringify(collection).split(`"${OA}Annotation"`)).toHaveLength(snippets.length + 1)
      }),
      { numRuns: RUNS },
    )
  })

  it('come back as the snippets they were', async () => {
    const { brought, format } = await readFrom(JSON.parse(writtenOf([example])))
    expect(format).toBe('web-annotation')
    expect(brought.map(({ snippet }) => snippet)).toEqual([example])
  })

  it('of other programs are understood, with ids that stay the same', async () => {
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://example.org/annotations/1',
      type: 'Annotation',
      created: '2024-01-02T03:04:05Z',
      body: [
        { type: 'TextualBody', value: 'Note' },
        { value: 'a tag', purpose: 'tagging' },
      ],
      target: {
        source: 'https://example.org/page',
        selector: {
          type: 'FragmentSelector',
          value: 'part-2',
          refinedBy: { type: 'TextQuoteSelector', exact: 'words here' },
        },
      },
    }
    const [first] = (await readFrom(annotation)).brought
    expect(first?.snippet).toMatchObject({
      quote: 'words here',
      note: 'Note',
      tags: ['a tag'],
      page: { url: 'https://example.org/page' },
      anchor: { quote: { exact: 'words here', prefix: '' }, fragment: { value: 'part-2' } },
      createdAt: '2024-01-02T03:04:05.000Z',
    })
    const again = await readFrom([{ ...annotation, body: 'https://example.org/other' }])
    expect(again.brought[0]?.snippet).toMatchObject({
      id: first?.snippet.id,
      note: 'https://example.org/other',
    })
    const page = { type: 'AnnotationPage', items: [annotation, { type: 'Annotation' }, annotation] }
    const read = await readFrom(page)
    expect(read.brought).toHaveLength(1)
    expect(read.faults).toEqual([{ code: 'unfit', item: 2, place: 'target' }])
  })

  it('take the address of a page only where it can be opened safely', async () => {
    const target = { source: 'javascript:alert(1)', selector: { type: 'TextQuoteSelector', exact: 'words' } }
    const { brought } = await readFrom({ type: 'Annotation', target })
    expect(brought[0]?.snippet.page.url).toBeNull()
  })
})
