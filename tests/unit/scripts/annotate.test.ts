import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const run = promisify(execFile)

/** Runs the command line; gives its lines of output and its exit status. */
async function annotate(...args: string[]) {
  const { stdout, code } = await run(process.execPath, ['scripts/annotate.ts', ...args], {
    maxBuffer: 1e8,
  }).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (error: { stdout: string; code: number }) => error,
  )
  return { lines: stdout.split('\n').filter(Boolean), code }
}

describe('the command line', () => {
  it('does what it can read, says what it cannot, and ends with 1', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'casenote-'))
    const documents = join(folder, 'documents.jsonl')
    const text =
      'The Ministry of Justice and HMPPS run the Probation Service, the chief inspector of probation says.'
    const good = { id: 'good', title: 'Probation', published: '2025-02-01', text }
    writeFileSync(documents, [JSON.stringify(good), 'not json', '{"id":"textless"}'].join('\n'))
    const { lines, code } = await annotate(
      documents,
      join(folder, 'missing.html'),
      'tests/fixtures/site/ordinary/handbook.html',
    )
    const [first, ...rest] = lines.map(line => JSON.parse(line))
    expect(code).toBe(1)
    expect(first).toMatchObject({ id: 'good', published: '2025-02-01', verdict: { label: 'probation' } })
    for (const { start, end, text: words } of first.mentions) expect(text.slice(start, end)).toBe(words)
    expect(first.mentions).toContainEqual(expect.objectContaining({ entity: 'person/martin-jones' }))
    expect(rest[0]).toMatchObject({ id: 'documents.jsonl:2', error: expect.stringContaining('JSON') })
    expect(rest[1]).toEqual({ id: 'textless', error: 'text: is missing or not string' })
    expect(rest[2]).toMatchObject({ id: 'missing', error: expect.stringContaining('no such file') })
    expect(rest[3]).toMatchObject({ id: 'handbook', verdict: { label: 'not' } })
  })

  it('prints with --text the text that offsets of a saved page point into', { timeout: 60_000 }, async () => {
    const page = 'tests/fixtures/site/blog/archive.html'
    const text = (await annotate('--text', page)).lines.join('\n')
    const [line = ''] = (await annotate(page)).lines
    const { mentions } = JSON.parse(line)
    expect(mentions.length).toBeGreaterThan(10)
    for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words)
  })
})
