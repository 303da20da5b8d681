import { describe, expect, it } from 'vitest'
import { makeTextAnchor } from '../../../lib/anchoring/make.ts'
import type { PageStructure } from '../../../lib/anchoring/place.ts'
import { type Resolution, resolveAnchors } from '../../../lib/anchoring/resolve.ts'
import type { Anchor } from '../../../lib/anchoring/selectors.ts'
import { makeTextIndex } from '../../../lib/anchoring/text-index.ts'

const BEFORE = 'The lift was out of order again. Nobody had told the people upstairs about the meeting.'
const QUOTE = 'The new rota asks every officer to cover the desk on two mornings of the week.'
const AFTER = 'The union has written to the regional office. A reply came after ten working days.'
const PAGE = `${BEFORE} ${QUOTE} ${AFTER}`

function anchorOf(text: string, words: string, structure: PageStructure | null = null, nth = 0): Anchor {
  let start = -1
  for (let left = nth; left >= 0; left--) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`"${words}" is not in the text.`)
  return makeTextAnchor(makeTextIndex(text), { start, end: start + words.length }, structure)
}

function resolve(text: string, anchor: Anchor, structure: PageStructure | null = null): Resolution {
  const [resolution] = resolveAnchors(makeTextIndex(text), [anchor], structure)
  if (!resolution) throw new Error('There was no answer.')
  return resolution
}

/** What was found as text, with how; or the state and why. */
function said(text: string, anchor: Anchor, structure: PageStructure | null = null): string {
  const resolution = resolve(text, anchor, structure)
  if (resolution.state === 'found')
    return `${resolution.how}: ${text.slice(resolution.start, resolution.end)}`
  return resolution.state === 'uncertain' ? `uncertain: ${resolution.why}` : resolution.state
}

describe('a quote whose words are unchanged', () => {
  const anchor = anchorOf(PAGE, QUOTE)

  it('is found where it was', () => {
    expect(said(PAGE, anchor)).toBe(`exact: ${QUOTE}`)
  })

  it('is found however the page is set: quotes, dashes, spaces, soft hyphens, case', () => {
    const text =
      'She said: "it\'s a two-day week -- at most", and left. Nobody in the room had anything to add.'
    const set =
      'SHE SAID: “it’s\u00a0a two\u2011day   week – – at most”, and left. No\u00adbody in the room had any\u00adthing to add.'
    expect(said(set, anchorOf(text, '"it\'s a two-day week -- at most"'))).toBe(
      'exact: “it’s\u00a0a two\u2011day   week – – at most”',
    )
  })

  it('is found between advertisements that were put in around it', () => {
    const text = `${BEFORE}\nAdvertisement\n${QUOTE}\nSign up to our newsletter\n${AFTER}`
    expect(said(text, anchor)).toBe(`exact: ${QUOTE}`)
  })

  it('is found as moved where only one side came along', () => {
    expect(said(`${AFTER} ${'Other words stand here now. '.repeat(4)}${BEFORE} ${QUOTE}`, anchor)).toBe(
      `moved: ${QUOTE}`,
    )
  })

  it('is asked about where nothing around it is as it was', () => {
    expect(said(`Something else came first. ${QUOTE} And something else came after that.`, anchor)).toBe(
      'uncertain: surroundings',
    )
  })

  it('keeps half a word that was chosen', () => {
    const half = anchorOf(PAGE, 'ficer to cover the de')
    expect(said(`Something new. ${PAGE}`, half)).toBe('exact: ficer to cover the de')
  })

  it('keeps the signs at its ends', () => {
    const text = 'He asked (as he always does): “Who covers the desk?” Nobody answered him for a while.'
    expect(said(`New. ${text}`, anchorOf(text, '“Who covers the desk?”'))).toBe(
      'exact: “Who covers the desk?”',
    )
    expect(said(`New. ${text}`, anchorOf(text, '(as he always does):'))).toBe('exact: (as he always does):')
  })

  it('may have no words at all', () => {
    const text = 'He waited for the lift … and then took the stairs.'
    expect(said(`New. ${text}`, anchorOf(text, '…'))).toBe('exact: …')
    expect(said('Quite another page.', anchorOf(text, '…'))).toBe('gone')
  })

  it('may be one sign or letter of any script', () => {
    const text = 'First it was 👍 and later it was 👎 and 漢字 too, she said.'
    expect(said(`New. ${text}`, anchorOf(text, '👎'))).toBe('exact: 👎')
    expect(said(`New. ${text}`, anchorOf(text, '字'))).toBe('exact: 字')
  })
})

describe('a sentence that stands more than once', () => {
  const AGAIN = 'The desk is closed on Monday.'
  const one = 'Harrowby opened in spring and has nine staff.'
  const two = 'Stanbury shut in autumn and has no staff left.'
  const text = `${one} ${AGAIN} Ring the bell twice.\n${two} ${AGAIN} Ring nobody at all.`

  it('is found in the place that its context tells', () => {
    const second = resolve(`Put in front. ${text}`, anchorOf(text, AGAIN, null, 1))
    expect(second).toMatchObject({ state: 'found', start: 14 + text.lastIndexOf(AGAIN) })
  })

  it('is not found in its double when it is gone', () => {
    expect(said(`${two} ${AGAIN} Ring nobody at all.`, anchorOf(text, AGAIN))).toBe('uncertain: surroundings')
  })

  it('is not chosen where nothing tells the two apart, unless the page is as it was', () => {
    const same = `${one} ${AGAIN} ${one} ${AGAIN} ${one} ${AGAIN} ${one} ${AGAIN} ${one}`.repeat(4)
    const anchor = anchorOf(same, AGAIN, null, 5)
    expect(anchor.lookalikes?.indistinguishable).toBeGreaterThan(0)
    expect(resolve(same, anchor)).toMatchObject({ state: 'found', start: anchor.position?.start })
    const resolution = resolve(`Put in front. ${same}`, anchor)
    expect(resolution).toMatchObject({ state: 'uncertain', why: 'several' })
  })

  it('gives the places to choose from, the likeliest first, five at most', () => {
    const many = `${AGAIN} `.repeat(30)
    const resolution = resolve(`Other words. ${many}`, anchorOf(`${many}The end of it.`, AGAIN, null, 12))
    if (resolution.state !== 'uncertain') throw new Error(resolution.state)
    expect(resolution.candidates).toHaveLength(5)
    expect(resolution.candidates.every(({ text }) => text === AGAIN)).toBe(true)
    const scores = resolution.candidates.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  it('is told by its comment, and is another statement in another one', () => {
    const AGREED = 'I agree with all of this.'
    const thread = `Post.\nAnna 09:00\n${AGREED}\nReply\nBen 10:00\n${AGREED}\nReply\n`
    const structure = (page: string, people: readonly string[]): PageStructure => ({
      document: {
        posts: [],
        comments: people.map(person => {
          const start = page.indexOf(AGREED, page.indexOf(person))
          return {
            author: person,
            published: `2024-08-24T${person === 'Anna' ? '09' : '10'}:00`,
            parent: null,
            post: null,
            start,
            end: start + AGREED.length,
          }
        }),
      },
    })
    const anchor = anchorOf(thread, AGREED, structure(thread, ['Anna', 'Ben']), 1)
    const reversed = `Post.\nBen 10:00\n${AGREED}\nReply\nAnna 09:00\n${AGREED}\nReply\n`
    const found = resolve(reversed, anchor, structure(reversed, ['Ben', 'Anna']))
    expect(found).toMatchObject({ state: 'found', start: reversed.indexOf(AGREED) })
    const only = `Post.\nAnna 09:00\n${AGREED}\nReply\n`
    expect(said(only, anchor, structure(only, ['Anna']))).toBe('uncertain: place')
  })
})

describe('a quote that was edited', () => {
  const anchor = anchorOf(PAGE, QUOTE)
  const changed = (from: string, to: string) => PAGE.replace(from, to)

  it('is found in its place, and says what differs', () => {
    const text = changed(
      'asks every officer to cover the desk',
      'wants every officer to cover the front desk',
    )
    const resolution = resolve(text, anchor)
    expect(resolution).toMatchObject({ state: 'found', how: 'changed' })
    if (resolution.state !== 'found') return
    expect(text.slice(resolution.start, resolution.end)).toBe(
      'The new rota wants every officer to cover the front desk on two mornings of the week.',
    )
    expect(resolution.differences).toEqual([
      { kind: 'same', text: 'The new rota ' },
      { kind: 'removed', text: 'asks ' },
      { kind: 'added', text: 'wants ' },
      { kind: 'same', text: 'every officer to cover the ' },
      { kind: 'added', text: 'front ' },
      { kind: 'same', text: 'desk on two mornings of the week.' },
    ])
  })

  it('is found with other punctuation', () => {
    const resolution = resolve(changed('the desk on', 'the desk, on'), anchor)
    expect(resolution).toMatchObject({ state: 'found', how: 'changed' })
    expect(
      resolution.state === 'found' && resolution.differences.map(({ kind, text }) => `${kind}:${text}`),
    ).toEqual([
      'same:The new rota asks every officer to cover the ',
      'removed:desk ',
      'added:desk, ',
      'same:on two mornings of the week.',
    ])
  })

  it.each([
    ['a figure', 'two mornings', 'three mornings'],
    ['a "not"', 'asks every officer', 'does not ask every officer'],
    ['a word that turns the sense', 'every officer', 'no officer'],
    ['a name', 'every officer', 'every Stanbury officer'],
  ])('is asked about where %s differs', (_, from, to) => {
    expect(said(changed(from, to), anchor)).toBe('uncertain: meaning')
  })

  it('is asked about where digits changed places', () => {
    const text = `${BEFORE} There were 5,160 officers in post at the end of the last quarter. ${AFTER}`
    const figures = anchorOf(text, 'There were 5,160 officers in post at the end of the last quarter.')
    expect(said(text.replace('5,160', '6,150'), figures)).toBe('uncertain: meaning')
    expect(said(text.replace('officers', 'unofficers'), figures)).toBe('uncertain: meaning')
  })

  it('is offered where half of it is left, and gone where less is', () => {
    expect(
      said(changed('asks every officer to cover the desk', 'leaves it open who sits there and'), anchor),
    ).toBe('uncertain: changed')
    expect(
      said(`${BEFORE} Some quite different sentence has come in its place since. ${AFTER}`, anchor),
    ).toBe('gone')
  })

  it('is found around an advertisement that was put into it', () => {
    const text = `${BEFORE} The new rota asks every officer to cover\nAdvertisement\nthe desk on two mornings of the week. ${AFTER}`
    expect(resolve(text, anchor)).toMatchObject({ state: 'found', how: 'changed' })
  })

  it('is not found in a sentence of the same make', () => {
    const north = 'Staff in the north said that the new rota was late again and left early.'
    const south = 'Staff in the south said that the new rota was late again and left early.'
    const text = `${BEFORE} ${north} ${south} ${AFTER}`
    expect(said(`${BEFORE} ${south} ${AFTER}`, anchorOf(text, north))).toMatch(/^uncertain/)
  })

  it('is never sought when it is a word or two', () => {
    expect(said(changed('every officer', 'each officer'), anchorOf(PAGE, 'every officer'))).toBe('gone')
  })
})

describe('seeking anchors', () => {
  it('gives an answer for each, in order', () => {
    const anchors = [
      anchorOf(PAGE, QUOTE),
      anchorOf('Another page with other words.', 'other words'),
      anchorOf(PAGE, 'union'),
    ]
    const index = makeTextIndex(PAGE)
    const resolutions = resolveAnchors(index, anchors)
    expect(resolutions.map(({ state }) => state)).toEqual(['found', 'gone', 'found'])
  })

  it('gives nothing on an empty page', () => {
    expect(said('', anchorOf(PAGE, QUOTE))).toBe('gone')
  })

  it('comes to an end where the page has none of the words', () => {
    expect(said('Nothing alike is here.', anchorOf(PAGE, 'union'))).toBe('gone')
    expect(said('Nothing alike is here.', anchorOf(PAGE, 'two mornings'))).toBe('gone')
  })

  it('comes to an end on a page that says one thing over and over', { timeout: 30_000 }, () => {
    const text = `${'again and '.repeat(200_000)}never more.`
    const index = makeTextIndex(text)
    const anchor = makeTextAnchor(index, { start: 1_000_000, end: 1_002_000 }, null)
    expect(anchor.lookalikes?.indistinguishable).toBeGreaterThan(0)
    const [resolution] = resolveAnchors(index, [anchor])
    expect(resolution).toMatchObject({ state: 'uncertain', why: 'several' })
  })

  it('finds a quote that begins with a sign without width', () => {
    const text = 'The lift is \u00adbroken today, as it was all of last week and the week before.'
    const anchor = makeTextAnchor(makeTextIndex(text), { start: 12, end: 25 }, null)
    expect(anchor.lookalikes?.indistinguishable).toBe(0)
    expect(said(`New. ${text}`, anchor)).toBe('exact: broken today')
  })

  it('finds a quote as long as a page', () => {
    const text = Array.from({ length: 900 }, (_, at) => `word${at % 301} and item${at}`).join(' ')
    const long = text.slice(text.indexOf('item100'), text.indexOf('item800'))
    const anchor = anchorOf(text, long.trim())
    expect(said(`Before it all. ${text}`, anchor)).toBe(`exact: ${long.trim()}`)
    expect(resolve(text.replaceAll(/and item(\d*)5 /g, 'or item$15 '), anchor)).toMatchObject({
      state: 'found',
      how: 'changed',
    })
  })
})
