import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountStore } from '../../../../lib/sync/stores/account.ts'
import { itIsAStore, value } from './conformance.ts'
import { FakeAccount } from './fake-account.ts'
import { bytesOf, fileNameOf } from './file-names.ts'

itIsAStore(
  'the browser account',
  async () => {
    const account = new FakeAccount()
    return {
      view: () => accountStore(account),
      litter: async () => {
        account.items.set('settings', { theme: 'dark' })
        account.items.set('log.short.0.1', 'QQ==')
        account.items.set(`log.${fileNameOf(9).slice(0, 26)}.1.1`, 'QQ==')
        account.items.set(`log.${fileNameOf(8).slice(0, 26)}.0.1`, 7)
      },
      close: async () => undefined,
    }
  },
  { room: 70_000 },
)

describe('the account store', () => {
  it('does not list a file before all of it has arrived', async () => {
    const [here, there] = [new FakeAccount(), new FakeAccount()]
    await accountStore(here).put(fileNameOf(1), bytesOf(20_000))
    const [first, ...others] = [...here.items]
    expect(others.length).toBeGreaterThan(1)
    for (const [key, item] of others) there.items.set(key, item)
    expect(value(await accountStore(there).list(null)).files).toEqual([])
    expect(await accountStore(there).get(fileNameOf(1))).toEqual({ ok: false, fault: 'no-such-file' })
    there.items.set(...(first ?? ['', '']))
    expect(value(await accountStore(there).list(null)).files).toHaveLength(1)
    expect(Buffer.compare(value(await accountStore(there).get(fileNameOf(1))), bytesOf(20_000))).toBe(0)
  })

  it('is full before anything is written, and loses nothing of what is there', async () => {
    const account = new FakeAccount()
    account.items.set('settings', 'x'.repeat(5_000))
    const store = accountStore(account)
    await store.put(fileNameOf(1), bytesOf(50_000))
    const before = new Map(account.items)
    expect(await store.put(fileNameOf(2), bytesOf(40_000))).toEqual({ ok: false, fault: 'full' })
    expect(await store.put(fileNameOf(1), bytesOf(90_000))).toEqual({ ok: false, fault: 'full' })
    expect(account.items).toEqual(before)
  })

  it('is full where there are as many items as may be', async () => {
    const account = new FakeAccount()
    for (let item = 0; item < 512; item++) account.items.set(`setting.${item}`, 1)
    expect(await accountStore(account).put(fileNameOf(1), bytesOf(5))).toEqual({ ok: false, fault: 'full' })
  })

  it('holds three quarters of its quota in files', async () => {
    const account = new FakeAccount()
    const store = accountStore(account)
    let files = 0
    while ((await store.put(fileNameOf(files), bytesOf(712, files))).ok) files++
    expect(files * 712).toBeGreaterThan(70_000)
    const { used, of } = value(await store.usage())
    expect(of).toBe(102_400)
    expect(used).toBeGreaterThan(101_000)
    expect(used).toBeLessThanOrEqual(of)
  })

  it('waits where the browser allows no more writes, and where Firefox says its quota is used up, is full', async () => {
    const account = new FakeAccount()
    account.writesLeft = 0
    const store = accountStore(account)
    expect(await store.put(fileNameOf(1), bytesOf(5))).toEqual({
      ok: false,
      fault: 'busy',
      retryAfter: 60_000,
    })
    account.set = () =>
      Promise.reject(new Error('QuotaExceededError: storage.sync API call exceeded its quota limitations.'))
    expect(await store.put(fileNameOf(1), bytesOf(5))).toEqual({ ok: false, fault: 'full' })
    account.set = () => Promise.reject(new Error('An unexpected error occurred'))
    expect(await store.put(fileNameOf(1), bytesOf(5))).toEqual({ ok: false, fault: 'strange' })
  })

  it('never throws, whatever lies in the account', async () => {
    const stem = fileNameOf(1).slice(0, 26)
    const key = fc.oneof(
      fc.tuple(fc.nat(4), fc.nat(4)).map(([index, count]) => `log.${stem}.${index}.${count}`),
      fc.string(),
    )
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, fc.oneof(fc.base64String(), fc.jsonValue())), async items => {
        const account = new FakeAccount()
        for (const [name, item] of Object.entries(items)) account.items.set(name, item)
        const store = accountStore(account)
        for (const { name } of value(await store.list(null)).files) value(await store.get(name))
        expect(value(await store.put(fileNameOf(1), bytesOf(900)))).toBeNull()
        expect(Buffer.compare(value(await store.get(fileNameOf(1))), bytesOf(900))).toBe(0)
      }),
      { numRuns: 200 },
    )
  })
})
