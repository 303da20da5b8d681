import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../../lib/matching/lexicon.ts'
import { linkMentions } from '../../../lib/matching/linker.ts'
import type { PageDocument, PageLink } from '../../../lib/page/document.ts'
import { smallGovernment } from './small-government.ts'
import { smallKnowledge } from './small-knowledge.ts'

const lexicon = compileLexicon([...smallKnowledge, ...smallGovernment])
const ABOUT = 'Probation officers in probation offices supervise people on probation after prison.'

/** Who is linked behind a first line that sets the topic, as "words=id". */
function link(text: string, published: string | null = '2022-05-01', about = ABOUT): string[] {
  return linkPage({ text: about === '' ? text : `${about}\n${text}`, published })
}

function linkPage(page: Pick<PageDocument, 'text'> & Partial<PageDocument>): string[] {
  const empty = { url: null, title: null, site: null, published: '2022-05-01', posts: [], comments: [] }
  return linkMentions(lexicon, { ...empty, ...page })
    .filter(({ entity }) => entity.startsWith('person/'))
    .map(({ text, entity }) => `${text}=${entity.slice('person/'.length)}`)
}

describe('a name that is one letter wrong', () => {
  const named = 'Davina Quillfeather came.'
  const only = 'Davina Quillfeather=davina-quillfeather'

  it('is linked in full, whichever of the two words it is in, and however it is wrong', () => {
    for (const written of [
      'Davina Quillfether',
      'Davina Quilllfeather',
      'Davina Quillfeathor',
      'Davina Quillfaether',
      'Devina Quillfeather',
    ]) {
      expect(link(`${written} came.`), written).toEqual([`${written}=davina-quillfeather`])
    }
  })
  it('is not linked with a second letter wrong, another first letter, or a plural', () => {
    for (const written of [
      'Davina Quilfether',
      'Mavina Quillfeather',
      'Davina Wuillfeather',
      'Davina Quillfeathers',
      'Davin Quillfeather',
    ]) {
      expect(link(`${written} came.`), written).toEqual([])
    }
  })
  it('is not linked where it is a name or a word itself', () => {
    expect(link('Hester Smyth came. Hester Smythe and Esther Smith too.')).toEqual([])
    expect(
      link('Martha Oakwell of the Inspectorate of Test Probation came. Marsha Oakwell did not.'),
    ).toEqual(['Martha Oakwell=martha-oakwell'])
    expect(link('Davina Quillfether came. A quillfether is a small bird.')).toEqual([])
  })
  it('is not linked on a page about something else, nor in a longer name', () => {
    expect(link('Davina Quillfether won the race.', null, '')).toEqual([])
    expect(link('Davina Quillfether Stone came. Judge Davina Quillfether came.')).toEqual([])
  })
  it('with a short or common name beside it needs the right spelling or the office on the page', () => {
    expect(link('Osbert Yarowby came.')).toHaveLength(1)
    expect(link('Martha Oakwel came.')).toEqual([])
    expect(link('Chief inspector of probation Martha Oakwel came.')).toContain('Martha Oakwel=martha-oakwell')
  })
  it('is linked as a long surname alone behind the full name or the office', () => {
    expect(link(`${named} Then Qillfeather left; so did Mr Quillfeahter.`)).toEqual([
      only,
      'Qillfeather=davina-quillfeather',
      'Quillfeahter=davina-quillfeather',
    ])
    expect(link('So said the justice secretary, Quilfeather.')).toContain('Quilfeather=davina-quillfeather')
  })
  it('is not linked as a surname alone without them, at the head of a sentence, or behind another first name', () => {
    expect(link('So said Quilfeather.')).toEqual([])
    expect(link(`${named} Quilfeather was here.`)).toEqual([only])
    expect(link(`${named} So did Martha Quilfeather. And then Quilfeather left.`)).toEqual([only])
    expect(link(`${named} The Quilfeather Road is long.`)).toEqual([only])
  })
  it('takes nobody for a stranger of the surname who is only misspelt', () => {
    expect(link('Devina Quillfeather came. Mr Quillfeather left.')).toEqual([
      'Devina Quillfeather=davina-quillfeather',
      'Quillfeather=davina-quillfeather',
    ])
  })
})

describe('initials', () => {
  const named = 'Davina Quillfeather came.'
  it('that fit are linked with the surname, once the full name or an office is there', () => {
    expect(link(`${named} D. Quillfeather, D Quillfeather and D. J. Quillfeather left.`)).toEqual([
      'Davina Quillfeather=davina-quillfeather',
      'D. Quillfeather=davina-quillfeather',
      'D Quillfeather=davina-quillfeather',
      'D. J. Quillfeather=davina-quillfeather',
    ])
    expect(link('The chief inspector of probation, M. Oakwell, left.')).toContain('M. Oakwell=martha-oakwell')
  })
  it('that fit are not enough for a surname that others bear', () => {
    expect(link('M. Oakwell left.')).toEqual([])
    expect(
      link('Hester Smith, prime minister, came. The victim, Ann Smith, did not. H. Smith left.'),
    ).toEqual(['Hester Smith=hester-smith', 'prime minister=hester-smith'])
  })
  it('that do not fit are somebody else’s', () => {
    expect(link(`${named} E. Quillfeather left.`)).toEqual(['Davina Quillfeather=davina-quillfeather'])
    expect(link('A Quillfeather left.')).toEqual(['Quillfeather=davina-quillfeather'])
  })
  it('alone are linked only where the knowledge base has them, with the full name', () => {
    expect(link('HS left.')).toEqual([])
    expect(link('Prime minister Hester Smith came. HS left.')).toContain('HS=hester-smith')
    expect(link('HS left. So did Prime minister Hester Smith.')).toContain('HS=hester-smith')
    expect(link('Hs left. So did Prime minister Hester Smith.')).not.toContain('Hs=hester-smith')
    expect(link(`${named} DQ left.`)).toEqual(['Davina Quillfeather=davina-quillfeather'])
  })
})

describe('forms of address', () => {
  it('that are borne lead to the bearer', () => {
    expect(link('Lord Yarrowby came.')).toEqual(['Lord Yarrowby=osbert-yarrowby'])
    expect(link('Osbert Yarrowby came. Mr Yarrowby left with Sir Osbert.')).toEqual([
      'Osbert Yarrowby=osbert-yarrowby',
      'Yarrowby=osbert-yarrowby',
      'Sir Osbert=osbert-yarrowby',
    ])
    expect(link('Lady Olwen came.')).toEqual(['Lady Olwen=baroness-olwen'])
  })
  it('that are not borne are somebody else’s', () => {
    expect(link('Lord Quillfeather came. Baroness Yarrowby too.')).toEqual([])
    expect(link('Sir Osbert came. Dame Osbert too.')).toEqual([])
  })
})

describe('surnames in a list', () => {
  it('are those of one government, also before “& Co”', () => {
    const both = ['Quillfeather=davina-quillfeather', 'Yarrowby=osbert-yarrowby']
    expect(link('Quillfeather, Yarrowby & Co came.')).toEqual(both)
    expect(link('Davina Quillfeather came. Quillfeather & Co left.')).toHaveLength(2)
  })
  it('help a common surname where at least two others held office on that day', () => {
    expect(link('Quillfeather, Yarrowby and Smith met.')).toContain('Smith=hester-smith')
    expect(link('Quillfeather and Smith met.')).not.toContain('Smith=hester-smith')
    expect(link('Quillfeather, Yarrowby and Smith met.', '2015-05-01')).not.toContain('Smith=hester-smith')
  })
  it('of a firm are not linked', () => {
    expect(link('Quillfeather & Co came.')).toEqual([])
    expect(link('Quillfeather, Yarrowby & Co Solicitors came.')).toEqual(['Quillfeather=davina-quillfeather'])
    expect(link('Davina Quillfeather came. Quillfeather & Hobbs left.')).toHaveLength(1)
  })
})

describe('offices in short', () => {
  it('are those of their holder on the day', () => {
    const holders = (day: string) =>
      link('The Justice Sec and our Sec of State for Justice asked the SoS for Justice.', day)
    expect(holders('2022-05-01')).toEqual([
      'Justice Sec=davina-quillfeather',
      'Sec of State for Justice=davina-quillfeather',
      'SoS for Justice=davina-quillfeather',
    ])
    expect(holders('2023-05-01').every(found => found.endsWith('morris-tavernelle'))).toBe(true)
    expect(holders('2010-05-01')).toEqual([])
    expect(link('The minister for prisons & probation and the prisons minister agree.')).toEqual([
      'minister for prisons & probation=osbert-yarrowby',
      'prisons minister=osbert-yarrowby',
    ])
  })
  it('as an acronym need their capitals and a word before them that an office has', () => {
    expect(link('We asked the PM why.')).toEqual(['PM=hester-smith'])
    expect(link('We met at 3.30 PM, or by pm. PM tools are dear. The pm came.')).toEqual([])
    expect(link('We asked the PM why.', '2015-05-01')).toEqual([])
  })
  it('that are any minister’s need the ministry, and not another one behind them', () => {
    const ministry = 'The Ministry of Test Justice met.'
    expect(link(`${ministry} The Secretary of State agreed.`)).toEqual([
      'Secretary of State=davina-quillfeather',
    ])
    expect(link('The Secretary of State agreed.')).toEqual([])
    expect(link(`${ministry} The Secretary of State for Transport agreed.`)).toEqual([])
    expect(link(`${ministry} The Secretary of State may by order appoint a day.`)).toEqual([])
  })
})

describe('against a person', () => {
  const named = 'Peter Lindqvist spoke.'
  const only = ['Peter Lindqvist=peter-lindqvist']
  it('speaks another bearer of the surname, named in full', () => {
    expect(link(`${named} The victim was Sasha Lindqvist.\nLindqvist was 23.`)).toEqual(only)
  })
  it('speaks a first name that does not fit', () => {
    expect(link(`${named} Sasha Lindqvist left.`)).toEqual(only)
    expect(link('Sasha Peter Lindqvist left.')).toEqual([])
  })
  it('speaks lower case', () => {
    expect(link('peter lindqvist left.')).toEqual([])
    expect(link(`${named} A lindqvist is a bird.`)).toEqual(only)
  })
  it('speaks the head of a sentence where the surname is a word', () => {
    expect(link('Hester Smith, prime minister, spoke.')).toContain('Hester Smith=hester-smith')
    expect(link('The prime minister, Hester Smith, spoke.\nSmith left.')).toContain('Smith=hester-smith')
    expect(link('Smith left. Quillfeather and Smith met.')).not.toContain('Smith=hester-smith')
  })
  it('speaks a namesake’s field', () => {
    expect(link('Hester Smith won the cup. The coach praised Smith.', null, '')).toEqual([])
    expect(link('Peter Lindqvist scored twice in the second half.', null, '')).toEqual([])
  })
  it('speaks a longer name around it that nobody knows', () => {
    expect(link('Peter Lindqvist Jones left.')).toEqual([])
    expect(link(`${named} Lindqvist-Hall and the Lindqvist Foundation and Lindqvist Carter left.`)).toEqual(
      only,
    )
    expect(link('Peter Lindqvist Reads a Letter')).toEqual(only)
  })
})

describe('links in the page', () => {
  const linkTo = (text: string, words: string, href: string): PageLink => {
    const start = text.indexOf(words)
    return { start, end: start + words.length, href }
  }
  const page = (line: string, words: string, href: string) => {
    const text = `${ABOUT}\n${line}`
    return linkPage({ text, links: [linkTo(text, words, href)] })
  }
  it('to a page about somebody speak for the name that they hold', () => {
    const line = 'Hester Smith spoke in Leeds.'
    expect(page(line, 'Hester Smith spoke', 'http://www.news.example.org/hester-smith-speaks/#top')).toEqual([
      'Hester Smith=hester-smith',
    ])
    expect(page(line, 'Hester Smith spoke', 'https://news.example.org/another-page')).toEqual([])
    expect(page(line, 'Leeds', 'https://elsewhere.example.org/hester-smith-speaks')).toEqual([])
  })
  it('do not outweigh what speaks against the person', () => {
    expect(page('Sasha Smith spoke.', 'Sasha Smith', 'https://news.example.org/hester-smith-speaks')).toEqual(
      [],
    )
  })
})
