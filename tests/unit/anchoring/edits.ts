import { below, pick, type Random } from './random.ts'
import { type Block, LATER_SENTENCES, type Token, type TrackedPage } from './tracked-page.ts'

/** What is done to a page between two visits. `aimed` are the words of a passage that an edit may aim at. */
export type Edit = (page: TrackedPage, random: Random, aimed: ReadonlySet<number>) => void

const ORDINARY = [
  'rather',
  'window',
  'slowly',
  'table',
  'morning',
  'carry',
  'grey',
  'plainly',
  'often',
  'people',
  'keep',
]
const TELLING = ['not', 'never', '41', '5,160', 'Maud', 'Harrowby']
const ADVERTS = [
  'Advertisement',
  'Read more: ten gardens to see this summer',
  'Sign up to our newsletter for a weekly digest of stories from around the region',
  'Share this article Copy link Print',
  'Related stories Harrowby fair returns after 3 years Netherdale bridge is not to close says Dora Lamb',
]

const fresh = (text: string): Token => ({ text, id: -1, copyOf: -1, batch: -1 })

/** A block: often one that holds a word of the passage. */
function someBlock(page: TrackedPage, random: Random, aimed: ReadonlySet<number>): number {
  if (random() < 0.6) {
    const holding = page.blocks.flatMap(({ tokens }, at) =>
      tokens.some(({ id }) => aimed.has(id)) ? [at] : [],
    )
    if (holding.length > 0) {
      const at = pick(random, holding)
      // Its neighbours matter as much.
      return Math.min(page.blocks.length - 1, Math.max(0, at + (random() < 0.4 ? below(random, 3) - 1 : 0)))
    }
  }
  return below(random, page.blocks.length)
}

/** A run of words in a block: often a sentence. */
function someRun(block: Block, random: Random): [from: number, to: number] {
  const { tokens } = block
  let from = below(random, tokens.length)
  let to = Math.min(tokens.length, from + 1 + below(random, 12))
  if (random() < 0.7) {
    while (from > 0 && !/[.!?]$/.test(tokens[from - 1]?.text ?? '')) from--
    to = from + 1
    while (to < tokens.length && !/[.!?]$/.test(tokens[to - 1]?.text ?? '')) to++
  }
  return [from, to]
}

const isText = (block: Block | undefined) => block?.part === 'paragraph' || block?.part === 'heading'

/** Puts blocks before another; what comes into a thread belongs to the comment that it comes into. */
function putIn(page: TrackedPage, at: number, blocks: readonly Block[]): void {
  const next = page.blocks[at]
  const comment = next?.part === 'header' ? (page.blocks[at - 1]?.comment ?? -1) : (next?.comment ?? -1)
  page.blocks.splice(at, 0, ...blocks.map(block => ({ ...block, comment })))
}

const advert = (random: Random): Block => ({
  part: 'paragraph',
  comment: -1,
  tokens: pick(random, ADVERTS).split(' ').map(fresh),
})

const copied = (page: TrackedPage, tokens: readonly Token[]): Token[] => {
  const batch = page.nextBatch++
  return tokens.map(({ text, id, copyOf }) => ({ text, id: -1, copyOf: id >= 0 ? id : copyOf, batch }))
}

/** All kinds of edits by name. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'an advertisement between blocks': (page, random, aimed) => {
    page.blocks.splice(someBlock(page, random, aimed) + below(random, 2), 0, advert(random))
  },
  'an advertisement inside a paragraph': (page, random, aimed) => {
    const at = someBlock(page, random, aimed)
    const block = page.blocks[at]
    if (!block || block.tokens.length < 2) return
    const cut = 1 + below(random, block.tokens.length - 1)
    const rest = { ...block, tokens: block.tokens.splice(cut) }
    page.blocks.splice(at + 1, 0, { ...advert(random), comment: block.comment }, rest)
  },
  'changed words': (page, random, aimed) => {
    const { tokens } = page.blocks[someBlock(page, random, aimed)] as Block
    const share = random() * 0.4
    for (let at = tokens.length - 1; at >= 0; at--) {
      if (random() >= share) continue
      const token = tokens[at] as Token
      const word = random() < 0.15 ? pick(random, TELLING) : pick(random, ORDINARY)
      const kind = random()
      if (kind < 0.6) tokens[at] = { ...token, text: word }
      else if (kind < 0.8) tokens.splice(at, 1)
      else tokens.splice(at, 0, fresh(word))
    }
  },
  'a sentence put in': (page, random, aimed) => {
    const block = page.blocks[someBlock(page, random, aimed)] as Block
    block.tokens.splice(
      below(random, block.tokens.length + 1),
      0,
      ...pick(random, LATER_SENTENCES).split(' ').map(fresh),
    )
  },
  'a paragraph moved': (page, random, aimed) => {
    const at = someBlock(page, random, aimed)
    if (isText(page.blocks[at])) putIn(page, below(random, page.blocks.length), page.blocks.splice(at, 1))
  },
  'several paragraphs moved': (page, random, aimed) => {
    const at = someBlock(page, random, aimed)
    let count = 0
    while (count < 5 && isText(page.blocks[at + count])) count++
    putIn(page, below(random, page.blocks.length - count), page.blocks.splice(at, count))
  },
  'a comment moved': (page, random, aimed) => {
    const { comment } = page.blocks[someBlock(page, random, aimed)] as Block
    const moved = page.blocks.filter(block => block.comment === comment)
    const headers = page.blocks.flatMap(({ part, comment: other }, at) =>
      part === 'header' && other !== comment ? [at] : [],
    )
    if (comment < 0 || headers.length === 0) return
    const before = page.blocks[pick(random, headers)]
    page.blocks = page.blocks
      .filter(block => block.comment !== comment)
      .flatMap(block => (block === before ? [...moved, block] : [block]))
  },
  'a paragraph deleted': (page, random, aimed) => {
    if (page.blocks.length > 3) page.blocks.splice(someBlock(page, random, aimed), 1)
  },
  'a sentence deleted': (page, random, aimed) => {
    const block = page.blocks[someBlock(page, random, aimed)] as Block
    if (block.tokens.length === 0) return
    const [from, to] = someRun(block, random)
    block.tokens.splice(from, to - from)
  },
  'a comment deleted': (page, random, aimed) => {
    const { comment } = page.blocks[someBlock(page, random, aimed)] as Block
    if (comment >= 0 && page.blocks.length > 8)
      page.blocks = page.blocks.filter(block => block.comment !== comment)
  },
  'the thread in another order': page => {
    const thread = page.blocks.filter(({ comment }) => comment >= 0)
    const order = [...new Set(thread.map(({ comment }) => comment))].reverse()
    page.blocks = [
      ...page.blocks.filter(({ comment }) => comment < 0),
      ...order.flatMap(one => thread.filter(({ comment }) => comment === one)),
    ]
  },
  'a sentence repeated elsewhere': (page, random, aimed) => {
    const at = someBlock(page, random, aimed)
    const block = page.blocks[at] as Block
    if (block.tokens.length === 0) return
    const [from, to] = someRun(block, random)
    const copy = copied(page, block.tokens.slice(from, to))
    // Right beside the original, nobody could say which of the two is the copy.
    const target = below(random, page.blocks.length)
    if (Math.abs(target - at) < 2) return
    const { tokens, comment } = page.blocks[target] as Block
    if (random() < 0.5) tokens.splice(pick(random, [0, tokens.length]), 0, ...copy)
    else putIn(page, target, [{ part: 'paragraph', comment, tokens: copy }])
  },
  'a paragraph repeated elsewhere': (page, random, aimed) => {
    const at = someBlock(page, random, aimed)
    const block = page.blocks[at] as Block
    const target = below(random, page.blocks.length + 1)
    if (target === at || target === at + 1) return
    if (isText(block)) putIn(page, target, [{ ...block, tokens: copied(page, block.tokens) }])
  },
  'a paragraph parted': (page, random, aimed) => {
    const at = someBlock(page, random, aimed)
    const block = page.blocks[at]
    if (!block || block.tokens.length < 2) return
    page.blocks.splice(at + 1, 0, {
      ...block,
      tokens: block.tokens.splice(1 + below(random, block.tokens.length - 1)),
    })
  },
  'two paragraphs joined': (page, random, aimed) => {
    const at = someBlock(page, random, aimed)
    const [next] = page.blocks[at + 1] ? page.blocks.splice(at + 1, 1) : []
    if (next) page.blocks[at]?.tokens.push(...next.tokens)
  },
}

/** Spells words as another way of setting a page would: quotes, dashes, soft hyphens, another case. */
export function reflowed(random: Random): (word: string) => string {
  const kind = below(random, 4)
  if (kind === 0) return word => word
  if (kind === 1) return word => (word.length > 7 ? `${word.slice(0, 4)}\u00ad${word.slice(4)}` : word)
  if (kind === 2) return word => word.replace(/'/g, '\u2019').replace(/-/g, '\u2011').replace(/e$/, 'e\u200b')
  return word => word.replace(/^[a-z]/, letter => letter.toUpperCase())
}
