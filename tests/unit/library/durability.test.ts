import { IDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PLAIN_CODEC } from '../../../lib/library/codec.ts'
import { openLibrary } from '../../../lib/library/library.ts'
import { recodeLibrary } from '../../../lib/library/recode.ts'
import { done, idOf, newSnippet } from './example-snippets.ts'

/** How each write was finished that a browser committed, in their order. */
let committed: (IDBTransactionDurability | undefined)[] = []
beforeEach(() => {
  committed = []
  const begin = IDBDatabase.prototype.transaction
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...given: Parameters<typeof begin>
  ) {
    const transaction = begin.apply(this, given)
    const [, mode, options] = given
    if (mode === 'readwrite')
      transaction.addEventListener('complete', () => committed.push(options?.durability))
    return transaction
  })
})
afterEach(() => vi.restoreAllMocks())

const COPIES = {
  'a second copy': () => {
    const factory = new IDBFactory()
    return async () => factory
  },
  'no second copy': () => async () => null,
  'a second copy that fails': () => () => Promise.reject(new Error('no bucket')),
} as const

const open = (secondCopy: () => Promise<IDBFactory | null>) =>
  openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange, secondCopy })

describe.each(Object.entries(COPIES))('with %s', (_, secondCopy) => {
  it('is a save on the disk before anything else is written', async () => {
    const library = open(secondCopy())
    done(await library.save(newSnippet({ id: idOf(1) })))
    done(await library.save(newSnippet({ id: idOf(2) })))
    await vi.waitFor(() => expect(committed).toEqual(['relaxed', 'strict', 'relaxed', 'strict']))
    library.close()
  })

  it('is everything else on the disk when it is acknowledged', async () => {
    const library = open(secondCopy())
    done(
      await library.bring([
        { snippet: { ...newSnippet({ id: idOf(1) }), trashedAt: null, keptAgainstTrash: false } },
      ]),
    )
    expect(committed.at(-1)).toBe('strict')
    done(await library.change(idOf(1), { note: 'changed' }))
    expect(committed.at(-1)).toBe('strict')
    done(await library.trash([idOf(1)]))
    expect(committed.at(-1)).toBe('strict')
    done(await library.purge([idOf(1)]))
    expect(committed.at(-1)).toBe('strict')
    library.close()
  })
})

it('waits for the disk with a passphrase, and begins only where the second copy can be emptied', async () => {
  for (const [what, secondCopy] of Object.entries(COPIES)) {
    const library = open(secondCopy())
    done(await library.save(newSnippet({ id: idOf(1) })))
    await vi.waitFor(() => expect(committed.at(-1)).toBe('strict'))
    committed = []
    const { ok } = await recodeLibrary(library.context, { ...PLAIN_CODEC, id: 'other' })
    expect({ what, ok, hasWritten: committed.length > 0 }).toEqual(
      what === 'a second copy that fails'
        ? { what, ok: false, hasWritten: false }
        : { what, ok: true, hasWritten: true },
    )
    expect(committed).not.toContain('relaxed')
    library.close()
  }
})
