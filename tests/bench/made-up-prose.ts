import type { Random } from '../unit/anchoring/random.ts'

const LETTERS = 'eeeeeeetttttaaaaaoooooiiiiinnnnnssssshhhhrrrrddddlllcccuuummmwwffggyyppbbvvkxjqz'

/**
 * Prose of made-up words that come about as often as words do (the n-th has a share of about 1/n), in sentences and
 * paragraphs: for measuring on a text that repeats itself no more than texts do.
 */
export function madeUpProse(random: Random, words: number): string {
  const vocabulary = Array.from({ length: 6_000 }, () => {
    let word = ''
    for (let left = 2 + Math.floor(random() * random() * 11); left > 0; left--) {
      word += LETTERS[Math.floor(random() * LETTERS.length)]
    }
    return word
  })
  let text = ''
  let left = 0
  for (let count = 0; count < words; count++) {
    const word = vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'word'
    const begins = left === 0
    if (begins) left = 6 + Math.floor(random() * 20)
    left--
    text += begins ? word.charAt(0).toUpperCase() + word.slice(1) : word
    text += left > 0 ? ' ' : random() < 0.25 ? '.\n' : '. '
  }
  return text
}
