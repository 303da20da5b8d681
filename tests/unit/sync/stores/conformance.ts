import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Listing, Store, StoreAnswer } from '../../../../lib/sync/stores/store.ts'
import { Device } from '../engine/device.ts'
import { bytesOf, fileNameOf } from './file-names.ts'

/** A store that was just set up, and is empty. */
export interface OpenStore {
  /** Another device's view of the same place. */
  view(): Store
  /** Puts something into the place that is no log file, past the store. */
  litter?(): Promise<void>
  close(): Promise<void>
}

export interface Expected {
  /** How much the place holds, in bytes; everything of ours must fit. */
  readonly room?: number
  readonly timeout?: number
}

/** What every kind of store must do; the same for fakes and for real servers. */
export function itIsAStore(title: string, open: () => Promise<OpenStore>, expected: Expected = {}): void {
  const { room = Number.POSITIVE_INFINITY, timeout = 30_000 } = expected
  const isSmall = room < 1_000_000

  describe(title, { timeout }, () => {
    let place: OpenStore
    let store: Store
    beforeEach(async () => {
      place = await open()
      store = place.view()
    }, timeout)
    afterEach(() => place.close(), timeout)

    it('is empty at first, and says that this is all', async () => {
      expect(value(await store.list(null))).toMatchObject({ files: [], complete: true, removed: [] })
    })

    it.each(isSmall ? [1, 700, 20_000] : [1, 700, 20_000, 1_200_000])(
      'gives %i bytes back as they were',
      async length => {
        const bytes = bytesOf(length)
        expect(await store.put(fileNameOf(7), bytes)).toEqual({ ok: true, value: null })
        const back = value(await place.view().get(fileNameOf(7)))
        expect(back.length).toBe(length)
        expect(Buffer.compare(back, bytes)).toBe(0)
        const [listed] = value(await place.view().list(null)).files
        expect(listed?.name).toBe(fileNameOf(7))
        expect([length, null]).toContain(listed?.size)
      },
    )

    it('takes the same file once more', async () => {
      for (let turn = 0; turn < 2; turn++) {
        expect(await store.put(fileNameOf(1), bytesOf(900))).toEqual({ ok: true, value: null })
      }
      expect(await names(store)).toEqual([fileNameOf(1)])
    })

    it.each([
      [400, 900],
      [30_000, 900],
    ])('takes the whole file where %i other bytes lie under its name', async (before, after) => {
      await store.put(fileNameOf(1), bytesOf(before, 5))
      expect(await place.view().put(fileNameOf(1), bytesOf(after))).toEqual({ ok: true, value: null })
      expect(Buffer.compare(value(await store.get(fileNameOf(1))), bytesOf(after))).toBe(0)
      expect(await names(store)).toEqual([fileNameOf(1)])
    })

    it('says of a file that is not there that it is not there', async () => {
      expect(await store.get(fileNameOf(2))).toEqual({ ok: false, fault: 'no-such-file' })
    })

    it('removes a file, and does not mind one that is not there', async () => {
      await store.put(fileNameOf(1), bytesOf(900))
      await store.put(fileNameOf(2), bytesOf(30_000))
      for (let turn = 0; turn < 2; turn++) {
        expect(await store.remove(fileNameOf(2))).toEqual({ ok: true, value: null })
      }
      expect(await store.get(fileNameOf(2))).toEqual({ ok: false, fault: 'no-such-file' })
      expect(await names(place.view())).toEqual([fileNameOf(1)])
    })

    it('takes back a name that it had removed', async () => {
      await store.put(fileNameOf(1), bytesOf(900))
      await store.remove(fileNameOf(1))
      expect(await store.put(fileNameOf(1), bytesOf(800, 3))).toEqual({ ok: true, value: null })
      expect(Buffer.compare(value(await store.get(fileNameOf(1))), bytesOf(800, 3))).toBe(0)
    })

    it('lists no more than log files', async () => {
      await store.put(fileNameOf(1), bytesOf(900))
      await place.litter?.()
      expect(await names(store)).toEqual([fileNameOf(1)])
    })

    it.each(['../secret', '', '.', `../${fileNameOf(1)}`, `sub/${fileNameOf(1)}`, '%2e%2e/x', 'note.txt'])(
      'knows no file %j, and writes none',
      async name => {
        await store.put(fileNameOf(1), bytesOf(900))
        expect(await store.get(name)).toEqual({ ok: false, fault: 'no-such-file' })
        expect(await store.put(name, bytesOf(10))).toEqual({ ok: false, fault: 'strange' })
        expect(await store.remove(name)).toEqual({ ok: true, value: null })
        expect(await names(store)).toEqual([fileNameOf(1)])
      },
    )

    it('keeps many files, also when several are written at a time', async () => {
      const many = Array.from({ length: isSmall ? 60 : 300 }, (_, number) => fileNameOf(number))
      for (let at = 0; at < many.length; at += 6) {
        const written = many.slice(at, at + 6).map((name, index) => store.put(name, bytesOf(600, at + index)))
        for (const answer of await Promise.all(written)) expect(answer).toEqual({ ok: true, value: null })
      }
      expect(await names(place.view())).toEqual(many.toSorted())
      expect(Buffer.compare(value(await store.get(fileNameOf(41))), bytesOf(600, 41))).toBe(0)
    })

    it('tells, from any cursor on, what came and what went', async () => {
      const there = new Set<string>()
      let cursor: string | null = null
      const look = async () => {
        const listing: Listing = value(await place.view().list(cursor))
        if (listing.complete) there.clear()
        for (const { name } of listing.files) there.add(name)
        for (const name of listing.removed) there.delete(name)
        cursor = listing.cursor
        return [...there].sort()
      }
      await store.put(fileNameOf(1), bytesOf(900))
      await store.put(fileNameOf(2), bytesOf(900))
      expect(await look()).toEqual([fileNameOf(1), fileNameOf(2)])
      expect(await look()).toEqual([fileNameOf(1), fileNameOf(2)])
      await store.put(fileNameOf(3), bytesOf(900))
      await store.remove(fileNameOf(1))
      await store.put(fileNameOf(4), bytesOf(900))
      await store.remove(fileNameOf(4))
      expect(await look()).toEqual([fileNameOf(2), fileNameOf(3)])
      await store.put(fileNameOf(1), bytesOf(900))
      expect(await look()).toEqual([fileNameOf(1), fileNameOf(2), fileNameOf(3)])
    })

    it('carries a library between two devices, through edits on both and compaction', async () => {
      const one = new Device(place.view(), 1)
      const other = new Device(place.view(), 2)
      const key = one.save('middle')
      expect(await one.sync()).toMatchObject({ state: 'done', sent: 1 })
      expect(await other.sync()).toMatchObject({ state: 'done', received: 1 })
      one.edit(key, 'before middle')
      other.edit(key, 'middle after')
      for (const device of [one, other, one, other]) {
        expect(await device.sync()).toMatchObject({ state: 'done', notices: [] })
      }
      expect(other.shown()).toEqual(one.shown())
      expect(one.shown()[0]?.note).toBe('before middle after')
      for (let edit = 1; edit <= 12; edit++) {
        one.edit(key, `edit ${edit}`)
        expect(await one.sync()).toMatchObject({ state: 'done', notices: [] })
        if (edit % 3 === 0) expect(await other.sync()).toMatchObject({ state: 'done', notices: [] })
      }
      expect(other.shown()[0]?.note).toBe('edit 12')
      const late = new Device(place.view(), 3)
      expect(await late.sync()).toMatchObject({ state: 'done', notices: [] })
      expect(late.shown()).toEqual(one.shown())
    })
  })
}

/** The value of an answer; fails the test where there is none. */
export function value<T>(answer: StoreAnswer<T>): T {
  if (!answer.ok) throw new Error(`The store answers ${answer.fault}.`)
  return answer.value
}

async function names(store: Store): Promise<string[]> {
  return value(await store.list(null))
    .files.map(({ name }) => name)
    .sort()
}
