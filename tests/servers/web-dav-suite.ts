import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type WebDavStore, webDavStore } from '../../lib/sync/stores/webdav.ts'
import { addressOf } from '../unit/sync/stores/address-of.ts'
import { itIsAStore } from '../unit/sync/stores/conformance.ts'
import { bytesOf, fileNameOf } from '../unit/sync/stores/file-names.ts'
import { PASSWORD, type RunningServer, USER } from './run-server.ts'

/** What a WebDAV folder must do on a real server: the suite for every store, and what only a server can tell. */
export function itServesWebDav(title: string, start: () => Promise<RunningServer>): void {
  describe(title, () => {
    let server: RunningServer
    let folders = 0
    beforeAll(async () => {
      server = await start()
    })
    afterAll(() => server?.stop())

    const storeAt = (path: string, password = PASSWORD): WebDavStore =>
      webDavStore({ address: addressOf(server.address + path), user: USER, password })

    itIsAStore('a folder there', async () => {
      const path = `Case notes ${++folders}/`
      const made = await storeAt(path).create()
      if (!made.ok) throw new Error(`The folder was not made: ${made.fault}.`)
      return {
        view: () => storeAt(path),
        litter: () => litter(server.address + path),
        close: async () => undefined,
      }
    })

    it('says that a wrong password is refused', async () => {
      const store = storeAt('', 'wrong')
      expect(await store.list(null)).toEqual({ ok: false, fault: 'refused' })
      expect(await store.get(fileNameOf(1))).toEqual({ ok: false, fault: 'refused' })
      expect(await store.put(fileNameOf(1), bytesOf(9))).toEqual({ ok: false, fault: 'refused' })
    })

    it('says that a folder is gone, and makes it', async () => {
      const store = storeAt('another folder/')
      expect(await store.list(null)).toEqual({ ok: false, fault: 'gone' })
      for (let turn = 0; turn < 2; turn++) expect(await store.create()).toEqual({ ok: true, value: null })
      expect(await store.list(null)).toMatchObject({ ok: true, value: { files: [], complete: true } })
    })
  })
}

async function litter(folder: string): Promise<void> {
  const Authorization = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`
  const sub = `${fileNameOf(8)}/`
  for (const [method, path] of [
    ['PUT', 'readme.txt'],
    ['PUT', `${fileNameOf(9)}.part`],
    ['MKCOL', sub],
    ['PUT', `${sub}${fileNameOf(10)}`],
  ] as const) {
    const body = method === 'PUT' ? 'words' : null
    const { status } = await fetch(new URL(path, folder), { method, body, headers: { Authorization } })
    if (status !== 201) throw new Error(`${method} ${path}: ${status}`)
  }
}
