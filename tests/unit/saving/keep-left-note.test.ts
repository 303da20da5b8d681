import { beforeEach, expect, it, vi } from 'vitest'
import type { Library } from '../../../lib/library/library.ts'
import { lock, unlock } from '../../../lib/lock/lock.ts'
import { writeWaiting } from '../../../lib/lock/waiting.ts'
import { keepLeftNote } from '../../../lib/saving/keep-left-note.ts'
import { newSnippet } from '../library/example-snippets.ts'
import { beginProfile, PASSPHRASE, sealed, settled } from '../lock/profile.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

const inUse = vi.hoisted(() => ({ library: undefined as Library | undefined }))
vi.mock('../../../lib/library/library-in-use.ts', () => ({ libraryInUse: () => inUse.library }))

beforeEach(beginProfile)

async function librarySaved(note: string) {
  const { library } = await sealed()
  inUse.library = library
  const snippet = newSnippet({ note })
  await library.save(snippet)
  const noteNow = async () => (await library.get(snippet.id))?.note
  return { library, id: snippet.id, noteNow }
}

it('keeps a note, also when it comes twice', async () => {
  const { id, noteNow } = await librarySaved('Old')
  const left = { id, note: 'New', base: null, early: false }
  expect(await keepLeftNote(left)).toBe(true)
  expect(await keepLeftNote(left)).toBe(true)
  expect(await noteNow()).toBe('New')
})

it('puts what was written before the note was read behind it, also when it comes twice', async () => {
  const { id, noteNow } = await librarySaved('Old.')
  const left = { id, note: ' Early.', base: null, early: true }
  expect(await keepLeftNote(left)).toBe(true)
  expect(await keepLeftNote(left)).toBe(true)
  expect(await noteNow()).toBe('Old. Early.')
})

it('lets it wait while the library is locked', async () => {
  const { library, id, noteNow } = await librarySaved('Old.')
  await lock()
  await settled()
  expect(await keepLeftNote({ id, note: ' Early.', base: null, early: true })).toBe(false)
  await unlock(library, PASSPHRASE)
  await settled()
  await writeWaiting(library, keepLeftNote)
  expect(await noteNow()).toBe('Old. Early.')
})
