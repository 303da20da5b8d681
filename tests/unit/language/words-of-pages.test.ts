import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { allWords } from '../../../lib/language/en/all.ts'
import type { MessageKey } from '../../../lib/language/say.ts'

const PROJECT = new URL('../../../', import.meta.url).pathname
const SCRIPTS_IN_PAGES = [
  'entrypoints/reader/index.tsx',
  'entrypoints/saver/index.tsx',
  'entrypoints/gate.ts',
]

const PANEL = ['entrypoints/sidepanel/main.tsx']

/** Every file of ours that a script carries, by its imports; types are not carried. */
function filesOf(entrypoint: string): string[] {
  const seen = new Set<string>()
  const open = [join(PROJECT, entrypoint)]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file) || !/\.tsx?$/.test(file)) continue
    seen.add(file)
    for (const [, imported] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export) (?!type )[^;]*?'(\.[^']+)'/gm,
    )) {
      if (imported) open.push(join(dirname(file), imported))
    }
  }
  return [...seen]
}

/** Every key of the catalogue that stands in a file in quotes, or begins as one that is put together there. */
function keysIn(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  const whole = [...source.matchAll(/'([a-z]\w+)'/g)].flatMap(([, key]) => key ?? [])
  const begun = [...source.matchAll(/`([a-z]\w*_)\$\{/g)].flatMap(([, start]) => start ?? [])
  return allWords
    .flatMap(part => Object.keys(part))
    .filter(key => whole.includes(key) || begun.some(start => key.startsWith(start)))
}

describe.each([
  ['scripts that are put into pages', SCRIPTS_IN_PAGES, 'pages'],
  ['the panel’s first picture', PANEL, 'panel'],
])('the words of %s', (_, scripts, words) => {
  let say: (key: MessageKey) => string

  beforeAll(async () => {
    vi.resetModules()
    await import(`../../../lib/language/learn-words-of-${words}.ts`)
    ;({ say } = await import('../../../lib/language/say.ts'))
  })

  it('hold every word that is said', () => {
    const said = new Set(scripts.flatMap(filesOf).flatMap(keysIn))
    expect(said.size).toBeGreaterThan(10)
    expect([...said].filter(key => say(key as MessageKey) === key)).toEqual([])
  })
})

describe('the words of scripts that are put into pages', () => {
  it('do not carry the words of the extension’s own pages', () => {
    for (const script of SCRIPTS_IN_PAGES) {
      expect(
        filesOf(script).filter(file => /language\/en\/(all|panel|options|library-page|sync)\.ts/.test(file)),
      ).toEqual([])
    }
  })
})
