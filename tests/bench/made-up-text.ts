/** Text and names made up from one seeded vocabulary, in Node as in a browser. */

/** Mulberry32: small, seeded, good enough to make up text. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const random = randomFrom(20_260_101)
const LETTERS = 'eeeeeeetttttaaaaaoooooiiiiinnnnnssssshhhhrrrrddddlllcccuuummmwwffggyyppbbvvkxjqz'

function madeUpWord(): string {
  let word = ''
  for (let length = 2 + Math.floor(random() * random() * 11); length > 0; length--) {
    word += LETTERS[Math.floor(random() * LETTERS.length)]
  }
  return word
}

const vocabulary = Array.from({ length: 40_000 }, madeUpWord)
/** Words come about as often as in prose: the n-th has a share of about 1/n. */
const pick = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] as string
const anyWord = () => vocabulary[Math.floor(random() * vocabulary.length)] as string

/** The vocabulary of the text and the names. */
export const madeUpWords = (): readonly string[] => vocabulary

/** Text in made-up words, one in eight with a capital. */
export function madeUpText(length: number): string {
  const parts: string[] = []
  for (let size = 0; size < length; ) {
    const word = random() < 0.12 ? capitalised(pick()) : pick()
    parts.push(random() < 0.1 ? `${word},` : word)
    size += word.length + 1
  }
  return parts.join(' ').slice(0, length)
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Different forms of two to four capitalised words of the same vocabulary, rare ones as often as common ones. */
export function madeUpForms(count: number): string[] {
  const forms = new Set<string>()
  while (forms.size < count) {
    const words = 2 + Math.floor(random() * 3)
    forms.add(Array.from({ length: words }, () => capitalised(anyWord())).join(' '))
  }
  return [...forms]
}
