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
import { madeUpForms, madeUpText } from './made-up-text.ts'

const TEXT_LENGTH = 4_000_000
const RUNS = 7

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
