// @vitest-environment jsdom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { DismissedSection } from '../../../components/options/dismissed-section.tsx'
import { DismissedMarks } from '../../../components/panel/dismissed-marks.tsx'
import { EntityDismissal } from '../../../components/panel/entity-dismissal.tsx'
import { placesOf } from '../../../components/panel/entity-places.ts'
import { listNumbers } from '../../../components/panel/list-numbers.ts'
import { createPageDismissals, type PageDismissals } from '../../../components/panel/page-dismissals.ts'
import { summarisePage } from '../../../components/panel/page-summary.ts'
import type { PanelState } from '../../../components/panel/panel-state.ts'
import { rankEntities } from '../../../components/panel/rank-entities.ts'
import { dismiss, readDismissals } from '../../../lib/dismissals/store.ts'
import type { EntityId } from '../../../lib/knowledge/entity-id.ts'
import type { Entity } from '../../../lib/knowledge/schema.ts'
import type { TabRecord } from '../../../lib/tabs/tab-record.ts'
import { mentionOf, pageOf } from './page-annotations.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

// jsdom has no Web Locks: one queue stands for the one lock that is used.
let queue: Promise<unknown> = Promise.resolve()
const request = (_name: string, work: () => Promise<unknown>) => {
  queue = queue.then(work)
  return queue
}
Object.defineProperty(navigator, 'locks', { value: { request } })

const ann = 'person/ann-example' as EntityId
const moj = 'organisation/moj' as EntityId
const entities = [
  { id: ann, kind: 'person', name: 'Ann Example' },
  { id: moj, kind: 'organisation', name: 'Ministry of Examples' },
] as Entity[]
const knowledge = {
  getEntities: async (ids: readonly EntityId[]) => entities.filter(({ id }) => ids.includes(id)),
}
const annotations = pageOf({
  url: 'https://blog.example.org/post',
  mentions: [mentionOf(ann, { text: 'Ann Example' }), mentionOf(moj), mentionOf(ann, { text: 'Example' })],
})
const read: TabRecord = {
  state: 'read',
  host: 'blog.example.org',
  address: 'https://blog.example.org/page',
  annotations,
  tone: 'light',
}
const record = signal<TabRecord | null>(read)

let container: HTMLElement
let dismissals: PageDismissals
let stop: () => void
let isPrivate = false
beforeEach(async () => {
  await browser.storage.local.clear()
  await browser.storage.session.clear()
  isPrivate = false
  record.value = read
  vi.spyOn(browser.tabs, 'get').mockImplementation(
    async () => ({ incognito: isPrivate }) as Awaited<ReturnType<typeof browser.tabs.get>>,
  )
  container = document.createElement('div')
  document.body.append(container)
  ;({ dismissals, stop } = createPageDismissals(signal(1), record))
})
afterEach(() => {
  stop()
  render(null, container)
  container.remove()
})

/** As much of the panel's state as these components read. */
const state = () =>
  ({
    record,
    dismissals,
    shelf: { look: (id: EntityId) => entities.find(each => each.id === id) },
  }) as unknown as PanelState
const gone = () => [...dismissals.dismissed.value.mentions.keys()]
const buttons = () => [...container.querySelectorAll('button')].map(button => button.textContent)
function press(words: string) {
  const button = [...container.querySelectorAll('button')].find(each => each.textContent === words)
  if (!button) throw new Error(`There is no button "${words}", but ${buttons().join(', ')}.`)
  button.focus()
  act(() => button.click())
}

describe('the page in the panel', () => {
  it('knows which of its mentions are dismissed, as soon as they are', async () => {
    await dismiss(ann, { reach: 'page', page: 'blog.example.org/post', text: 'Example' }, false)
    await vi.waitFor(() => expect(gone()).toEqual([2]))
    await dismiss(moj, { reach: 'site', host: 'other.example.org' }, false)
    await dismiss(ann, { reach: 'everywhere' }, false)
    await vi.waitFor(() => expect(gone()).toEqual([0, 2]))
  })

  it('counts and lists only what is left', async () => {
    await dismissals.dismiss(ann, 'Ann Example', 'site')
    const dismissed = dismissals.dismissed.value
    expect(summarisePage(annotations, 'blog.example.org', dismissed).counts).toEqual(['1 body'])
    expect(rankEntities(annotations, null, dismissed.mentions).map(({ kind }) => kind)).toEqual([
      'organisation',
    ])
  })

  it('leaves out figures and promises that are dismissed', async () => {
    const series = 'statistic/officers-in-post' as EntityId
    const promise = 'promise/more-officers' as EntityId
    const at = { start: 0, end: 5, post: null, comment: null }
    const number = {
      ...at,
      quote: '',
      date: null,
      official: null,
      reason: { code: 'no-date', values: [] },
      series,
    }
    const page = pageOf({
      url: annotations.url,
      numbers: [
        { ...number, text: '5,160', verdict: 'unknown' },
        { ...number, text: '4,900', verdict: 'unknown' },
      ],
      promises: [{ ...at, text: '1,000 more officers', promise, number: 1_000 }],
    })
    record.value = { ...read, annotations: page }
    await dismiss(series, { reach: 'page', page: 'blog.example.org/post', text: '5,160' }, false)
    await dismissals.dismiss(promise, 'More officers', 'everywhere')
    const dismissed = dismissals.dismissed.value
    expect(summarisePage(page, 'blog.example.org', dismissed).counts).toEqual(['1 number'])
    const left = listNumbers(page, { dismissed: dismissed.numbers })
    expect(left.map(({ mention }) => mention.text)).toEqual(['4,900'])
    expect(placesOf(page, series, dismissed)).toMatchObject({ said: [{ text: '4,900' }], isDismissed: false })
    expect(placesOf(page, promise, dismissed)).toMatchObject({ said: [], isDismissed: true })
    expect(placesOf(page, ann, dismissed)).toMatchObject({ first: null, isDismissed: false })
  })

  it('keeps nothing on disk of what is dismissed on the page of a private window', async () => {
    stop()
    isPrivate = true
    ;({ dismissals, stop } = createPageDismissals(signal(1), record))
    // At once, before the panel can have asked about its tab.
    expect(await dismissals.dismiss(ann, 'Ann Example', 'everywhere')).toBe(true)
    expect(gone()).toEqual([0, 2])
    expect(await browser.storage.local.get()).toEqual({})
    expect(await readDismissals(false)).toEqual([])
  })

  it('lists what is dismissed here with the way back', async () => {
    await dismissals.dismiss(ann, 'Ann Example', 'site')
    await dismiss(moj, { reach: 'page', page: 'blog.example.org/post', text: 'Name' }, false)
    await vi.waitFor(() => expect(gone()).toHaveLength(3))
    act(() => render(<DismissedMarks state={state()} annotations={annotations} post={null} />, container))
    const rows = () =>
      [...container.querySelectorAll('li > span')].map(row => row.textContent?.replace(/\s+/g, ' ').trim())
    expect(rows()).toEqual(['Ann Example on this site', 'Ministry of Examples “Name”, here'])
    const [first] = container.querySelectorAll('button')
    expect(first?.getAttribute('aria-label')).toBe('Undo: mark Ann Example again')
    press('Undo')
    expect(document.activeElement).toBe(container.querySelectorAll('button')[1])
    await vi.waitFor(() => expect(gone()).toEqual([1]))
    expect(dismissals.said.value).toBe('Ann Example is marked again.')
  })
})

describe('an entity in the panel', () => {
  const show = () =>
    act(() =>
      render(
        <EntityDismissal
          state={state()}
          entity={entities[0] as Entity}
          isMarked={!gone().includes(0) || !gone().includes(2)}
        />,
        container,
      ),
    )

  it('is dismissed as far as is chosen, by key too, and brought back', async () => {
    show()
    press('Not this person')
    expect(document.activeElement?.textContent).toBe('Here')
    act(() => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    })
    expect(document.activeElement?.textContent).toBe('Not this person')

    press('Not this person')
    press('Here')
    await vi.waitFor(() => expect(gone()).toEqual([0, 2]))
    show()
    expect(container.querySelector('p')?.textContent).toContain(
      'Dismissed here: Ann Example is not marked on this page.',
    )
    expect(buttons()).toEqual(['Undo'])
    expect(document.activeElement?.textContent).toBe('Undo')
    press('Undo')
    await vi.waitFor(() => expect(gone()).toEqual([]))
    show()
    expect(document.activeElement?.textContent).toBe('Not this person')
  })

  it('says so when it could not be dismissed', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('No space'))
    show()
    press('Not this person')
    press('Everywhere')
    await vi.waitFor(() => expect(container.textContent).toContain('Nothing has changed'))
    expect(dismissals.said.value).toMatch(/^Nothing has changed/)
    expect(buttons()).toEqual(['Not this person'])
  })
})

describe('the options page', () => {
  const rows = () =>
    [...container.querySelectorAll('li > span')].map(row => row.textContent?.replace(/\s+/g, ' ').trim())

  it('says that nothing is dismissed', () => {
    act(() => render(<DismissedSection knowledge={knowledge} />, container))
    expect(container.querySelector('p')?.textContent).toMatch(/^None\./)
    expect(buttons()).toEqual([])
  })

  it('lists what is dismissed, newest first, and brings one or all of it back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-02T12:00:00Z') })
    await dismiss(ann, { reach: 'page', page: 'blog.example.org/post', text: 'Example' }, false)
    await dismiss(ann, { reach: 'site', host: 'blog.example.org' }, false)
    await dismiss(moj, { reach: 'everywhere' }, false)
    vi.useRealTimers()
    act(() => render(<DismissedSection knowledge={knowledge} />, container))
    await vi.waitFor(() =>
      expect(rows()).toEqual([
        'Ministry of Examples everywhere, 2 January 2026',
        'Ann Example on blog.example.org, 2 January 2026',
        'Ann Example as “Example” on blog.example.org/post, 2 January 2026',
      ]),
    )
    press('Undo')
    await vi.waitFor(() => expect(rows()).toHaveLength(2))
    const said = () => container.querySelector('[role="status"]')?.textContent
    await vi.waitFor(() => expect(said()).toBe('Ministry of Examples is marked again.'))
    press('Dismiss again')
    await vi.waitFor(() => expect(rows()).toHaveLength(3))
    press('Bring all back')
    await vi.waitFor(() => expect(said()).toBe('All 3 are marked again.'))
    await vi.waitFor(() => expect(rows()).toEqual([]))
    expect(await readDismissals(false)).toEqual([])
  })
})
