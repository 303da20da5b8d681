import type { Page } from 'puppeteer-core'
import { afterAll, expect, it } from 'vitest'
import { recordKeySchema } from '../../lib/sync/log/log-entry.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { savedSnippets } from './harness/library.ts'
import { type OtherDevice, otherDevice } from './harness/other-device.ts'
import { pressIn } from './harness/press-in.ts'
import { startDavServer } from './harness/store-server.ts'
import { openSync, pair, press, syncAndWait } from './harness/sync-page.ts'
import { untilSays } from './harness/wait.ts'

const server = await startDavServer()
afterAll(() => server.close())

/** What would take much away from the reader is asked first, and each answer does what it says. */
inBothBrowsers('the questions of sync', { storePort: server.port }, under => {
  let page: Page
  let other: OtherDevice
  /** How many snippets are in this browser's library and not in its trash. */
  const kept = async () => (await savedSnippets(under())).filter(({ trashedAt }) => trashedAt === null).length

  it('has six snippets of another device', async () => {
    server.kept.files.clear()
    other = await otherDevice('webdav', server.address)
    for (let note = 1; note <= 6; note++) other.device.save(`note ${note}`)
    await other.device.sync()
    page = await openSync(under())
    await pair(under(), page, other.pairing)
    await untilSays(page, 'In step.')
    expect(await kept()).toBe(6)
  })

  it('keeps here and everywhere what the other put into its trash and what it deleted for good', async () => {
    const [first, second, third] = [...other.device.replica.held.keys()]
    if (!first || !second || !third) throw new Error('The other device has too little.')
    other.device.trash(first)
    other.device.trash(second)
    other.device.purge(third)
    await other.device.sync()
    await syncAndWait(page, 'have deleted 3 of the 6 snippets that are on this one')
    await untilSays(page, 'Nothing was taken in yet.')
    expect(await kept()).toBe(6)
    await press(page, 'Keep them everywhere')
    await untilSays(page, 'In step.')
    expect(await kept()).toBe(6)
    await other.device.sync()
    const shown = other.device.shown()
    expect(shown.map(({ note }) => note).sort()).toEqual([1, 2, 3, 4, 5, 6].map(number => `note ${number}`))
    expect(shown.every(({ trashedAt }) => trashedAt === null)).toBe(true)
  })

  it('deletes here too what the reader agrees to, after a copy of the library', async () => {
    for (const { id } of other.device.shown().slice(0, 3))
      other.device.purge(recordKeySchema.parse(`snippet/${id}`))
    await other.device.sync()
    await syncAndWait(page, 'have deleted 3 of the 6 snippets that are on this one')
    expect(await kept()).toBe(6)
    await press(page, 'Delete them here too')
    await untilSays(page, 'In step.')
    expect(await kept()).toBe(3)
    const library = await under().openExtension('library')
    await library.bringToFront()
    await pressIn(library, 'Backups')
    await untilSays(library, 'Before taking in changes from another device')
    await library.close()
  })

  it('takes an emptied store for no deletion, and fills it again when the reader agrees', async () => {
    const files = server.kept.files.size
    server.kept.files.clear()
    await syncAndWait(page, `The store is empty, but held ${files} file`)
    await untilSays(page, 'Nothing was deleted here')
    expect(server.kept.files.size).toBe(0)
    expect(await kept()).toBe(3)
    await press(page, 'Send everything again')
    await untilSays(page, 'In step.')
    expect(await kept()).toBe(3)
    const third = await otherDevice('webdav', server.address, 2, other.key)
    await third.device.sync()
    expect(third.device.shown().filter(({ trashedAt }) => trashedAt === null)).toHaveLength(3)
    await page.close()
  })
})
