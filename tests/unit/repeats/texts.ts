import fc from 'fast-check'
import type { PageComment, PageDocument, PagePost } from '../../../lib/page/document.ts'

/** A page for tests, of this text. */
export function pageWith(text: string, more: Partial<PageDocument> = {}): PageDocument {
  return {
    url: 'https://example.org/page',
    title: 'A page',
    site: null,
    published: null,
    text,
    posts: [],
    comments: [],
    ...more,
  }
}

interface Part {
  readonly text: string
  readonly published?: string | null
  readonly title?: string
  readonly permalink?: string
  /** Comments under the post. */
  readonly comments?: readonly { readonly text: string; readonly published?: string | null }[]
}

/** A page of posts with comments, each on lines of its own, between lines that belong to none. */
export function pageOfPosts(parts: readonly Part[], more: Partial<PageDocument> = {}): PageDocument {
  const posts: PagePost[] = []
  const comments: PageComment[] = []
  let text = 'The name of the site'
  const add = (words: string) => {
    const start = text.length + 1
    text += `\n${words}`
    return { start, end: text.length }
  }
  for (const {
    text: words,
    published = null,
    title = null,
    permalink = null,
    comments: under = [],
  } of parts) {
    posts.push({ title, author: null, published, permalink, ...add(words) })
    add('Posted by somebody. Share this. Comments:')
    for (const { text: said, published: at = null } of under) {
      comments.push({ author: null, published: at, parent: null, post: posts.length - 1, ...add(said) })
      add('Reply')
    }
  }
  add('About this site')
  return pageWith(text, { posts, comments, ...more })
}

/** Three hundred words to make texts of: few enough that unrelated texts share many. */
const VOCABULARY = Array.from({ length: 300 }, (_, index) => {
  const [one, two, three] = [index % 10, Math.floor(index / 10) % 10, Math.floor(index / 100)]
  return `${'bcdfghlmnp'.charAt(one)}${'aeiou'.charAt(two % 5)}${'rstvz'.charAt(three + (two > 4 ? 1 : 0))}${two}`
})

/** Running text of so many words, in lines of a few dozen. */
export const runningText = (min: number, max: number) =>
  fc.array(fc.constantFrom(...VOCABULARY), { minLength: min, maxLength: max }).map(words =>
    words
      .map((word, index) => (index % 37 === 36 ? `${word}.\n` : `${word} `))
      .join('')
      .trim(),
  )

/** One paragraph of so many words. */
export const paragraph = (min: number, max: number) =>
  fc.array(fc.constantFrom(...VOCABULARY), { minLength: min, maxLength: max }).map(words => words.join(' '))

/** A paragraph in plain words, for examples. */
export const PASSAGE =
  'The office on the corner closed in the spring, and everybody who had reported there was told to go to the other ' +
  'end of town, two buses away, where nobody knew their names and the door was locked at half past four.'
