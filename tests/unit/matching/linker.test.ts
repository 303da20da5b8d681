import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entitySchema } from '../../../lib/knowledge/schema.ts'
import { sayCode } from '../../../lib/language/say.ts'
import { compileLexicon } from '../../../lib/matching/lexicon.ts'
import { linkMentions } from '../../../lib/matching/linker.ts'
import { mentionSchema } from '../../../lib/matching/mention.ts'
import type { PageDocument } from '../../../lib/page/document.ts'
import { smallKnowledge } from './small-knowledge.ts'

const lexicon = compileLexicon(smallKnowledge)
const ABOUT = 'Probation officers in probation offices supervise people on probation after prison.'
/** On the topic, but in fewer words. */
const TOUCHES = 'Probation staff told of prison and of sentences served on probation.'

function pageOf(
  text: string,
  published: string | null = '2022-05-01',
  more: Partial<PageDocument> = {},
): PageDocument {
  return { url: null, title: null, site: null, published, text, posts: [], comments: [], ...more }
}

/** What is linked, as "words=id"; the topic is set by a first line unless the text is to stand alone. */
function link(text: string, published: string | null = '2022-05-01', topic = ABOUT): string[] {
  return linkMentions(lexicon, pageOf(topic === '' ? text : `${topic}\n${text}`, published)).map(
    mention => `${mention.text}=${mention.entity.split('/')[1]}`,
  )
}

describe('people', () => {
  it('are linked by a full name that nobody else bears', () => {
    expect(link('Peter Lindqvist left the court for the prison.', null, '')).toEqual([
      'Peter Lindqvist=peter-lindqvist',
    ])
  })
  it('are not linked, and nor is the surname, on a page that speaks of nothing they are known for', () => {
    expect(
      link('Peter Lindqvist scored twice. Lindqvist is on probation with the league.', null, ''),
    ).toEqual([])
    expect(link('The government met. Edwin Harcastle spoke.', null, '')).toHaveLength(1)
    expect(link('The government met. Peter Lindqvist scored twice.', null, '')).toEqual([])
    expect(link('Lord Harcastle scored twice.', null, '')).toEqual(['Lord Harcastle=lord-harcastle'])
  })
  it('with namesakes are linked by topic and a role held on that day, and then by the surname', () => {
    const both = ['Ruth Penwarden=ruth-penwarden', 'Penwarden=ruth-penwarden']
    expect(link('Ruth Penwarden came. Penwarden spoke.', '2020-05-01', TOUCHES)).toEqual(both)
    expect(link('Ruth Penwarden came. Penwarden spoke.', '2009-05-01', TOUCHES)).toEqual([])
    expect(link('Ruth Penwarden came. Penwarden spoke.', '2020-05-01', '')).toEqual([])
  })
  it('with namesakes are linked beside a colleague or near an office once held, though no role is dated', () => {
    expect(link('Owen Trelisk came.', '2020-05-01', TOUCHES)).toEqual([])
    expect(link('Owen Trelisk and Ruth Penwarden came.', '2020-05-01', TOUCHES)).toEqual([
      'Owen Trelisk=owen-trelisk',
      'Ruth Penwarden=ruth-penwarden',
    ])
    expect(link('Every union treasurer knows it. Owen Trelisk came.', '2020-05-01', TOUCHES)).toEqual([
      'Owen Trelisk=owen-trelisk',
    ])
  })
  it('with namesakes are not linked where the words around are those of a court report', () => {
    for (const words of [
      'Ruth Penwarden, of Leeds, came.',
      'the murder of Ruth Penwarden shook all.',
      'a neighbour Ruth Penwarden called.',
      'Inspector Ruth Penwarden of the police came.',
      'Ruth Penwarden, defending, came.',
      'Ruth Penwarden told the jury so.',
    ]) {
      expect(link(words, '2020-05-01'), words).toEqual([])
    }
  })
  it('with namesakes need more than the name', () => {
    expect(link('Martha Oakwell won the race.', null, '')).toEqual([])
    expect(link('Martha Oakwell of the Inspectorate of Test Probation spoke.', null, '')).toContain(
      'Martha Oakwell=martha-oakwell',
    )
  })
  it('are linked by the surname once the full name was given, and only in that post', () => {
    expect(
      link(
        'Peter Lindqvist left the court for the prison. Mr Lindqvist gave no reason; Lindqvist’s staff did.',
        null,
        '',
      ),
    ).toEqual(['Peter Lindqvist=peter-lindqvist', 'Lindqvist=peter-lindqvist', 'Lindqvist=peter-lindqvist'])
    const first = 'Martha Oakwell of the Inspectorate of Test Probation spoke.'
    const second = 'Oakwell is a village.'
    const post = { title: null, author: null, published: null, permalink: null }
    const mentions = linkMentions(
      lexicon,
      pageOf(`${first}\n${second}`, null, {
        posts: [
          { ...post, start: 0, end: first.length },
          { ...post, start: first.length + 1, end: first.length + 1 + second.length },
        ],
      }),
    )
    expect(mentions.map(mention => [mention.text, mention.post])).toEqual([
      ['Martha Oakwell', 0],
      ['Inspectorate of Test Probation', 0],
    ])
  })
  it('are linked by the surname in a comment under a post that gives the full name', () => {
    const post = 'Peter Lindqvist left the court for the prison.'
    const comment = 'Lindqvist was right.'
    const mentions = linkMentions(
      lexicon,
      pageOf(`${post}\n${comment}`, null, {
        posts: [{ title: null, author: null, published: null, permalink: null, start: 0, end: post.length }],
        comments: [
          {
            author: null,
            published: null,
            parent: null,
            post: 0,
            start: post.length + 1,
            end: post.length + 1 + comment.length,
          },
        ],
      }),
    )
    expect(mentions.map(mention => [mention.text, mention.post, mention.comment])).toEqual([
      ['Peter Lindqvist', 0, null],
      ['Lindqvist', 0, 0],
    ])
  })
  it('are never linked where somebody else bears the surname', () => {
    expect(link('The victim, Sasha Lindqvist, was 23. Lindqvist was loved.')).toEqual([])
    expect(link('Peter Lindqvist spoke.\nThe family of Sasha Lindqvist wept.\nLindqvist was 23.')).toEqual([
      'Peter Lindqvist=peter-lindqvist',
    ])
    expect(link('Peter Lindqvist spoke. The Lindqvist family wept. Lindqvist & Sons sell bread.')).toEqual([
      'Peter Lindqvist=peter-lindqvist',
    ])
  })
  it('are not linked under a title or in a longer name that does not fit', () => {
    const named = 'Peter Lindqvist spoke.'
    const only = ['Peter Lindqvist=peter-lindqvist']
    for (const other of [
      'Ms Lindqvist',
      'Lord Lindqvist',
      'Judge Lindqvist',
      'Lindqvist-Hall',
      'Lindqvist Road',
      'Lindqvist Ltd',
    ]) {
      expect(link(`${named} ${other} came up.`), other).toEqual(only)
    }
  })
  it('with namesakes are not linked where an age is given as papers do of defendants', () => {
    expect(link('Martha Oakwell, 34, was jailed.')).toEqual([])
  })
  it('are linked with a title that is part of the usual name', () => {
    expect(link('Lord Harcastle replied.', null, '')).toEqual(['Lord Harcastle=lord-harcastle'])
  })
})

describe('offices', () => {
  it('name whoever held them on the day of the post', () => {
    expect(link('The chief inspector of probation said so.', '2022-05-01')).toContain(
      'chief inspector of probation=martha-oakwell',
    )
    expect(link('The chief inspector of probation said so.', '2024-05-01')).toContain(
      'chief inspector of probation=peter-lindqvist',
    )
  })
  it('name nobody without a date, unless the post names one holder', () => {
    expect(link('The chief inspector of probation said so.', null)).toEqual([])
    expect(link('Peter Lindqvist came. The chief inspector of probation spoke.', null)).toContain(
      'chief inspector of probation=peter-lindqvist',
    )
  })
  it('beside a name are those of the named', () => {
    expect(link('Chief inspector of probation Peter Lindqvist spoke.', '2022-05-01')).toEqual([
      'Chief inspector of probation=peter-lindqvist',
      'Peter Lindqvist=peter-lindqvist',
    ])
    expect(link('Chief inspector of probation Ann Other spoke.', '2022-05-01')).toEqual([])
  })
  it('are not linked where no holder is meant', () => {
    for (const words of ['A former', 'Every', 'The next', 'The role of', 'She was', 'The Irish']) {
      expect(link(`${words} chief inspector of probation.`), words).toEqual([])
    }
  })
  it('that are bare titles need their organisation', () => {
    expect(link('So said the Chief Inspector.')).toEqual([])
    expect(link('The Inspectorate of Test Probation met. So said the Chief Inspector.')).toContain(
      'Chief Inspector=martha-oakwell',
    )
  })
})

describe('bodies, terms and places', () => {
  it('with a name of many countries are not linked on a page about another one', () => {
    expect(link('The Probation Service is short of staff.')).toContain('Probation Service=probation-service')
    const kenyan =
      'In Kenya and Uganda, the Probation Service reports to Nairobi and uses the community letter order.'
    expect(link(kenyan, null, '')).toEqual([])
    expect(link('The Kenyan Probation Service and the Probation Service in Kenya are others.')).toEqual([])
  })
  it('with a name of many countries belong to the country named beside them, in their sentence or before it', () => {
    const found = (text: string) => link(text).filter(mention => mention.startsWith('Probation Service'))
    const abroad = 'Uganda and Kenya share a border. Ugandan roads are long and Kenyan ones longer.'
    expect(found(`${abroad}\nThe Probation Service has no cars.`)).toEqual([])
    expect(found(`${abroad}\nThe country’s Probation Service has no cars.`)).toEqual([])
    expect(found(`${abroad}\nIn England the Probation Service has cars.`)).toHaveLength(1)
    expect(found(`${abroad}\nA guest from Leeds spoke. Her own Probation Service has cars.`)).toHaveLength(1)
    expect(found('Scotland’s Probation Service is no more.')).toEqual([])
    expect(found('Scotland’s small Probation Service is no more.')).toEqual([])
    expect(found('A visitor came from Kenya. The Probation Service gave her tea.')).toHaveLength(1)
    expect(found('She compared Norway with Sweden. The Probation Service was not asked.')).toEqual([])
    expect(found('In Norway, so they say, the Probation Service has boats.')).toEqual([])
    expect(found('Norway’s king said that the Probation Service has boats.')).toEqual([])
    expect(found('Norwegian guests asked what the Probation Service does.')).toHaveLength(1)
    expect(found('In the US the sun shines and the Probation Service has boats.')).toEqual([])
    expect(found('To us, the Probation Service owes an answer.')).toHaveLength(1)
    expect(found('She ate turkey on fine china. The Probation Service was not asked.')).toHaveLength(1)
  })
  it('that belong to another country are linked on a page about it', () => {
    const irish =
      'In Dublin, Irish staff and Irish courts agree. The Board of Test Probation for Northern Ireland'
    expect(link(`${irish} (BTPNI) met. BTPNI has a budget.`, null, '')).toEqual([
      'Board of Test Probation for Northern Ireland=btpni',
      'BTPNI=btpni',
      'BTPNI=btpni',
    ])
  })
  it('by an acronym need the topic', () => {
    expect(link('The CLO was made.', null, '')).toEqual([])
    expect(link('The CLO was made.')).toEqual(['CLO=community-letter-order'])
    expect(link('The clo was made.')).toEqual([])
  })
  it('by an acronym are not linked where employees and not offenders are on probation', () => {
    expect(
      link(
        'The CLO tells every new employee about probation. Probation takes six months. Then probation ends.',
        null,
        '',
      ),
    ).toEqual([])
  })
  it('by an acronym are not linked where the text spells out another meaning', () => {
    expect(link('The Chief Legal Officer (CLO) came. The CLO spoke.')).toEqual([])
  })
  it('by an acronym are not linked where a glossary gives it another meaning', () => {
    expect(link('CLO: chief legal officer. CLO duty is on Monday.')).toEqual([])
    expect(link('CLO: community letter order. CLO duty is on Monday.')).toHaveLength(3)
  })
  it('by acronyms support each other in a short comment, if one of them means nothing else', () => {
    const all = 'My ITP, CLO and QTP, then BRQ and VNK'
    expect(link(`${all}, says HQPS.`, null, '')).toHaveLength(6)
    expect(link(`${all}, says HR.`, null, '')).toEqual([])
  })
  it('by one word need support from the page, their own name aside', () => {
    expect(link('Plodder is a cartoon snail. Plodder is slow.', null, '')).toEqual([])
    expect(link('Plodder wrote to the minister.', null, '')).toEqual(['Plodder=plodder'])
  })
  it('written in capitals like the name itself are taken for it, at the head of a sentence too', () => {
    expect(link('TUTTI agreed.')).toEqual(['TUTTI=test-union'])
    expect(link('Tutti agreed.')).toEqual([])
  })
  it('marked as written so are linked as the name writes them too', () => {
    expect(link('Forms are in NeAT and NEAT, a neat idea.')).toEqual([
      'NeAT=neatly-written',
      'NEAT=neatly-written',
    ])
  })
  it('are linked inside a description of an event', () => {
    expect(link('After the collapse of Plodder, little changed.')).toEqual(['Plodder=plodder'])
  })
  it('are not linked on a long page for a few words about crime', () => {
    const filler = 'The recipe needs butter, sugar and an hour in the oven. '.repeat(800)
    const words = 'A court sent a prisoner to jail. The Daily Lantern of Test said so. The CLO was made. '
    expect(
      link(`${words}${filler}The CLO was made.`, null, '').filter(found => found.startsWith('CLO')),
    ).toEqual([])
  })
  it('by an ordinary word need its capital, and not the one that begins a sentence', () => {
    expect(link('Staff at Rebound helped. Rebound effects and a rebound do not.')).toEqual([
      'Rebound=rebound',
    ])
  })
  it('marked as written so are linked only so', () => {
    expect(link('An RBD worker and an Rbd worker.')).toEqual(['RBD=rebound'])
  })
  it('are linked by the longest form, without the article or the possessive', () => {
    expect(
      link('The Lantern review of probation estates came out; the Lantern review’s words.', null, ''),
    ).toEqual(['Lantern review of probation estates=lantern-2022', 'Lantern review=lantern-2022'])
  })
  it('that are prisons need a word of prisons near, not the topic alone', () => {
    expect(link('She was held at Larkholme prison.')).toEqual(['Larkholme=hmp-larkholme'])
    const far =
      'Her course had ended long before, and with it all that she had hoped for in those years, when letters'
    expect(link(`${ABOUT} ${far} came. She moved to Larkholme with her mother.`, null, '')).toEqual([])
  })
  it('that are regions are linked beside their like only', () => {
    expect(link('She lives in East Merrydale.')).toEqual([])
    expect(link('Offices in East Merrydale and West Merrydale closed.')).toEqual([
      'East Merrydale=region-east-merrydale',
      'West Merrydale=region-west-merrydale',
    ])
  })
})

describe('every mention', () => {
  const folder = new URL('../../../public/knowledge/', import.meta.url)
  const real = existsSync(folder)
    ? readdirSync(folder)
        .filter(file => file.endsWith('.jsonl'))
        .flatMap(file => readFileSync(new URL(file, folder), 'utf8').split('\n'))
        .filter(line => line !== '')
        .map(line => entitySchema.parse(JSON.parse(line)))
    : smallKnowledge
  const realLexicon = structuredClone(compileLexicon(real))

  it('says why in words of the catalogue', () => {
    const text = `${ABOUT} Peter Lindqvist and Mr Lindqvist of the ITP; the Lantern review; East Merrydale and West Merrydale; a CLO.`
    for (const { evidence } of linkMentions(lexicon, pageOf(text))) {
      expect(evidence.length).toBeGreaterThan(0)
      for (const { code, values } of evidence) {
        const words = sayCode('evidence', code, values)
        expect(words).not.toBe(code)
        expect(words).not.toMatch(/[{}]/)
      }
    }
  })

  it('lies on the text, in order and apart from the others, whatever the text; twice the same', () => {
    const forms = real.flatMap(entity => [
      entity.name,
      ...('aliases' in entity ? entity.aliases.map(a => a.text) : []),
    ])
    const piece = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...forms) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          'probation',
          'prison',
          'the',
          'Mr',
          'Lord',
          '(',
          ')',
          ',',
          '&',
          '-',
          '\n',
          '’s',
          '. ',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    )
    const text = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(' '))
    const date = fc.constantFrom(null, '2012', '2019-07', '2025-11-20', 'nonsense')
    const cut = fc.nat(400)
    fc.assert(
      fc.property(text, date, cut, cut, (words, published, from, length) => {
        const post = { title: words.slice(0, 30), author: null, published, permalink: null }
        const comment = {
          author: null,
          published: null,
          parent: null,
          post: 0,
          start: from,
          end: from + length,
        }
        const page = pageOf(words, published, {
          posts: [{ ...post, start: 0, end: Math.min(from, words.length) }],
          comments: [comment],
        })
        const mentions = linkMentions(realLexicon, page)
        expect(linkMentions(realLexicon, page)).toEqual(mentions)
        let end = 0
        for (const mention of mentions) {
          expect(mentionSchema.safeParse(mention).success).toBe(true)
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(words.slice(mention.start, mention.end)).toBe(mention.text)
          expect(mention.text.trim()).toBe(mention.text)
          expect(mention.confidence).toBeGreaterThanOrEqual(0.85)
          expect(mention.confidence).toBeLessThanOrEqual(1)
          end = mention.end
        }
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('of a long page is found in a time that grows with the page and not with its square', () => {
    const paragraph = `${ABOUT} Peter Lindqvist met Sasha Lindqvist (CLO) and the Chief Inspector, Lord Harcastle. `
    const time = (times: number) => {
      const page = pageOf(paragraph.repeat(times))
      linkMentions(lexicon, page)
      const start = process.cpuUsage()
      linkMentions(lexicon, page)
      return process.cpuUsage(start).user
    }
    time(50)
    expect(time(4000)).toBeLessThan(time(400) * 40 + 50_000)
  }, 60_000)
})
