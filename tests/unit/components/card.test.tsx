// @vitest-environment jsdom
import { render } from 'preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Card } from '../../../components/card/card.tsx'
import type { CardContent } from '../../../lib/knowledge/card-content.ts'

const statement = {
  text: 'Took the post.',
  date: '2021-06',
  publisher: 'A ministry',
  title: 'A list',
  url: 'https://example.org/list',
}
const content = {
  entity: 'person/ann-example',
  kind: 'person',
  name: 'Ann Example',
  description: 'Minister 2019-2021',
  // biome-ignore lint/suspicious/noThenProperty: the card's own word
  then: { ...statement, text: 'Minister, 2019 to 2021' },
  now: { ...statement, text: 'Ben Example, since 2025', publisher: 'Another', url: 'javascript:alert(1)' },
  fact: statement,
  asOf: '2026-01-02',
} as CardContent

let container: HTMLElement
beforeEach(() => {
  container = document.createElement('div')
  document.body.append(container)
})
afterEach(() => {
  render(null, container)
  container.remove()
})

it('is a labelled dialog that says each source once', () => {
  render(
    <Card content={content} position={{ n: 2, m: 7 }} onOpenPanel={() => {}} onClose={() => {}} />,
    container,
  )
  const dialog = container.querySelector('[role="dialog"]')
  expect(dialog?.getAttribute('aria-labelledby')).toBe(container.querySelector('h2')?.id)
  expect(container.querySelector('h2')?.textContent).toBe('Ann Example')
  expect(container.querySelector('dl')?.textContent).toBe(
    'ThenMinister, 2019 to 2021NowBen Example, since 2025',
  )
  expect(container.querySelector('.sources')?.textContent).toBe(
    'Sources: A ministry: A list, June 2021 · Another: A list, June 2021 · As of 2 January 2026',
  )
})

it('never links to anything but http(s)', () => {
  render(<Card content={content} onOpenPanel={() => {}} onClose={() => {}} />, container)
  const links = [...container.querySelectorAll('a')]
  expect(links.map(link => link.href)).toEqual(['https://example.org/list'])
  expect(links[0]?.rel).toBe('noopener noreferrer')
})

it('calls back when its actions are pressed', () => {
  const [onOpenPanel, onClose] = [vi.fn(), vi.fn()]
  render(<Card content={content} onOpenPanel={onOpenPanel} onClose={onClose} />, container)
  const [open, close] = container.querySelectorAll('button')
  open?.click()
  close?.click()
  expect(onOpenPanel).toHaveBeenCalledOnce()
  expect(onClose).toHaveBeenCalledOnce()
})
