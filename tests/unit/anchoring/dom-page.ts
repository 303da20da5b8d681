import { JSDOM } from 'jsdom'
import type { PageText } from '../../../lib/page/page-text.ts'
import { below, pick, type Random } from './random.ts'
import { type Block, fragmentOf, type Spot, type TrackedPage } from './tracked-page.ts'

export const ADDRESS = 'https://supervised.example/2024/08/the-rota.html'

const FRAME = `<!DOCTYPE html><html lang="en-GB"><head><meta content="blogger" name="generator">
<link href="${ADDRESS}" rel="canonical"><title>Notes from the Waiting Room: The rota</title></head><body>
<div class="widget Blog" id="Blog1"><div class="blog-posts hfeed"><article class="post-outer-container">
<div class="post-outer"><div class="post"><h3 class="post-title entry-title">The rota</h3>
<div class="post-body entry-content"></div></div></div></article></div>
<section class="comments threaded" id="comments"><ol></ol></section></div></body></html>`

const textOf = (block: Block): string => block.tokens.map(({ text }) => text).join(' ')

/** A tracked page as a blog's page: a post, and a thread in which each comment has an id. */
export function documentOf(page: TrackedPage): Document {
  const { document } = new JSDOM(FRAME, { url: ADDRESS }).window
  const body = document.querySelector('.post-body')
  const list = document.querySelector('ol')
  if (!body || !list) throw new Error('The frame of the page is not as it should be.')
  let comment = -1
  let block: Element | null = null
  for (const one of page.blocks) {
    if (one.comment < 0) {
      const element = document.createElement(one.part === 'heading' ? 'h4' : 'p')
      element.textContent = textOf(one)
      body.append(element)
      continue
    }
    if (one.comment !== comment || !block) {
      comment = one.comment
      block = commentElement(document, list, fragmentOf(comment))
    }
    fill(document, block, one)
  }
  return document
}

function commentElement(document: Document, list: Element, id: string): Element {
  const item = document.createElement('li')
  item.className = 'comment'
  if (!document.getElementById(id)) item.id = id
  const block = document.createElement('div')
  block.className = 'comment-block'
  block.innerHTML =
    '<div class="comment-header"></div><div class="comment-content"></div><span class="comment-actions"></span>'
  item.append(block)
  list.append(item)
  return block
}

function fill(document: Document, comment: Element, block: Block): void {
  const part = (selector: string) => comment.querySelector(selector)
  if (block.part === 'header') {
    const [author = '', ...rest] = block.tokens.map(({ text }) => text)
    const cite = document.createElement('cite')
    cite.className = 'user'
    cite.textContent = author
    const time = document.createElement('span')
    time.className = 'datetime'
    time.textContent = ` ${rest.join(' ')}`
    part('.comment-header')?.append(cite, time)
    return
  }
  const paragraph = document.createElement('p')
  paragraph.textContent = textOf(block)
  part(block.part === 'footer' ? '.comment-actions' : '.comment-content')?.append(paragraph)
}

/** Sets a page anew by its nodes: parts text nodes, wraps words, puts in what is no text, and advertisements. */
export function unsettle(document: Document, random: Random): void {
  const texts: Text[] = []
  const walker = document.createTreeWalker(document.body, 4)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text)
  for (const text of texts) {
    if (random() < 0.5 || text.data.trim() === '') continue
    const middle = text.splitText(below(random, text.data.length))
    if (random() < 0.4) {
      const wrap = document.createElement(pick(random, ['b', 'a', 'span', 'em']))
      middle.replaceWith(wrap)
      wrap.append(middle)
    }
    if (random() < 0.3) middle.before(document.createComment('put in by a script'))
    if (random() < 0.2) middle.after(document.createElement('script'))
  }
  for (const paragraph of document.querySelectorAll('.post-body > p')) {
    if (random() > 0.1) continue
    const advert = document.createElement('aside')
    advert.textContent = 'SPONSORED: WALLPAPER HALF PRICE'
    paragraph.before(advert)
  }
}

/** Where the words of a tracked page stand in its text as it was read. */
export function spotsIn(page: TrackedPage, text: PageText): Spot[] {
  const spots: Spot[] = []
  let from = text.text.indexOf('The rota') + 'The rota'.length
  for (const { tokens, part } of inReadingOrder(page)) {
    for (const token of tokens) {
      const start = text.text.indexOf(token.text, from)
      if (start < 0) throw new Error(`"${token.text}" was not read.`)
      from = start + token.text.length
      spots.push({ token, start, end: from, isLabel: part === 'header' || part === 'footer' })
    }
  }
  return spots
}

/** The post's blocks come first, then each comment's: header, words, footer. */
function inReadingOrder({ blocks }: TrackedPage): Block[] {
  const ordered = blocks.filter(({ comment }) => comment < 0)
  const thread = blocks.filter(({ comment }) => comment >= 0)
  const order = { header: 0, heading: 1, paragraph: 1, footer: 2 }
  for (let at = 0; at < thread.length; ) {
    const comment = thread[at]?.comment
    let end = at + 1
    while (end < thread.length && thread[end]?.comment === comment) end++
    ordered.push(...thread.slice(at, end).sort((one, other) => order[one.part] - order[other.part]))
    at = end
  }
  return ordered
}
