import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entity } from '../../../lib/knowledge/schema.ts'
import { groupHits } from '../../../lib/knowledge-search/group-hits.ts'
import { KnowledgeIndex, TIERS } from '../../../lib/knowledge-search/knowledge-index.ts'
import { findTerm, readQuery } from '../../../lib/library/search/query.ts'
import { foldText } from '../../../lib/matching/fold.ts'
import { example } from '../knowledge/examples.ts'

const alias = (text: string) => ({ text })
const fact = (text: string) => [{ text, date: '2021-03', sources: ['s1'] }]

const HARBOUR: readonly Entity[] = [
  example('organisation/harbour-board', {
    name: 'Harbour Board',
    aliases: [alias('HB'), alias('the quay people')],
    description: 'runs the harbours of the coast',
  }),
  example('person/renee-quayle', {
    name: 'Renée Quayle',
    aliases: [alias('Quayle'), alias('harbour master')],
    description: 'leads the Harbour Board',
    facts: fact('She ordered 40 new buoys.'),
    related: [{ type: 'leads', target: 'organisation/harbour-board' }],
  }),
  example('term/harbour-dues', { name: 'Harbour dues', description: 'what a ship pays to lie at the quay' }),
  example('report/buoys', {
    name: 'Where the buoys are',
    description: 'a report on lights at sea',
    published: '2022-05-04',
    publisher: 'organisation/harbour-board',
  }),
  example('place/buoyancy', { name: 'Buoyancy', description: 'an invented village' }),
]
const index = new KnowledgeIndex(HARBOUR)
const found = (typed: string) => index.find(typed).hits.map(({ entry, tier }) => [entry.id, tier])

describe('what a reader types', () => {
  it.each([
    ['hb', [['organisation/harbour-board', 'whole-name']]],
    [
      'harbour',
      [
        ['organisation/harbour-board', 'beginning'],
        ['term/harbour-dues', 'beginning'],
        ['person/renee-quayle', 'beginning'],
      ],
    ],
    [
      'harbour board',
      [
        ['organisation/harbour-board', 'whole-name'],
        ['person/renee-quayle', 'line'],
      ],
    ],
    ['RENEE', [['person/renee-quayle', 'beginning']]],
    ['quayle renée', [['person/renee-quayle', 'name']]],
    [
      'buoy',
      [
        ['place/buoyancy', 'beginning'],
        ['report/buoys', 'name'],
        ['person/renee-quayle', 'text'],
      ],
    ],
    [
      'buoys ',
      [
        ['report/buoys', 'name'],
        ['person/renee-quayle', 'text'],
      ],
    ],
    ['"board harbour"', []],
    ['40 ordered', [['person/renee-quayle', 'text']]],
    ['harb ', []],
    ['', []],
    [' ,; ', []],
  ])('%s', (typed, wanted) => {
    expect(found(typed)).toEqual(wanted)
  })

  it('says under which other name it was found', () => {
    expect(index.find('hb').hits[0]?.alias).toBe('HB')
    expect(index.find('harbour ma').hits[0]?.alias).toBe('harbour master')
    expect(index.find('renee').hits[0]?.alias).toBeNull()
  })

  it.each(['habour', 'harobur', 'harbuor bo', 'quaylle', 'harbouur dues', 'Buoyancey'])(
    'forgives one slip in a long word and says so: %s',
    typed => {
      const { hits, isNear } = index.find(typed)
      expect(isNear).toBe(true)
      expect(hits.length).toBeGreaterThan(0)
      expect(hits[0]?.tier).toBe('name')
    },
  )

  it('forgives nothing in a short word, where another word may be meant', () => {
    expect(index.find('bory').hits).toEqual([])
    expect(index.find('boord').hits).toEqual([])
  })

  it('narrows to a kind', () => {
    expect(index.find('harbour', 'term').hits.map(({ entry }) => entry.id)).toEqual(['term/harbour-dues'])
  })

  it('gathers by kind, the kind of the best hit first', () => {
    const groups = groupHits(index.find('harbour').hits, 1, 2)
    expect(groups.map(({ kind, hits, count }) => [kind, hits.length, count])).toEqual([
      ['organisation', 1, 1],
      ['term', 1, 1],
    ])
  })
})

describe('the lists', () => {
  it('stand in alphabetical order, people by their surnames', () => {
    const named = (name: string, number: number) => example(`person/p${number}`, { name })
    const people = ['Ann Zed', 'Lord Carter of Coles', 'Baroness Abbot', 'Moses Berry']
    const { entries } = new KnowledgeIndex(people.map(named))
    expect(entries.map(({ name }) => name)).toEqual([
      'Baroness Abbot',
      'Moses Berry',
      'Lord Carter of Coles',
      'Ann Zed',
    ])
  })

  it('know the years of what is dated', () => {
    expect(index.entry(HARBOUR[3]?.id as Entity['id'])).toMatchObject({ date: '2022-05-04', years: ['2022'] })
    const promise = example('promise/boats', {
      appearances: ['2021-04', '2019', '2021-02'].map(date => ({
        date,
        text: 'More boats.',
        sources: ['s1'],
      })),
    })
    expect(new KnowledgeIndex([promise]).entries[0]).toMatchObject({
      date: '2021-04',
      years: ['2019', '2021'],
    })
  })
})

const word = fc.stringMatching(/^[a-zé]{1,9}$/)
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map(list => list.join(' '))
const entities = fc
  .array(
    fc.record({
      name: words(3),
      aliases: fc.array(words(2), { maxLength: 2 }),
      line: words(4),
      said: words(6),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map(list =>
    list.map(({ name, aliases, line, said }, number) =>
      example(`term/t${number}`, {
        name,
        aliases: aliases.map(alias),
        description: line,
        summary: said,
        facts: fact(said),
      }),
    ),
  )

describe('any knowledge and any words', () => {
  it('finds each entity by its name, by each of its aliases and by every beginning of them', () => {
    fc.assert(
      fc.property(entities, fc.nat(), fc.nat(), (list, which, length) => {
        const made = new KnowledgeIndex(list)
        const entity = list[which % list.length] as Entity
        for (const name of [entity.name, ...entity.aliases.map(({ text }) => text)]) {
          const whole = made.find(name).hits.find(({ entry }) => entry.id === entity.id)
          expect(whole?.tier).toBe('whole-name')
          const beginning = name.slice(0, 1 + (length % name.length)).trimEnd()
          expect(made.find(beginning).hits.map(({ entry }) => entry.id)).toContain(entity.id)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('gives exactly those that hold every word, in the order of where they hold it', () => {
    fc.assert(
      fc.property(entities, fc.oneof(words(2), fc.string()), (list, typed) => {
        const { hits, isNear } = new KnowledgeIndex(list).find(typed)
        const terms = readQuery(typed)
        const wanted = list.filter(({ name, aliases, description, summary }) => {
          const lines = [name, ...aliases.map(({ text }) => text), description, summary].map(foldText)
          return terms.length > 0 && terms.every(term => lines.some(line => findTerm(line, term) >= 0))
        })
        if (!isNear)
          expect(new Set(hits.map(({ entry }) => entry.id))).toEqual(new Set(wanted.map(({ id }) => id)))
        else expect(wanted).toEqual([])
        const tiers = hits.map(({ tier }) => TIERS.indexOf(tier))
        expect(tiers).toEqual([...tiers].sort((one, other) => one - other))
      }),
      { numRuns: 200 },
    )
  })

  it('finds a long name with one letter left out, one too many or two in each other’s place', () => {
    const longWord = fc.stringMatching(/^[a-z]{7,12}$/)
    const slip = fc.constantFrom('without', 'doubled', 'swapped')
    fc.assert(
      fc.property(longWord, slip, fc.nat(), (name, how, where) => {
        const at = where % (name.length - 1)
        const [one = '', other = ''] = [name[at], name[at + 1]]
        const written = { without: other, doubled: one + one + other, swapped: other + one }[how]
        const typed = name.slice(0, at) + written + name.slice(at + 2)
        const { hits } = new KnowledgeIndex([example('term/long', { name })]).find(typed)
        expect(hits.map(({ entry }) => entry.id)).toEqual(['term/long'])
      }),
      { numRuns: 200 },
    )
  })
})
