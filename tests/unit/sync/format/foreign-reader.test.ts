import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decrypter, generateX25519Identity } from 'age-encryption'
import { afterAll, describe, expect, it } from 'vitest'
import type { Snippet } from '../../../../lib/library/snippet.ts'
import { ageSealer } from '../../../../lib/sync/encryption/age-sealer.ts'
import { simulate } from '../simulation/simulate.ts'

/**
 * Whoever has docs/sync-format.md can read a library without us. The Python program was made from the document, with
 * an implementation of the merge of its own, so it is held against many libraries that lived through bad weather.
 */
const SEEDS = [3, 8, 21, 34, 55]
const folder = mkdtempSync(join(tmpdir(), 'casenote-foreign-'))
const program = new URL('../../../foreign-reader/list_snippets.py', import.meta.url).pathname

afterAll(() => rmSync(folder, { recursive: true }))

function has(tool: string): boolean {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** One line for each snippet that is not in the trash, as the program prints it. */
function listed(snippets: readonly Snippet[]): unknown[] {
  return snippets
    .filter(({ trashedAt }) => trashedAt === null)
    .sort((one, other) => (`${one.createdAt}${one.id}` < `${other.createdAt}${other.id}` ? -1 : 1))
    .map(({ id, quote, note, tags, createdAt }) => ({ id, quote, note, tags, createdAt }))
}

describe('the written format', () => {
  it('is short enough to be read by a program of 150 lines', () => {
    expect(readFileSync(program, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(150)
  })

  // In CI it must be there (`npm test` installs it where it may).
  it.skipIf(!process.env.CI && !(has('age') && has('python3')))(
    'is read by a program in another language, made from the document alone',
    { timeout: 120_000 },
    async () => {
      const identity = await generateX25519Identity()
      const sealer = ageSealer([identity])
      const keyFile = join(folder, 'key.txt')
      writeFileSync(keyFile, `${identity}\n`)
      let snippets = 0
      for (const seed of SEEDS) {
        const { files, shown } = await simulate(seed)
        const store = mkdtempSync(join(folder, 'store-'))
        for (const [name, packed] of files) writeFileSync(join(store, name), await sealer.seal(packed))
        const printed = execFileSync('python3', [program, store, keyFile], { encoding: 'utf8' })
        const lines = printed.split('\n').filter(Boolean)
        expect(lines.map(line => JSON.parse(line))).toEqual(listed(shown))
        snippets += lines.length
      }
      expect(snippets).toBeGreaterThan(10)
    },
  )

  it('is opened by any age library', async () => {
    const identity = await generateX25519Identity()
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    const sealed = await ageSealer([identity]).seal(new Uint8Array([1, 2, 3]))
    expect(await decrypter.decrypt(sealed)).toEqual(new Uint8Array([1, 2, 3]))
  })
})
