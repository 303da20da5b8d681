// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
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

const dismissal = {
  text: 'Ms Example',
  host: 'blog.example.org',
  dismiss: vi.fn(async (): Promise<string | null> => 'an-id'),
  undo: vi.fn(async () => true),
}

let container: HTMLElement
beforeEach(() => {
  container = document.createElement('div')
  document.body.append(container)
})
afterEach(() => {
  render(null, container)
  container.remove()
})

function renderPlain(onOpenPanel = () => {}, onClose = () => {}) {
  render(
    <Card content={content} dismissal={dismissal} onOpenPanel={onOpenPanel} onClose={onClose} />,
    container,
  )
}
const buttons = () => [...container.querySelectorAll('button')].map(button => button.textContent)
function press(words: string) {
  const button = [...container.querySelectorAll('button')].find(each => each.textContent === words)
  if (!button) throw new Error(`There is no button "${words}", but ${buttons().join(', ')}.`)
  act(() => button.click())
}
const said = () => container.querySelector('[role="status"]')?.textContent

it('is a labelled dialog that says each source once', () => {
  render(
    <Card
      content={content}
      position={{ n: 2, m: 7 }}
      dismissal={dismissal}
      onOpenPanel={() => {}}
      onClose={() => {}}
    />,
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
  renderPlain()
  const links = [...container.querySelectorAll('a')]
  expect(links.map(link => link.href)).toEqual(['https://example.org/list'])
  expect(links[0]?.rel).toBe('noopener noreferrer')
})

it('calls back when its actions are pressed', () => {
  const [onOpenPanel, onClose] = [vi.fn(), vi.fn()]
  renderPlain(onOpenPanel, onClose)
  press('Open in panel')
  press('Close')
  expect(onOpenPanel).toHaveBeenCalledOnce()
  expect(onClose).toHaveBeenCalledOnce()
})

it('dismisses its mark as far as is chosen, says so, and brings it back', async () => {
  renderPlain()
  expect(buttons()).toEqual(['Open in panel', 'Not this person', 'Close'])
  press('Not this person')
  expect(container.querySelector('fieldset > legend')?.textContent).toBe('Where should it not be marked?')
  expect(buttons()).toEqual(['Here', 'On this site', 'Everywhere', 'Cancel'])
  expect(document.activeElement?.textContent).toBe('Here')

  press('On this site')
  expect(dismissal.dismiss).toHaveBeenLastCalledWith('site')
  await vi.waitFor(() =>
    expect(said()).toBe('Dismissed on this site: Ann Example is not marked on blog.example.org.'),
  )
  expect(document.activeElement?.textContent).toBe('Undo')
  expect(buttons()).toEqual(['Undo', 'Close'])

  press('Undo')
  expect(dismissal.undo).toHaveBeenLastCalledWith('an-id')
  await vi.waitFor(() => expect(said()).toBe('Ann Example is marked again.'))
  expect(document.activeElement?.textContent).toBe('Not this person')
})

it('says which words were dismissed here, and changes nothing when the reader thinks again', async () => {
  renderPlain()
  press('Not this person')
  press('Cancel')
  expect(document.activeElement?.textContent).toBe('Not this person')
  press('Not this person')
  press('Here')
  expect(dismissal.dismiss).toHaveBeenLastCalledWith('page')
  await vi.waitFor(() => expect(said()).toBe('Dismissed here: “Ms Example” is not marked on this page.'))
})

it('says so when a dismissal could not be kept', async () => {
  dismissal.dismiss.mockResolvedValueOnce(null)
  renderPlain()
  press('Not this person')
  press('Everywhere')
  await vi.waitFor(() => expect(said()).toMatch(/^Nothing has changed/))
  expect(buttons()).toContain('Not this person')
})

it('offers no site where the page has none', () => {
  render(
    <Card
      content={{ ...content, kind: 'term' }}
      dismissal={{ ...dismissal, host: '' }}
      onOpenPanel={() => {}}
      onClose={() => {}}
    />,
    container,
  )
  press('Not this')
  expect(buttons()).toEqual(['Here', 'Everywhere', 'Cancel'])
})
