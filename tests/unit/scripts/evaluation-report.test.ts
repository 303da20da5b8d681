import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { evaluateMaterial } from '../../../scripts/evaluation/evaluate-folder.ts'
import { findMaterial, isNothing } from '../../../scripts/evaluation/material.ts'
import { missesOf, tableOf } from '../../../scripts/evaluation/report.ts'
import { smallKnowledge } from '../matching/small-knowledge.ts'
import { figuresOf, stretchOf } from './evaluation-figures.ts'

describe('tableOf', () => {
  it('says of each figure whether it is met, as it is shown', () => {
    const table = tableOf([
      {
        what: 'rowing',
        figures: [
          { name: 'boats', value: 12, unit: 'count' },
          { name: 'speed', value: 0.8996, unit: 'share', wanted: { atLeast: 0.9 } },
          { name: 'balance', value: 0.5, unit: 'share', wanted: { atLeast: 0.75 } },
          { name: 'sunk', value: 1, unit: 'count', wanted: { atMost: 0 } },
          { name: 'prizes', value: null, unit: 'share', wanted: { atLeast: 1 } },
        ],
        misses: [],
      },
    ])
    expect(table.split('\n')).toEqual([
      'what    figure   value  wanted at least',
      '------  -------  -----  ---------------  -----',
      'rowing  boats       12',
      'rowing  speed    0.900             0.90  ok',
      'rowing  balance  0.500             0.75  short',
      'rowing  sunk         1        0 at most  short',
      'rowing  prizes    none             1.00',
    ])
  })
})

describe('missesOf', () => {
  it('gives the first of each kind and how many there are', () => {
    const misses = ['a', 'b', 'c'].map(text => ({ kind: 'sunk', text }))
    expect(missesOf({ what: 'rowing', figures: [], misses }, 2)).toBe('\nrowing, sunk: 3\n  a\n  b')
  })
})

describe('a folder of material', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'casenote-evaluation-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const write = (name: string, ...values: (object | string)[]) => {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    const lines = values.map(value => (typeof value === 'string' ? value : JSON.stringify(value)))
    writeFileSync(join(folder, name), lines.join('\n'))
  }
  const evaluate = (failed: string[] = []) =>
    evaluateMaterial(
      findMaterial(folder),
      { version: 'test', entities: smallKnowledge },
      ({ id }) => failed.push(id),
      () => {},
    )

  it('is evaluated as far as it goes, with the same answers as the command line gives', async () => {
    const text = 'Martha Oakwell, chief inspector of probation, wrote about probation officers and probation.'
    const name = { ...stretchOf(text, 'Martha Oakwell'), entity: 'person/martha-oakwell' }
    write('linking/docs.jsonl', { id: 'a', title: 'Probation', published: '2021-05-04', text })
    write('linking/gold.jsonl', { id: 'a', mentions: [name] })
    write('promises/gold.jsonl', { id: 'a', promises: [] })
    write('claims/claims.jsonl', { id: 'n1', quote: 'wrote about', series: null, verdict: 'unknown' })
    write('detection.jsonl', { id: 'p1', title: 'Recipes', text: 'Boil the rice.', label: 'not' })
    write('html/rice.html', '<title>Rice</title><p>Boil the rice.')
    write('blogger/one-timed.html', '<title>Low water</title><p>No post here.')
    write('blogger/one-timed.json', { posts: [], comments: [{ id: 'c1', parent: null }] })
    write('blogger/timerefs.jsonl', {
      seed: 'one',
      comment: 'c1',
      quote: 'Anon 09:51',
      isTimeRef: true,
      refersTo: '09:51',
      target: 'c1',
    })
    const measurements = await evaluate()
    const figures = Object.fromEntries(measurements.map(each => [each.what, figuresOf(each)]))
    expect(Object.keys(figures)).toEqual([
      'linking',
      'numbers',
      'promises',
      'detection',
      'structure',
      'threads',
      'other pages',
    ])
    expect(figures.linking?.['people: recall']).toBe(1)
    expect(figures.detection?.['label right, of four']).toBe(1)
    expect(figures.structure?.['pages with all comments']).toBe(0)
    expect(figures.threads).toMatchObject({ 'references to find': 1, recall: 0 })
    expect(figures['other pages']).toEqual({ pages: 1, failed: 0, 'called probation': 0 })
  })

  it('reports a document that cannot be read and takes it for an empty answer', async () => {
    write('detection.jsonl', { id: 'p1', title: 'X', text: 'Boil.', published: 'soon', label: 'probation' })
    const failed: string[] = []
    const [detection] = await evaluate(failed)
    expect(failed).toEqual(['p1'])
    expect(detection && figuresOf(detection).recall).toBe(0)
  })

  it('names file and line of a truth that is not in its form', async () => {
    write('linking.jsonl', { id: 'a', text: 'Boil.', mentions: [] }, { id: 'b', text: 'Boil.' })
    await expect(evaluate()).rejects.toThrow('linking.jsonl:2')
  })

  // A process of its own, which is slow to start on a busy machine.
  it('with nothing in it ends the command with status 2', () => {
    expect(isNothing(findMaterial(folder))).toBe(true)
    const command = join(import.meta.dirname, '../../../scripts/evaluate.ts')
    const { status, stderr } = spawnSync(process.execPath, [command, folder], { encoding: 'utf8' })
    expect(stderr).toContain('nothing to evaluate')
    expect(status).toBe(2)
  }, 60_000)
})
