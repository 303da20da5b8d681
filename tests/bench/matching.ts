/**
 * How fast the automaton scans and compiles, and how the linker does on a long page. Run by hand:
 *   node tests/bench/matching.ts
 * Text and forms are made up from one seeded vocabulary: with half a million forms, nearly every word of the text
 * begins one. As in life, the text names few of them. Times are processor time, the best of several runs, since a shared machine only ever
 * makes them worse.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { entitySchema } from '../../lib/knowledge/schema.ts'
import { compileAutomaton, scanText } from '../../lib/matching/automaton.ts'
import { compileLexicon } from '../../lib/matching/lexicon.ts'
import { linkMentions } from '../../lib/matching/linker.ts'

const TEXT_LENGTH = 4_000_000
const RUNS = 7

/** Mulberry32: small, seeded, good enough to make up text. */
function randomFrom(seed: number): () => number {
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

function madeUpText(length: number): string {
  const parts: string[] = []
  for (let size = 0; size < length; ) {
    const word = random() < 0.12 ? capitalised(pick()) : pick()
    parts.push(random() < 0.1 ? `${word},` : word)
    size += word.length + 1
  }
  return parts.join(' ').slice(0, length)
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function madeUpForms(count: number): string[] {
  const forms = new Set<string>()
  while (forms.size < count) {
    const words = 2 + Math.floor(random() * 3)
    forms.add(Array.from({ length: words }, () => capitalised(anyWord())).join(' '))
  }
  return [...forms]
}

/** Milliseconds of processor time, which other work on the machine disturbs less than the clock. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function best(run: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let count = 0; count < RUNS; count++) {
    const start = processorTime()
    run()
    least = Math.min(least, processorTime() - start)
  }
  return least
}

const text = madeUpText(TEXT_LENGTH)
const rows = [5_000, 50_000, 500_000].map(count => {
  const forms = madeUpForms(count)
  const start = processorTime()
  const automaton = compileAutomaton(forms)
  const compile = processorTime() - start
  let found = 0
  const scan = best(() => {
    found = 0
    scanText(automaton, text, () => found++)
  })
  return {
    forms: count,
    'compile ms': Math.round(compile),
    MB: Number((serialize(automaton).length / 1e6).toFixed(2)),
    found,
    'scan ms': Number(scan.toFixed(1)),
    'million characters/s': Math.round(TEXT_LENGTH / scan / 1000),
  }
})
console.table(rows)

const folder = new URL('../../public/knowledge/', import.meta.url)
if (existsSync(folder)) {
  const entities = readdirSync(folder)
    .filter(file => file.endsWith('.jsonl'))
    .flatMap(file => readFileSync(new URL(file, folder), 'utf8').split('\n'))
    .filter(line => line !== '')
    .map(line => entitySchema.parse(JSON.parse(line)))
  const start = processorTime()
  const lexicon = compileLexicon(entities)
  const compile = processorTime() - start
  const stored = serialize(lexicon)
  const load = best(() => deserialize(stored))
  // A page of some 10,000 words in the words of the knowledge base itself, as dense in names as a page can be.
  const page = entities
    .map(entity => entity.summary)
    .join('\n')
    .slice(0, 60_000)
  const document = {
    url: null,
    title: null,
    site: null,
    published: '2025-06-01',
    text: page,
    posts: [],
    comments: [],
  }
  let mentions = 0
  const link = best(() => {
    mentions = linkMentions(lexicon, document).length
  })
  console.table([
    {
      'knowledge base forms': lexicon.automaton.forms,
      'compile ms': Math.round(compile),
      'lexicon MB': Number((stored.length / 1e6).toFixed(2)),
      'load ms': Number(load.toFixed(1)),
      'page words': page.split(/\s+/).length,
      mentions,
      'link ms': Number(link.toFixed(1)),
    },
  ])
}
