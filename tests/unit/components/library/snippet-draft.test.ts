import 'fake-indexeddb/auto'
import { afterEach, expect, it, vi } from 'vitest'
import { draftOf } from '../../../../components/library/snippet-draft.ts'
import { type Library, openLibrary } from '../../../../lib/library/library.ts'
import { sampleSnippet } from '../../../browser/harness/sample-snippets.ts'

let count = 0
const opened: Library[] = []
async function libraryWith(note: string) {
  count += 1
  const library = openLibrary({ name: `draft-${count}` })
  opened.push(library)
  const snippet = sampleSnippet(1, { note })
  await library.save(snippet)
  return { library, id: snippet.id }
}
afterEach(() => {
  for (const library of opened.splice(0)) library.close()
})
const until = (condition: () => boolean) =>
  vi.waitFor(() => expect(condition()).toBe(true), { timeout: 4_000 })

it('saves a moment after the last key', async () => {
  const { library, id } = await libraryWith('')
  const draft = draftOf(library, id)
  await until(() => draft.snippet.value !== null)
  draft.write('First')
  expect(draft.state.value).toBe('unsaved')
  await until(() => draft.state.value === 'saved')
  expect((await library.get(id))?.note).toBe('First')
  await draft.close()
})

it('puts what was written before the note was read behind it, and not in its place', async () => {
  const { library, id } = await libraryWith('Middle.')
  const draft = draftOf(library, id)
  draft.write(' Ea')
  draft.write(' Early.')
  await until(() => draft.snippet.value !== null)
  expect(draft.note.value).toBe('Middle. Early.')
  draft.write('Middle. Early. After.')
  await draft.close()
  expect((await library.get(id))?.note).toBe('Middle. Early. After.')
})

it('keeps what was written where it is closed before it has read the note', async () => {
  const { library, id } = await libraryWith('Middle.')
  const draft = draftOf(library, id)
  draft.write(' Early.')
  await draft.close()
  expect((await library.get(id))?.note).toBe('Middle. Early.')
})

it('keeps what two editors wrote at the same time, and shows the other text when asked', async () => {
  const { library, id } = await libraryWith('Middle.')
  const [one, other] = [draftOf(library, id), draftOf(library, id)]
  await until(() => one.note.value === 'Middle.' && other.note.value === 'Middle.')
  one.setFocused(true)
  other.setFocused(true)
  one.write('Before. Middle.')
  other.write('Middle. After.')
  await one.flush()
  await other.flush()
  expect((await library.get(id))?.note).toBe('Before. Middle. After.')
  await until(() => one.isBehind.value)
  expect(one.note.value).toBe('Before. Middle.')
  // Goes on typing without having seen the other text: nothing of it is lost.
  one.write('Before, long before. Middle.')
  await one.flush()
  expect((await library.get(id))?.note).toBe('Before, long before. Middle. After.')
  one.catchUp()
  expect(one.note.value).toBe('Before, long before. Middle. After.')
  await one.close()
  await other.close()
})

it('adds and takes off tags on what is saved at that time', async () => {
  const { library, id } = await libraryWith('')
  const draft = draftOf(library, id)
  await library.change(id, { tags: ['from elsewhere'] })
  await draft.change(({ tags }) => ({ tags: [...tags, 'mine'] }))
  expect((await library.get(id))?.tags).toEqual(['from elsewhere', 'mine'])
  await draft.close()
})

it('says why it could not save, keeps the text and tries again', async () => {
  const { library, id } = await libraryWith('')
  const failing = vi.fn(library.change)
  failing.mockResolvedValueOnce({ ok: false, fault: 'disk-full', detail: 'full' })
  const draft = draftOf({ ...library, change: failing }, id)
  await until(() => draft.snippet.value !== null)
  draft.write('Words')
  await draft.flush()
  expect(draft.state.value).toMatchObject({ fault: 'disk-full' })
  expect(draft.note.value).toBe('Words')
  await draft.flush()
  expect((await library.get(id))?.note).toBe('Words')
  await draft.close()
})

it('hands over what is not saved, once', async () => {
  const { library, id } = await libraryWith('Old')
  const draft = draftOf(library, id)
  await until(() => draft.note.value === 'Old')
  expect(draft.handOver()).toBeNull()
  draft.write('New')
  expect(draft.handOver()?.note).toBe('New')
  await draft.flush()
  expect((await library.get(id))?.note).toBe('Old')
  await draft.close()
})

it('hands over what was written before the note was read, once', async () => {
  const { library, id } = await libraryWith('Old')
  const draft = draftOf(library, id)
  draft.write(' Early.')
  expect(draft.handOver()).toEqual({ note: ' Early.', base: null, early: true })
  expect(draft.handOver()).toBeNull()
  await until(() => draft.note.value === 'Old')
  await draft.close()
  expect((await library.get(id))?.note).toBe('Old')
})
