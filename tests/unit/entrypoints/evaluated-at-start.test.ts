import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url))
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:([^'"]*?)\s+from\s+)?'([^']+)'/gm

/** Whether anything but types is taken from it. */
const isEvaluated = (names: string | undefined) =>
  names === undefined ||
  !/^\{[^}]*\}$/.test(names) ||
  names
    .slice(1, -1)
    .split(',')
    .some(name => name.trim() !== '' && !name.trim().startsWith('type '))

/** Files of the project and packages that are evaluated with an entrypoint, before anybody asked for anything. */
function evaluatedWith(entrypoint: string): Set<string> {
  const seen = new Set<string>()
  const waiting = [join(PROJECT, entrypoint)]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const name = relative(PROJECT, file)
    if (seen.has(name)) continue
    seen.add(name)
    for (const [, names, from = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (!isEvaluated(names) || from.includes('.css')) continue
      if (from.startsWith('.')) waiting.push(join(dirname(file), from))
      else seen.add(from)
    }
  }
  return seen
}

/** What takes long to begin with, and for what it is needed. */
const LATE = {
  yjs: 'writing in the library',
  fflate: 'backups and exports',
  'lib/annotation/annotate.ts': 'a page that is read',
  'lib/library/changes.ts': 'writing in the library',
  'lib/lock/sealing-codec.ts': 'a library with a passphrase',
}

describe('what is evaluated at once', () => {
  it('follows what is imported, and not what is imported when it is wanted', () => {
    const evaluated = evaluatedWith('entrypoints/background.ts')
    expect(evaluated).toContain('lib/library/library.ts')
    expect(evaluated).toContain('dexie')
    expect(evaluatedWith('lib/library/changes.ts')).toContain('yjs')
  })

  it.each([
    'entrypoints/background.ts',
    'entrypoints/sidepanel/main.tsx',
    'entrypoints/library/main.tsx',
    'entrypoints/options/main.tsx',
    'entrypoints/welcome/main.tsx',
  ])('%s begins without what only some need', entrypoint => {
    const evaluated = evaluatedWith(entrypoint)
    expect(Object.keys(LATE).filter(name => evaluated.has(name))).toEqual([])
  })
})
