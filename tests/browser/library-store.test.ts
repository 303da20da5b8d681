import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { bundleModule } from '../bench/bundle.ts'
import { idOf, newSnippet } from '../unit/library/example-snippets.ts'
import type { BrowserUnderTest } from './harness/browser-under-test.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { until } from './harness/wait.ts'
import type { Window } from './library-store/two-windows.ts'

/** A page of the extension with the library in it, in a database of the test's own. */
async function openWindow(under: BrowserUnderTest): Promise<Page> {
  const page = await under.openExtension('options')
  await page.evaluate(await bundleModule(new URL('./library-store/two-windows.ts', import.meta.url)))
  return page
}

const inWindow = (page: Page) => ({
  save: (snippet: ReturnType<typeof newSnippet>) =>
    page.evaluate(wanted => (globalThis as unknown as { inWindow: Window }).inWindow.save(wanted), snippet),
  beginEditing: (id: ReturnType<typeof idOf>) =>
    page.evaluate(
      wanted => (globalThis as unknown as { inWindow: Window }).inWindow.beginEditing(wanted),
      id,
    ),
  write: (note: string) =>
    page.evaluate(wanted => (globalThis as unknown as { inWindow: Window }).inWindow.write(wanted), note),
  watched: () => page.evaluate(() => (globalThis as unknown as { inWindow: Window }).inWindow.watched()),
  backUpAndBringBack: () =>
    page.evaluate(() => (globalThis as unknown as { inWindow: Window }).inWindow.backUpAndBringBack()),
  compareWithSentinel: () =>
    page.evaluate(() => (globalThis as unknown as { inWindow: Window }).inWindow.compareWithSentinel()),
})

inBothBrowsers('the library in its database', {}, under => {
  it('keeps the texts of two windows that edit one note, and shows each what the other wrote', async () => {
    const [one, other] = [await openWindow(under()), await openWindow(under())]
    const id = idOf(1)
    expect(await inWindow(one).save(newSnippet({ id, note: 'first' }))).toBe(true)
    await until(async () => (await inWindow(other).watched())[0] === 'first', 'the other window to see it')
    expect(await inWindow(one).beginEditing(id)).toBe('first')
    expect(await inWindow(other).beginEditing(id)).toBe('first')
    expect(await inWindow(one).write('one, first')).toBe('one, first')
    expect(await inWindow(other).write('first, two')).toBe('one, first, two')
    await until(
      async () => (await inWindow(one).watched())[0] === 'one, first, two',
      'both texts in the first window',
    )
    await one.close()
    await other.close()
  })

  it('is there in a window that is opened later, and comes back from a backup', async () => {
    const page = await openWindow(under())
    await until(async () => (await inWindow(page).watched())[0] === 'one, first, two', 'the note')
    expect(await inWindow(page).backUpAndBringBack()).toBe(1)
    expect(await inWindow(page).beginEditing(idOf(1))).toBe('one, first, two')
    await page.close()
  })

  it('is missed when the browser has thrown it away', async () => {
    const before = await openWindow(under())
    expect(await inWindow(before).compareWithSentinel()).toEqual([])
    await before.close()
    await under().inExtension(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('library-of-the-test')
          request.onsuccess = () => resolve()
          request.onerror = () => reject(request.error)
        }),
    )
    const after = await openWindow(under())
    expect(await inWindow(after).compareWithSentinel()).toMatchObject([{ snippets: 1 }])
    await after.close()
  })
})
