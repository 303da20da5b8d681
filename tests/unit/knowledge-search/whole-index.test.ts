import { describe, expect, it } from 'vitest'
import { entityIdSchema } from '../../../lib/knowledge/entity-id.ts'
import { groupHits } from '../../../lib/knowledge-search/group-hits.ts'
import { KnowledgeIndex } from '../../../lib/knowledge-search/knowledge-index.ts'
import { WholeIndex } from '../../../lib/knowledge-search/whole-index.ts'
import { example } from '../knowledge/examples.ts'

const bundled = new KnowledgeIndex([
  example('organisation/ferry-board', { name: 'Ferry Board', aliases: [{ text: 'FB' }] }),
  example('term/ferry', { name: 'Ferryman', description: 'who rows' }),
  example('report/landing', { name: 'The landing', description: 'on the ferry stage' }),
])
const packs = [
  {
    id: 'mine',
    name: 'Mine',
    entities: [
      example('organisation/mine.friends', { name: 'Friends of the Ferry', aliases: [{ text: 'FB' }] }),
      example('person/mine.ida-ferry', { name: 'Ida Ferry' }),
    ],
  },
  { id: 'quay', name: 'Quay', entities: [example('term/quay.ferry', { name: 'Ferry' })] },
]
const index = new WholeIndex(bundled, packs)
const found = (typed: string) =>
  index.find(typed).hits.map(({ entry, from }) => [entry.name, from?.name ?? null])

describe('the knowledge and the packs together', () => {
  it('answers with the best first and the bundled first among equals, and says what is of which pack', () => {
    expect(found('ferry')).toEqual([
      ['Ferry', 'Quay'],
      ['Ferry Board', null],
      ['Ferryman', null],
      ['Ida Ferry', 'Mine'],
      ['Friends of the Ferry', 'Mine'],
      ['The landing', null],
    ])
  })

  it('says what the bundle means by a name that a pack claims too', () => {
    const hits = index.find('fb').hits
    expect(hits.map(({ entry, from }) => [entry.name, from?.known ?? null])).toEqual([
      ['Ferry Board', null],
      ['Friends of the Ferry', { text: 'FB', entity: 'organisation/ferry-board', name: 'Ferry Board' }],
    ])
  })

  it('shows nothing misspelt beside what was found as it was typed, from either side', () => {
    expect(found('ferryman')).toEqual([['Ferryman', null]])
    expect(found('friends')).toEqual([['Friends of the Ferry', 'Mine']])
    const near = index.find('freinds')
    expect([near.isNear, near.hits.map(({ entry }) => entry.name)]).toEqual([true, ['Friends of the Ferry']])
  })

  it('never puts both into one group', () => {
    const groups = groupHits(index.find('ferry').hits, 2, 10)
    expect(
      groups.map(({ key, kind, from, hits, count }) => [key, kind, from?.name, hits.length, count]),
    ).toEqual([
      ['pack-quay', null, 'Quay', 1, 1],
      ['organisation', 'organisation', undefined, 1, 1],
      ['term', 'term', undefined, 1, 1],
      ['pack-mine', null, 'Mine', 2, 2],
      ['report', 'report', undefined, 1, 1],
    ])
  })

  it('knows an entity of either by its id', () => {
    const named = (id: string) => index.entry(entityIdSchema.parse(id))?.name
    expect([named('term/ferry'), named('term/quay.ferry'), named('term/other.ferry')]).toEqual([
      'Ferryman',
      'Ferry',
      undefined,
    ])
  })
})
