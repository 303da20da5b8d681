import { readFileSync } from 'node:fs'
import type { PageComment, PagePost } from '../../../lib/page/document.ts'
import { below, pick, type Random } from './random.ts'

/**
 * A made-up page whose every word is followed through all edits, so that a test knows where a passage stands
 * afterwards, if anywhere.
 */

/** `id` numbers the words of the page as it was saved; -1 for a word that came later. */
export type Token = {
  text: string
  id: number
  /** For a copy: the id of the word copied, and which copying it was. */
  copyOf: number
  batch: number
}

export type Block = { tokens: Token[]; comment: number; part: 'heading' | 'paragraph' | 'header' | 'footer' }

export type TrackedPage = { blocks: Block[]; nextBatch: number }

const ALL = readFileSync(new URL('../../fixtures/anchoring/sentences.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')

/** What pages are made of, and what is put in later. */
export const SENTENCES = ALL.slice(12)
export const LATER_SENTENCES = ALL.slice(0, 12)

const TOWNS = ['Harrowby', 'Netherdale', 'Ashcombe', 'Wick Regis', 'Long Marling', 'Stanbury', 'Fell End']
const NAMES = ['Winifred Oke', 'Tobias Quill', 'Maud Ferrier', 'Ansel Pryce', 'Dora Lamb']
const MONTHS = ['January', 'March', 'April', 'June', 'September', 'November']
const ASIDES = [
  'I agree with every word.',
  'Well said.',
  'Same here.',
  'It is the same in our office.',
  'Thank you.',
]

/** Sentences of one make, which differ in a figure, a name or a word: what a passage is easily mistaken for. */
const ALIKE: readonly ((random: Random) => string)[] = [
  random =>
    `In ${pick(random, MONTHS)}, ${below(random, 90) + 3} of the ${below(random, 90) + 100} posts in ${pick(random, TOWNS)} stood empty.`,
  random => `${pick(random, NAMES)} told the meeting that the office in ${pick(random, TOWNS)} would close.`,
  random =>
    `Staff in the ${pick(random, ['north', 'south', 'east', 'west'])} said that the new rota was ${pick(random, ['late', 'wrong', 'unfair'])} again.`,
]

const words = (text: string): string[] => text.split(' ')

/** A page of blocks: headings, paragraphs, and a thread of comments with what platforms put around them. */
export function madeUpPage(random: Random, paragraphs: number, comments: number): TrackedPage {
  const blocks: Block[] = []
  const add = (part: Block['part'], text: string, comment = -1) =>
    blocks.push({
      part,
      comment,
      tokens: words(text).map(word => ({ text: word, id: 0, copyOf: -1, batch: -1 })),
    })
  const pool = [...SENTENCES].sort(() => random() - 0.5)
  const sentence = (): string => {
    const kind = random()
    if (kind < 0.12) return pick(random, ALIKE)(random)
    // A sentence that has been said before on the page.
    if (kind < 0.2) return pick(random, SENTENCES)
    return pool.pop() ?? pick(random, ALIKE)(random)
  }
  const paragraph = () => Array.from({ length: 1 + below(random, 4) }, sentence).join(' ')
  for (let count = 0; count < paragraphs; count++) {
    if (count % 6 === 0) add('heading', `${pick(random, MONTHS)} in ${pick(random, TOWNS)}`)
    add('paragraph', paragraph())
  }
  for (let comment = 0; comment < comments; comment++) {
    const time = `${String(8 + below(random, 12)).padStart(2, '0')}:${String(below(random, 60)).padStart(2, '0')}`
    add('header', `Anonymous ${1 + below(random, 28)} ${pick(random, MONTHS)} 2024 at ${time}`, comment)
    add('paragraph', random() < 0.35 ? pick(random, ASIDES) : paragraph(), comment)
    if (random() < 0.2) add('paragraph', paragraph(), comment)
    add('footer', 'Reply Delete', comment)
  }
  let id = 0
  for (const block of blocks) for (const token of block.tokens) token.id = id++
  return { blocks, nextBatch: 0 }
}

/** Where a token stands in the text of a page. */
export type Spot = { token: Token; start: number; end: number; isLabel: boolean }

export type Rendered = {
  text: string
  spots: Spot[]
  comments: PageComment[]
  posts: PagePost[]
  /** Where each comment begins, by the id that its element has. */
  fragments: Map<string, number>
}

export const fragmentOf = (comment: number): string => `c${1000 + comment}`

/** The text of a page as it would be read, one line feed between blocks. */
export function rendered({ blocks }: TrackedPage, spell: (word: string) => string = word => word): Rendered {
  const spots: Spot[] = []
  const comments = new Map<number, PageComment>()
  const fragments = new Map<string, number>()
  let text = ''
  let published = ''
  for (const block of blocks) {
    if (block.tokens.length === 0) continue
    const start = text.length
    for (const token of block.tokens) {
      if (text.length > start) text += ' '
      const word = spell(token.text)
      spots.push({
        token,
        start: text.length,
        end: text.length + word.length,
        isLabel: block.part === 'header' || block.part === 'footer',
      })
      text += word
    }
    if (block.comment >= 0 && !fragments.has(fragmentOf(block.comment))) {
      fragments.set(fragmentOf(block.comment), start)
    }
    if (block.part === 'header') published = block.tokens.map(token => token.text).join('T')
    if (block.comment >= 0 && block.part === 'paragraph') {
      const known = comments.get(block.comment)
      if (known) known.end = Math.max(known.end, text.length)
      else
        comments.set(block.comment, {
          author: 'Anonymous',
          published,
          parent: null,
          post: null,
          start,
          end: text.length,
        })
    }
    text += '\n'
  }
  return { text, spots, fragments, posts: [], comments: [...comments.values()] }
}
