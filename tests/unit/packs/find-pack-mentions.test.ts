import { describe, expect, it } from 'vitest'
import { annotateNames } from '../../../lib/annotation/annotate.ts'
import { marksOf } from '../../../lib/annotation/marks.ts'
import type { EntityId } from '../../../lib/knowledge/entity-id.ts'
import { compileKnowledge } from '../../../lib/matching/compiled-knowledge.ts'
import { foldText } from '../../../lib/matching/fold.ts'
import { compilePacks } from '../../../lib/packs/compiled-packs.ts'
import { conflictsOf } from '../../../lib/packs/conflicts.ts'
import { findPackMentions } from '../../../lib/packs/find-pack-mentions.ts'
import { readPack } from '../../../lib/packs/read-pack.ts'
import type { PageDocument } from '../../../lib/page/document.ts'
import { readBundledKnowledge } from '../../../scripts/bundled-knowledge.ts'

const bundle = compileKnowledge((await readBundledKnowledge()).entities)

function entitiesOf(...lines: unknown[]) {
  const text = [{ pack: 'mine', version: 1, name: 'Mine' }, ...lines].map(line => JSON.stringify(line))
  const { lines: read, faults } = readPack(text.join('\n'), '2026-11-22')
  expect(faults).toEqual([])
  return read.map(({ entity }) => entity)
}

function page(text: string): PageDocument {
  return {
    url: 'https://example.invalid/post',
    title: 'Probation officers and their caseloads',
    site: null,
    published: '2025-03-01',
    text,
    posts: [],
    comments: [],
    links: [],
  }
}

const annotate = (document: PageDocument) =>
  annotateNames(bundle, document, { label: 'not', score: 0, reasons: [] }, 'v')

function found(document: PageDocument, entities: ReturnType<typeof entitiesOf>, chosen: string[] = []) {
  return findPackMentions(document, {
    packs: compilePacks(entities),
    bundled: bundle.lexicon,
    mentions: annotate(document).mentions,
    isChosen: (entity: EntityId, form) => chosen.includes(`${entity} ${foldText(form)}`),
  }).map(({ entity, text }) => `${text} → ${entity}`)
}

const marr = {
  id: 'person/ottilie-marr',
  kind: 'person',
  name: 'Ottilie Marr',
  description: 'campaigner',
  aliases: [{ text: 'Marr' }, { text: 'the boss' }],
}
const body = (id: string, name: string, ...aliases: object[]) => ({
  id: `organisation/${id}`,
  kind: 'organisation',
  name,
  description: 'a body',
  aliases,
})

describe('findPackMentions', () => {
  it('finds a person by the full name, and by the surname after it', () => {
    const text = 'Ottilie Marr spoke to probation officers in March. Marr said that caseloads were high.'
    expect(found(page(text), entitiesOf(marr))).toEqual([
      'Ottilie Marr → person/mine.ottilie-marr',
      'Marr → person/mine.ottilie-marr',
    ])
  })

  it('links no person without the full name, whatever the pack claims', () => {
    const text =
      'Marr said that probation caseloads were high. The boss of the probation service agreed with Marr.'
    expect(found(page(text), entitiesOf(marr))).toEqual([])
    const office = { ...marr, aliases: [{ text: 'the Harbour Master', from: '2020', prefer: true }] }
    const spoke = 'The Harbour Master spoke of probation officers and of prison.'
    expect(found(page(spoke), entitiesOf(office))).toEqual([])
    expect(found(page(`Ottilie Marr was asked. ${spoke}`), entitiesOf(office))).toHaveLength(2)
  })

  it('leaves what the bundle means alone, unless the reader chose the pack’s meaning of that form', () => {
    const text = 'The Howard League and the Marr Trust wrote to the Probation Service.'
    const own = entitiesOf(body('trust', 'Marr Trust', { text: 'Howard League' }))
    expect(found(page(text), own)).toEqual(['Marr Trust → organisation/mine.trust'])
    expect(conflictsOf(own, bundle.lexicon)).toMatchObject([{ of: 'form', text: 'Howard League' }])
    expect(found(page(text), own, ['organisation/mine.trust howard league'])).toContain(
      'Howard League → organisation/mine.trust',
    )
  })

  it('does not link a bundled name that the bundle itself holds back, under another kind either', () => {
    const text = 'Martin Jones won the darts in Hull. The probation office was closed.'
    expect(found(page(text), entitiesOf(body('darts', 'Martin Jones')))).toEqual([])
  })

  it('changes nothing of what the bundle finds and what is marked for all to see', () => {
    const text = 'Martin Jones, the chief inspector of probation, met Ottilie Marr and Napo.'
    const before = marksOf(annotate(page(text)))
    found(page(text), entitiesOf(marr, body('napo', 'Napo', { text: 'Martin Jones', prefer: true })))
    expect(marksOf(annotate(page(text)))).toEqual(before)
    expect(before.length).toBeGreaterThan(1)
  })

  it('says which ids and forms the bundle has too', () => {
    const own = entitiesOf(body('napo', 'Union of Marr'), marr)
    expect(conflictsOf(own, bundle.lexicon)).toEqual([
      { of: 'id', entity: 'organisation/mine.napo', name: 'Union of Marr', bundled: 'Napo' },
    ])
  })
})

describe('compiling packs', () => {
  it('takes as many entities as a pack may hold, and finds the last of them', () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => body(`body-${index}`, `Harbour Trust ${index}`))
    expect(found(page('Probation staff wrote to Harbour Trust 999.'), entitiesOf(...lines))).toEqual([
      'Harbour Trust 999 → organisation/mine.body-999',
    ])
  })
})
