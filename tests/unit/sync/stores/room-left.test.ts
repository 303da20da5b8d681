import { describe, expect, it } from 'vitest'
import { accountStore, notesLeft } from '../../../../lib/sync/stores/account.ts'
import { Device } from '../engine/device.ts'
import { value } from './conformance.ts'
import { FakeAccount } from './fake-account.ts'

const WORDS = 'caseload officer sentence court report visit review board hostel licence union manager'.split(
  ' ',
)
const words = (count: number, seed: number) =>
  Array.from(
    { length: count },
    (_, at) => WORDS[(at * 7 + seed * 13 + ((at * seed) % 5)) % WORDS.length],
  ).join(' ')

describe('the room left in the browser account', () => {
  it('is told in snippets like those that are there, and about as many are in the end', async () => {
    const account = new FakeAccount()
    const store = accountStore(account)
    const device = new Device(store, 1)
    const first = value(await store.usage())
    let promised = notesLeft(first, 0)
    let saved = 0
    let ended = ''
    while (ended === '' && saved < 1_000) {
      for (let many = 0; many < 10; many++) device.save(words(8, saved + many), words(25, saved * 3 + many))
      saved += 10
      const outcome = await device.sync()
      ended = outcome.state === 'done' ? '' : outcome.state === 'failed' ? outcome.fault : outcome.state
      if (saved === 100) promised = 100 + notesLeft(value(await store.usage()), 100)
    }
    expect(ended).toBe('full')
    expect(saved).toBeGreaterThan(notesLeft(first, 0))
    expect(saved).toBeGreaterThan(promised * 0.8)
    expect(promised).toBeGreaterThan(saved * 0.5)
  }, 60_000)

  it('is none where it is full', () => {
    expect(notesLeft({ used: 102_400, of: 102_400 }, 300)).toBe(0)
    expect(notesLeft({ used: 101_000, of: 102_400 }, 300)).toBeLessThan(5)
  })
})
