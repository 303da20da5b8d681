import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserUnderTest, launch } from './harness/browser-under-test.ts'
import { savedSnippets } from './harness/library.ts'
import { unexpectedRequests } from './harness/network-log.ts'
import { bringSnippets, sampleSnippet } from './harness/sample-snippets.ts'
import { openSync, press, syncAndWait } from './harness/sync-page.ts'
import { untilSays } from './harness/wait.ts'
import { untilReady } from './harness/what-is-marked.ts'

/** The browser's own window for picking a folder takes no program's clicks: the page is given one of its private folders. */
const pickIn = (page: Page, folder: string) =>
  page.evaluate(name => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true }),
    })
  }, folder)

const filesIn = (page: Page, folder: string) =>
  page.evaluate(async name => {
    const root = await navigator.storage.getDirectory()
    const handle = await root.getDirectoryHandle(name)
    const names: string[] = []
    for await (const each of (handle as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(each)
    return names
  }, folder)

/** Moves all that lies in a folder into another one, and takes the folder away. */
const move = (page: Page, from: string, to: string) =>
  page.evaluate(
    async (old, fresh) => {
      const root = await navigator.storage.getDirectory()
      const source = await root.getDirectoryHandle(old)
      const target = await root.getDirectoryHandle(fresh, { create: true })
      for await (const name of (source as unknown as { keys(): AsyncIterable<string> }).keys()) {
        const file = await (await source.getFileHandle(name)).getFile()
        const writable = await (await target.getFileHandle(name, { create: true })).createWritable()
        await writable.write(await file.arrayBuffer())
        await writable.close()
      }
      await root.removeEntry(old, { recursive: true })
    },
    from,
    to,
  )

/** Only Chromium opens folders; the store itself is tried in folder-store.test.ts. */
describe('sync in a folder on this device', () => {
  let chromium: BrowserUnderTest
  let page: Page

  beforeAll(async () => {
    chromium = await launch('chromium')
    // What a browser opens by itself at first is then behind it, and stays there.
    await untilReady(chromium)
  })
  afterAll(() => chromium?.close())

  it('is not set up without a folder', async () => {
    page = await openSync(chromium)
    await bringSnippets(page, [sampleSnippet(1), sampleSnippet(2)])
    await press(page, 'In a folder on this device')
    await press(page, 'Next')
    await untilSays(page, 'Choose a folder first.')
  })

  it('is set up in the folder that the reader picks, and asks for no access', async () => {
    await pickIn(page, 'Casenote files')
    await press(page, 'Choose a folder')
    await untilSays(page, 'Chosen: Casenote files')
    await press(page, 'Next')
    await press(page, 'I have kept the words')
    await press(page, 'Next')
    await untilSays(page, 'Casenote files')
    await press(page, 'Check and start')
    await untilSays(page, 'In step.')
    const names = await filesIn(page, 'Casenote files')
    expect(names.length).toBeGreaterThan(0)
    expect(names.every(name => /^[a-z2-7]{26}\.age$/.test(name))).toBe(true)
  })

  it('says that the folder was moved, and goes on where it is now', async () => {
    await move(page, 'Casenote files', 'Moved')
    await bringSnippets(page, [sampleSnippet(3)])
    await syncAndWait(page, 'The folder is not where it was')
    expect(await savedSnippets(chromium)).toHaveLength(3)
    const before = await filesIn(page, 'Moved')
    await pickIn(page, 'Moved')
    await press(page, 'Choose the folder again')
    await untilSays(page, 'In step.')
    const after = await filesIn(page, 'Moved')
    expect(after.length).toBeGreaterThan(before.length)
    expect(after).toEqual(expect.arrayContaining(before))
  })

  it('asks before an empty folder is filled in its place', async () => {
    await move(page, 'Moved', 'Elsewhere')
    await syncAndWait(page, 'The folder is not where it was')
    await pickIn(page, 'Empty')
    await press(page, 'Choose the folder again')
    await untilSays(page, 'The store is empty, but held')
    expect(await filesIn(page, 'Empty')).toEqual([])
    await press(page, 'Send everything again')
    await untilSays(page, 'In step.')
    expect((await filesIn(page, 'Empty')).length).toBeGreaterThan(0)
    expect(await savedSnippets(chromium)).toHaveLength(3)
  })

  it('asked the network for nothing', () => {
    expect(unexpectedRequests(chromium)).toEqual([])
  })
})
