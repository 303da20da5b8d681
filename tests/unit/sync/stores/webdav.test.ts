import { afterEach, describe, expect, it } from 'vitest'
import { webDavStore } from '../../../../lib/sync/stores/webdav.ts'
import { addressOf } from './address-of.ts'
import { itIsAStore } from './conformance.ts'
import { DavFolder } from './dav-folder.ts'
import { bytesOf, fileNameOf } from './file-names.ts'
import { type Handler, type LoopbackServer, loopbackServer } from './loopback-server.ts'

const servers: LoopbackServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function serving(handler: Handler, timeout = 5_000) {
  const server = await loopbackServer(handler)
  servers.push(server)
  const store = webDavStore({
    address: addressOf(`${server.origin}/dav/Case notes`),
    user: 'Zoë',
    password: 'päss:word',
    timeout,
  })
  return { server, store }
}

itIsAStore('a WebDAV folder', async () => {
  const folder = new DavFolder()
  const server = await loopbackServer(folder.handler)
  return {
    view: () =>
      webDavStore({ address: addressOf(`${server.origin}${folder.path}`), user: 'me', password: 'secret' }),
    litter: async () => {
      for (const name of [
        'readme.txt',
        '.hidden',
        `${fileNameOf(9)}.part`,
        'AAAAAAAAAAAAAAAAAAAAAAAAAA.age',
      ]) {
        folder.files.set(name, Buffer.from('x'))
      }
    },
    close: () => server.close(),
  }
})

describe('a WebDAV store', () => {
  it('shows its password to the server, in UTF-8, and no cookies or referrer', async () => {
    const { server, store } = await serving(new DavFolder().handler)
    await store.list(null)
    const [{ headers }] = server.received as [(typeof server.received)[0]]
    const [, encoded = ''] = (headers.authorization ?? '').split(' ')
    expect(Buffer.from(encoded, 'base64').toString()).toBe('Zoë:päss:word')
    expect(headers.depth).toBe('1')
    expect(headers.cookie).toBeUndefined()
    expect(headers.referer).toBeUndefined()
  })

  it.each([
    [401, 'refused'],
    [403, 'refused'],
    [404, 'gone'],
    [405, 'strange'],
    [500, 'strange'],
    [502, 'unreachable'],
    [200, 'strange'],
  ] as const)('takes a listing with status %i to mean %s', async (status, fault) => {
    const { store } = await serving((_, response) => void response.writeHead(status).end('no'))
    expect(await store.list(null)).toEqual({ ok: false, fault })
  })

  it.each([
    [413, 'full'],
    [507, 'full'],
    [409, 'gone'],
    [423, 'busy'],
  ] as const)('takes an upload with status %i to mean %s', async (status, fault) => {
    const { store } = await serving((_, response) => void response.writeHead(status).end())
    expect(await store.put(fileNameOf(1), bytesOf(9))).toEqual({ ok: false, fault })
  })

  it('waits as long as the server asks for, up to a day', async () => {
    const waits = ['120', '99999999', 'soon', new Date(Date.now() + 60_000).toUTCString()]
    const { store } = await serving(
      (_, response) => void response.writeHead(503, { 'Retry-After': waits.shift() ?? '' }).end(),
    )
    expect(await store.list(null)).toEqual({ ok: false, fault: 'busy', retryAfter: 120_000 })
    expect(await store.list(null)).toEqual({ ok: false, fault: 'busy', retryAfter: 86_400_000 })
    expect(await store.list(null)).toEqual({ ok: false, fault: 'busy' })
    const dated = await store.list(null)
    expect(dated.ok ? 0 : dated.retryAfter).toBeGreaterThan(50_000)
  })

  it.each([301, 302, 307, 308])(
    'follows no redirect (%i), and never shows its password elsewhere',
    async status => {
      const elsewhere = await serving(new DavFolder('/').handler)
      const { store } = await serving(
        (_, response) => void response.writeHead(status, { Location: `${elsewhere.server.origin}/` }).end(),
      )
      const strange = { ok: false, fault: 'strange' }
      expect(await store.list(null)).toEqual(strange)
      expect(await store.get(fileNameOf(1))).toEqual(strange)
      expect(await store.put(fileNameOf(1), bytesOf(9))).toEqual(strange)
      expect(await store.remove(fileNameOf(1))).toEqual(strange)
      expect(elsewhere.server.received).toEqual([])
    },
  )

  it('takes a page with status 200 for what it is', async () => {
    const { store } = await serving(
      (_, response) =>
        void response
          .writeHead(200, { 'Content-Type': 'Text/HTML; charset=utf-8' })
          .end('<html>Log in</html>'),
    )
    const strange = { ok: false, fault: 'strange' }
    expect(await store.list(null)).toEqual(strange)
    expect(await store.get(fileNameOf(1))).toEqual(strange)
    expect(await store.put(fileNameOf(1), bytesOf(9))).toEqual(strange)
    expect(await store.remove(fileNameOf(1))).toEqual(strange)
  })

  it('gives up on an answer that only drips', async () => {
    const { store } = await serving((_, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write('x'), 10)
      response.on('close', () => clearInterval(drip))
    }, 300)
    expect(await store.get(fileNameOf(1))).toEqual({ ok: false, fault: 'unreachable' })
  })

  it('reads no more of an answer than a file may have', async () => {
    const piece = Buffer.alloc(1024 * 1024)
    let sent = 0
    const { store } = await serving((_, response) => {
      response.writeHead(200)
      const more = () => {
        while (!response.destroyed && sent < 200) {
          sent++
          if (!response.write(piece)) return
        }
        response.end()
      }
      response.on('drain', more)
      more()
    })
    expect(await store.get(fileNameOf(1))).toEqual({ ok: false, fault: 'too-large' })
    expect(sent).toBeLessThan(60)
  })

  it('notices an answer that breaks off', async () => {
    const { store } = await serving((_, response) => {
      response.writeHead(200, { 'Content-Length': '5000' })
      response.write('half', () => response.destroy())
    })
    expect(await store.get(fileNameOf(1))).toEqual({ ok: false, fault: 'unreachable' })
  })

  it('says that nobody answers where nobody does', async () => {
    const { server, store } = await serving(() => undefined)
    await server.close()
    expect(await store.list(null)).toEqual({ ok: false, fault: 'unreachable' })
  })

  it('lists only files that lie right in the folder, whatever the server calls it', async () => {
    const name = fileNameOf(1)
    const one = (href: string, more = '') => `<D:response><D:href>${href}</D:href>${more}</D:response>`
    const folder =
      '<D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype></D:prop></D:propstat>'
    const large =
      '<D:propstat><D:prop><D:getcontentlength>99999999999</D:getcontentlength></D:prop></D:propstat>'
    const xml = `<D:multistatus xmlns:D="DAV:">${[
      one('https://inner.example/x/notes', folder),
      one(`https://inner.example/x/notes/${name}`),
      one(`/x/notes/sub/${fileNameOf(2)}`),
      one(`/x/notes/../${fileNameOf(3)}`),
      one(`/x/notes/..%2f${fileNameOf(4)}`),
      one(`/x/${fileNameOf(5)}`),
      one(`/x/notes/${fileNameOf(6)}`, folder),
      one(`/x/notes/${fileNameOf(7)}`, large),
      one('/x/notes/%zz'),
      one(`/x/notes/${encodeURIComponent(name)}`),
    ].join('')}</D:multistatus>`
    const { store } = await serving((_, response) => void response.writeHead(207).end(xml))
    const listed = await store.list(null)
    expect(listed.ok && listed.value.files).toEqual([{ name, size: null }])
  })

  it('makes its folder, and does not mind one that is there', async () => {
    const folder = new DavFolder()
    folder.isThere = false
    const { store } = await serving(folder.handler)
    expect(await store.list(null)).toEqual({ ok: false, fault: 'gone' })
    for (let turn = 0; turn < 2; turn++) expect(await store.create()).toEqual({ ok: true, value: null })
    expect(await store.list(null)).toMatchObject({ ok: true })
  })
})
