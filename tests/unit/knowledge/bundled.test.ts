import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ResolvedPublicFile, Wxt } from 'wxt'
import { knowledgeManifestSchema, versionOf } from '../../../lib/knowledge/manifest.ts'
import { KNOWLEDGE_FILES } from '../../../lib/knowledge/schema.ts'
import { knowledgeFiles } from '../../../scripts/knowledge-build-step.ts'
import { readKnowledgeFolder } from '../../../scripts/knowledge-files.ts'

const BUNDLED = 'public/knowledge'

// Each of these reads and checks the whole knowledge base, which is slow beside others on a small machine.
vi.setConfig({ testTimeout: 20_000 })

describe('the bundled knowledge base', () => {
  test('holds together', async () => {
    const { faults, entities, manifest } = await readKnowledgeFolder(BUNDLED)
    expect(faults).toEqual([])
    expect(manifest.files.map(({ name }) => name)).toEqual(Object.keys(KNOWLEDGE_FILES))
    expect(manifest.files.reduce((sum, file) => sum + file.entities, 0)).toBe(entities.length)
    expect(entities.length).toBeGreaterThan(1000)
  })

  test('a line that was read is the entity that was written', async () => {
    const { entities } = await readKnowledgeFolder(BUNDLED)
    for (const { entity, text } of entities) expect(entity).toEqual(JSON.parse(text))
  })
})

describe('a folder with faults', () => {
  let root: string
  const file = (name: string) => join(root, 'public/knowledge', name)
  const build = (files: ResolvedPublicFile[]) =>
    knowledgeFiles({ config: { root, publicDir: join(root, 'public') } } as unknown as Wxt, files)

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'knowledge-'))
    cpSync(BUNDLED, join(root, 'public/knowledge'), { recursive: true })
  })
  afterEach(() => rmSync(root, { recursive: true }))

  test('the build step adds a manifest that an import accepts', async () => {
    const files: ResolvedPublicFile[] = []
    await build(files)
    expect(files.map(({ relativeDest }) => relativeDest)).toEqual(['knowledge/manifest.json'])
    const [written] = files
    const contents = written !== undefined && 'contents' in written ? written.contents : ''
    const manifest = knowledgeManifestSchema.parse(JSON.parse(contents))
    const texts = manifest.files.map(({ name }) => readFileSync(file(name), 'utf8'))
    expect(await versionOf(texts)).toBe(manifest.version)
  })

  test('the build stops at a broken line with file, line and reason', async () => {
    const lines = readFileSync(file('terms.jsonl'), 'utf8').split('\n')
    lines[4] = '{"id":'
    writeFileSync(file('terms.jsonl'), lines.join('\n'))
    const files: ResolvedPublicFile[] = []
    await expect(build(files)).rejects.toThrow(/public\/knowledge\/terms\.jsonl:5: not JSON/)
    expect(files).toEqual([])
  })

  test('tells of a missing file, an unknown file and bytes that are no UTF-8', async () => {
    rmSync(file('events.jsonl'))
    writeFileSync(file('event.jsonl'), '')
    writeFileSync(file('posts.jsonl'), Uint8Array.from([0x7b, 0xff, 0x7d]))
    const { faults } = await readKnowledgeFolder(join(root, 'public/knowledge'), 'k')
    const said = faults.map(fault => `${fault.file} ${fault.reason}`)
    expect(said).toContain('k/events.jsonl the file is missing')
    expect(said).toContain('k/event.jsonl is not a file of the knowledge base')
    expect(said.some(reason => reason.startsWith('k/posts.jsonl cannot be read as UTF-8'))).toBe(true)
  })

  test('another byte is another version', async () => {
    const before = await readKnowledgeFolder(join(root, 'public/knowledge'))
    writeFileSync(file('terms.jsonl'), `${readFileSync(file('terms.jsonl'), 'utf8')}\n`)
    const after = await readKnowledgeFolder(join(root, 'public/knowledge'))
    expect(after.manifest.version).not.toBe(before.manifest.version)
  })
})
