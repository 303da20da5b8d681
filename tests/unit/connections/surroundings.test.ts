import { describe, expect, it } from 'vitest'
import { datedAround, inTimeOrder } from '../../../lib/connections/around-page.ts'
import { relatedReading } from '../../../lib/connections/related-reading.ts'
import { readSurroundings } from '../../../lib/connections/surroundings.ts'
import { backlinksAmong } from '../../../lib/knowledge/backlinks.ts'
import type { EntityId } from '../../../lib/knowledge/entity-id.ts'
import type { Entity } from '../../../lib/knowledge/schema.ts'
import { idOf, madeUp, roleIn } from './made-up-entities.ts'

/** The knowledge of a few made-up entities. */
function knowing(entities: readonly Entity[]) {
  const all = new Map(entities.map(entity => [entity.id, entity]))
  const backlinks = backlinksAmong(entities)
  return {
    getEntities: async (ids: readonly EntityId[]) => ids.flatMap(id => all.get(id) ?? []),
    backlinksOfEach: async (ids: readonly EntityId[]) => ids.map(id => backlinks.get(id) ?? []),
  }
}

const post = (name: string, published: string, mentions: string[], url?: string) =>
  madeUp(`post/${name}`, {
    published,
    publisher: idOf('organisation/paper'),
    mentions: mentions.map(idOf),
    ...(url ? { url } : {}),
  })

const service = madeUp('organisation/service')
const ann = madeUp('person/ann', {
  roles: [roleIn('organisation/service', 'Chief', '2020-03-01', '2022-07')],
})
const rare = madeUp('term/rare')
const named = ['organisation/service', 'person/ann', 'term/rare'].map(id => ({ entity: idOf(id), weight: 2 }))
const others = [1, 2, 3, 4, 5, 6].map(each =>
  post(
    `other-${each}`,
    '2019',
    each === 1 ? ['organisation/service', 'person/ann'] : ['organisation/service'],
  ),
)
const strike = madeUp('event/strike', {
  date: '2021-05-10',
  related: [['about', 'organisation/service']],
})
const reform = madeUp('event/reform', { date: '2014', related: [['about', 'organisation/service']] })
const near = post('near', '2021-06', ['term/rare', 'person/ann'], 'https://paper.example/near')
const knowledge = knowing([service, ann, rare, ...others, strike, reform, near])

describe('what lies around a page', () => {
  it('puts first what shares rare entities with it, and says which', async () => {
    const { neighbours, entities } = await readSurroundings(knowledge, named)
    expect(neighbours[0]).toMatchObject({ id: 'post/near', shared: ['term/rare', 'person/ann'] })
    expect(neighbours).toHaveLength(9)
    expect(entities.get(idOf('post/near'))?.name).toBe('near')
  })

  it('finds also what the page’s own entities name', async () => {
    const writer = madeUp('person/writer', { related: [['wrote', 'report/book']] })
    const book = madeUp('report/book')
    const { neighbours } = await readSurroundings(knowing([writer, book]), [
      { entity: idOf('person/writer'), weight: 1 },
    ])
    expect(neighbours.map(({ id }) => id)).toEqual(['report/book'])
  })

  it('never offers the page itself, nor what is shown already', async () => {
    const around = await readSurroundings(knowledge, named)
    const ids = (page: string | null, shown: string[]) =>
      relatedReading(around, page, new Set(shown.map(idOf))).map(({ id }) => id)
    expect(ids('http://www.paper.example/near?utm_source=x', [])).not.toContain('post/near')
    expect(ids('https://paper.example/elsewhere', [])[0]).toBe('post/near')
    expect(ids(null, ['post/near', 'event/strike'])).not.toContain('event/strike')
  })
})

describe('what happened around a page', () => {
  it('lists events and changes of roles, the nearest first, as far as they say something of its time', async () => {
    const around = await readSurroundings(knowledge, named)
    const found = datedAround(around, ['2021-05-12'])
    expect(found.map(({ type, entity, apart }) => [type, entity, apart])).toEqual([
      ['event', 'event/strike', 2],
      ['role-ended', 'person/ann', 415],
      ['role-began', 'person/ann', 437],
    ])
    expect(found[0]?.touches).toEqual(['organisation/service'])
  })

  it('counts from the nearest of several posts, and takes an imprecise date at its nearest', async () => {
    const around = await readSurroundings(knowledge, named)
    const apart = Object.fromEntries(
      datedAround(around, ['2014-12-01', '2021-05-01T10:00']).map(({ entity, type, apart }) => [
        `${type} ${entity}`,
        apart,
      ]),
    )
    expect(apart).toEqual({
      'event event/reform': 0,
      'event event/strike': 9,
      'role-ended person/ann': 426,
      'role-began person/ann': 426,
    })
  })

  it('knows nothing near a page without a date', async () => {
    expect(datedAround(await readSurroundings(knowledge, named), [])).toEqual([])
  })

  it('brings dates of any precision into the order of time', () => {
    const dates = ['2021-05-10', '2021', '2020-12-31', '2021-05']
    expect(inTimeOrder(dates.map(date => ({ date }))).map(({ date }) => date)).toEqual([
      '2020-12-31',
      '2021',
      '2021-05',
      '2021-05-10',
    ])
  })
})
