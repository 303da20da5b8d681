import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import { gateOf } from '../../../lib/page/gate.ts'
import { readPageText } from '../../../lib/page/page-text.ts'

/** As many nodes as the gate looks at before it takes a page for what it has shown by then. */
const MOST_BY_GATE = 4_000

/** A page of so many short lines, and how often its nodes are asked for the next one. */
function counted(lines: number) {
  const { window } = new JSDOM(`<body>${'<div>Some <b>words</b></div>'.repeat(lines)}</body>`)
  const counts = { walked: 0, stepped: 0 }
  const { nextNode } = window.TreeWalker.prototype
  window.TreeWalker.prototype.nextNode = function () {
    counts.walked += 1
    return nextNode.call(this)
  }
  for (const name of ['firstChild', 'nextSibling', 'parentNode'] as const) {
    const { get } = Object.getOwnPropertyDescriptor(window.Node.prototype, name) ?? {}
    Object.defineProperty(window.Node.prototype, name, {
      configurable: true,
      get() {
        counts.stepped += 1
        return get?.call(this)
      },
    })
  }
  return { document: window.document, counts }
}

it('the gate looks at no more nodes of a page that is four times as long', () => {
  const [short, long] = [counted(3_000), counted(12_000)]
  for (const { document } of [short, long]) gateOf(document, 'https://example.org/')
  expect(short.counts.walked).toBeGreaterThan(1_000)
  expect(long.counts.walked).toBeLessThanOrEqual(MOST_BY_GATE)
  expect(long.counts).toEqual(short.counts)
})

it('reading takes so many steps for each node, however long the page', () => {
  const [short, long] = [counted(1_000), counted(4_000)]
  for (const { document } of [short, long]) readPageText(document)
  expect(short.counts.stepped).toBeGreaterThan(1_000)
  expect(long.counts.stepped / short.counts.stepped).toBeCloseTo(4, 1)
  // Four nodes a line: in, along and out of each.
  expect(long.counts.stepped / 4_000).toBeLessThan(20)
})
