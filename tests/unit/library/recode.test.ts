import { expect, it } from 'vitest'
import { PLAIN_CODEC, type RowCodec, type Sealed } from '../../../lib/library/codec.ts'
import { LibraryFailure } from '../../../lib/library/fault.ts'
import { recodeLibrary } from '../../../lib/library/recode.ts'
import { at, done, entity, newProfile, newSnippet } from './example-snippets.ts'
import { readStored } from './stored-library.ts'

/** No secret to anybody, but nothing stands in it as it was. */
const mixed = (bytes: Uint8Array) => bytes.map(byte => byte ^ 0xa5)

const SEALING: RowCodec = {
  id: 'mixed',
  seal<Content>(content: Content) {
    const isBytes = content instanceof Uint8Array
    const bytes = isBytes ? content : new TextEncoder().encode(JSON.stringify(content))
    return { sealedBy: 'mixed', isBytes, bytes: mixed(bytes) } as unknown as Sealed<Content>
  },
  open<Content>(sealed: Sealed<Content>) {
    const { sealedBy, isBytes, bytes } = sealed as unknown as {
      sealedBy?: string
      isBytes: boolean
      bytes: Uint8Array
    }
    if (sealedBy !== 'mixed') throw new LibraryFailure('unreadable')
    const opened = mixed(bytes)
    return (isBytes ? opened : JSON.parse(new TextDecoder().decode(opened))) as Content
  },
  token: text => `token ${[...text].map(letter => letter.codePointAt(0)).join(' ')}`,
}

it('seals everything a reader wrote, all at once, and opens it again', async () => {
  const profile = newProfile()
  const plain = profile.open()
  const secret = 'Napo-Geheimnis'
  const snippet = newSnippet({
    quote: secret,
    note: secret,
    tags: [secret],
    entities: [entity('person/secret-person')],
    page: { url: 'https://secret.example/page', canonical: null, title: secret, site: null, published: null },
  })
  const article = { html: secret, text: secret, byline: null, savedAt: at(1) }
  done(await plain.setSyncing(true))
  done(await plain.save(snippet, { article }))
  done(await plain.backups.take('asked'))
  const before = await plain.get(snippet.id)
  done(await recodeLibrary(plain.context, SEALING))

  // Base64 of bytes would hide it from a plain look.
  const stored = JSON.stringify(await readStored(profile.indexedDB, 1))
  expect(stored).not.toContain(secret)
  expect(stored).not.toContain(Buffer.from(secret).toString('base64').slice(0, 12))
  expect(stored).not.toContain('secret')

  expect(await plain.save(newSnippet())).toMatchObject({ ok: false, fault: 'locked' })
  await expect(plain.get(snippet.id)).rejects.toMatchObject({ fault: 'locked' })

  const sealed = profile.open({ codec: SEALING })
  expect(await sealed.get(snippet.id)).toEqual(before)
  expect(await sealed.ofEntity(entity('person/secret-person'))).toHaveLength(1)
  expect(await sealed.ofPage(snippet.page)).toHaveLength(1)
  expect(await sealed.article(snippet.id)).toEqual(article)
  expect((await sealed.takeUnsent(1_000_000)).changes).toHaveLength(1)
  expect(await sealed.check()).toEqual({ snippets: 1, astray: [], unreadable: [] })
  done(await sealed.change(snippet.id, { note: 'changed' }))
  const [backup] = await sealed.backups.list()
  expect(await sealed.backups.verify(backup?.id ?? 0)).toEqual({ readable: 1, lost: 0 })

  done(await recodeLibrary(sealed.context, PLAIN_CODEC))
  expect(await sealed.save(newSnippet())).toMatchObject({ ok: false, fault: 'locked' })
  expect(await profile.open().get(snippet.id)).toMatchObject({ note: 'changed', tags: [secret] })
})

it('changes nothing where it fails half way', async () => {
  const profile = newProfile()
  const plain = profile.open()
  for (let index = 0; index < 5; index++) done(await plain.save(newSnippet({ note: `note ${index}` })))
  const before = await readStored(profile.indexedDB, 1)
  let left = 8
  const failing: RowCodec = {
    ...SEALING,
    seal(content) {
      left -= 1
      if (left < 0) throw new DOMException('no room', 'QuotaExceededError')
      return SEALING.seal(content)
    },
  }
  expect(await recodeLibrary(plain.context, failing)).toMatchObject({ ok: false })
  expect(await readStored(profile.indexedDB, 1)).toEqual(before)
  expect(await plain.check()).toEqual({ snippets: 5, astray: [], unreadable: [] })
})
