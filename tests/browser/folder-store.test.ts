import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser } from 'puppeteer-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { folderStore as FolderStore } from '../../lib/sync/stores/folder.ts'
import { findBrowser } from '../../scripts/find-browsers.mjs'

declare global {
  var stores: { folderStore: typeof FolderStore }
}

const MODULE = fileURLToPath(new URL('../../lib/sync/stores/folder.ts', import.meta.url))

/** The folder store as a script that a page can run. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: MODULE, formats: ['iife'], name: 'stores' } },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

/** Chromium's private folders are handles of the same kind as a folder that the reader picks. */
describe('the folder store in Chromium', () => {
  let browser: Browser
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Folder</title>')
  })
  beforeAll(async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const executablePath = process.env.CASENOTE_CHROMIUM ?? findBrowser('chromium') ?? ''
    browser = await puppeteer.launch({
      executablePath,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
  })
  afterAll(async () => {
    await browser?.close()
    server.close()
  })

  it('writes whole files, lists them, and notices that the folder is gone', async () => {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.addScriptTag({ content: await bundled() })
    const found = await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory()
      const folder = await root.getDirectoryHandle('notes', { create: true })
      const store = stores.folderStore(folder as unknown as Parameters<typeof FolderStore>[0])
      const name = `${'a'.repeat(26)}.age`
      const other = `${'b'.repeat(26)}.age`
      const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => at & 255)
      const empty = await store.list(null)
      const put = await store.put(name, bytes)
      const again = await store.put(name, bytes)
      // Open, and never closed: what a crash in the midst of writing leaves.
      const half = await (await folder.getFileHandle(other, { create: true })).createWritable()
      await half.write(bytes)
      await folder.getDirectoryHandle(`${'c'.repeat(26)}.age`, { create: true })
      const listed = await store.list(null)
      const back = await store.get(name)
      const unfinished = await store.get(other)
      await half.abort()
      const removed = [await store.remove(name), await store.remove(name)]
      const missing = await store.get(name)
      await root.removeEntry('notes', { recursive: true })
      const gone = [await store.list(null), await store.put(name, bytes)]
      const isSame =
        back.ok && back.value.length === bytes.length && back.value.every((b, at) => b === bytes[at])
      return { empty, put, again, listed, isSame, unfinished, removed, missing, gone }
    })
    const done = { ok: true, value: null }
    expect(found.empty).toMatchObject({ ok: true, value: { files: [], complete: true } })
    expect([found.put, found.again, ...found.removed]).toEqual([done, done, done, done])
    expect(found.listed).toMatchObject({
      ok: true,
      value: { files: [{ name: `${'a'.repeat(26)}.age`, size: 300_000 }] },
    })
    expect(found.isSame).toBe(true)
    expect([found.unfinished, found.missing]).toEqual(Array(2).fill({ ok: false, fault: 'no-such-file' }))
    expect(found.gone).toEqual(Array(2).fill({ ok: false, fault: 'gone' }))
  })
})
