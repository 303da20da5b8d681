import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { packFiles } from '../../../scripts/packaging/archive.ts'
import { withoutOccasion } from '../../../scripts/packaging/bill-of-materials.ts'
import { refuseWhatMayNotBeReleased } from '../../../scripts/packaging/build-packages.ts'
import { readSource } from '../../../scripts/packaging/source-files.ts'

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) })
const FILES = [file('b/two.txt', 'the second'), file('a.txt', 'the first'), file('run', '#!/bin/sh\n')]

describe('a package', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })

  it('holds all files as they are', () => {
    const unpacked = unzipSync(packFiles(FILES))
    expect(Object.keys(unpacked)).toEqual(['a.txt', 'b/two.txt', 'run'])
    expect(FILES.map(({ path }) => unpacked[path])).toEqual(FILES.map(({ bytes }) => bytes))
  })

  it('is the same at another time, in another time zone, and in whatever order files are found', () => {
    vi.stubEnv('TZ', 'Pacific/Honolulu')
    vi.useFakeTimers({ now: new Date('2025-01-01T00:00:00Z'), toFake: ['Date'] })
    const one = packFiles(FILES)
    vi.stubEnv('TZ', 'Pacific/Kiritimati')
    vi.setSystemTime(new Date('2031-08-09T12:00:00Z'))
    const other = packFiles([...FILES].reverse())
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })
})

describe('the last look at a package', () => {
  const manifest = (more: object = {}) => file('manifest.json', JSON.stringify({ version: '1.2.3', ...more }))
  const look = (...files: ReturnType<typeof file>[]) =>
    refuseWhatMayNotBeReleased(files, '1.2.3', ['/home/me/casenote'])

  it('lets pass what is in order', () => {
    expect(() => look(manifest(), file('a.js', 'const here = 1'))).not.toThrow()
  })
  it('finds another version', () => {
    expect(() => look(manifest({ version: '1.2.2' }))).toThrow('1.2.2')
  })
  it('finds access to sites at install', () => {
    expect(() => look(manifest({ host_permissions: ['*://*/*'] }))).toThrow('access to sites')
  })
  it('finds a path of the machine', () => {
    expect(() => look(manifest(), file('a.js', 'open("/home/me/casenote/a.ts")'))).toThrow('a.js')
  })
  it('finds that there is no manifest', () => {
    expect(() => look(file('a.js', ''))).toThrow('manifest.json')
  })
})

describe('the source of a folder without Git', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'casenote-source-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is all its files but those that Git would leave out', () => {
    for (const [path, text] of [
      ['.gitignore', 'node_modules/\ndist/\n'],
      ['lib/a.ts', 'a'],
      ['node_modules/one/index.js', 'x'],
      ['lib/dist/b.js', 'x'],
    ] as const) {
      mkdirSync(join(folder, path, '..'), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const { commit, files } = readSource(folder)
    expect(commit).toBeUndefined()
    expect(files.map(({ path }) => path).sort()).toEqual(['.gitignore', 'lib/a.ts'])
  })
})

describe('the bill of materials', () => {
  const made = (more: { serialNumber: string; timestamp: string; name: string }) => ({
    bomFormat: 'CycloneDX',
    serialNumber: more.serialNumber,
    metadata: { timestamp: more.timestamp, component: { name: more.name, version: '1.2.3' } },
    components: [
      {
        name: 'one',
        externalReferences: [
          { type: 'distribution', url: `https://${more.name}.example/one.tgz` },
          { type: 'vcs', url: 'https://example.org/one.git' },
        ],
      },
    ],
  })

  it('does not say when and where it was made', () => {
    const one = withoutOccasion(made({ serialNumber: '1', timestamp: '2025', name: 'main' }))
    const other = withoutOccasion(made({ serialNumber: '2', timestamp: '2026', name: 'folder' }))
    expect(one).toBe(other)
    expect(one).toContain('https://example.org/one.git')
    expect(one).not.toContain('one.tgz')
  })

  it('is refused where it is something else', () => {
    expect(() => withoutOccasion({ bomFormat: 'Other', components: [] })).toThrow()
  })
})
