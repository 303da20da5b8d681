import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it, vi } from 'vitest'
import { openLibrary } from '../../../lib/library/library.ts'
import { instantSchema, newSnippetId } from '../../../lib/library/snippet.ts'
import { ageSealer } from '../../../lib/sync/encryption/age-sealer.ts'
import { newSyncKey, type SyncKey } from '../../../lib/sync/keys/sync-key.ts'
import { bytesOf } from '../../../lib/sync/log/log-entry.ts'
import { decodeLogFile } from '../../../lib/sync/log/log-file.ts'
import type { RecordSource } from '../../../lib/sync/records/record-source.ts'
import { runSync } from '../../../lib/sync/schedule/run-sync.ts'
import { beginSync } from '../../../lib/sync/setup/begin.ts'
import { checkStore } from '../../../lib/sync/setup/check-store.ts'
import { pairingText, readPairing } from '../../../lib/sync/setup/pairing.ts'
import { syncDatabase } from '../../../lib/sync/sync-database.ts'
import { noteAddedBy, readAddedBy } from '../../../lib/team/added-by.ts'
import { copySnippets } from '../../../lib/team/copy-snippets.ts'
import { forgetTeam, noteTeamName } from '../../../lib/team/team.ts'
import { Random } from '../sync/simulation/random.ts'
import { RoughStore } from '../sync/simulation/rough-store.ts'

vi.mock('webextension-polyfill', () => ({ default: {} }))

const now = instantSchema.parse('2026-03-01T10:00:00.000Z')
const [ownKey, teamKey] = await Promise.all([newSyncKey(), newSyncKey()])

function snippet(quote: string, note = '') {
  return {
    id: newSnippetId(),
    kind: 'passage' as const,
    quote,
    anchor: null,
    page: {
      url: `https://news.example.org/${quote.length}`,
      canonical: null,
      title: null,
      site: null,
      published: null,
    },
    place: null,
    entities: [],
    numbers: [],
    colour: 'yellow' as const,
    tags: note ? ['secret tag'] : [],
    note,
    createdAt: now,
    changedAt: now,
  }
}

/** Somebody with a library of their own and one of a team, as two lines that share nothing. */
async function person(member: string, own: RoughStore, shared: RoughStore) {
  const browser = { indexedDB: new IDBFactory(), IDBKeyRange }
  const open = async (line: 'own' | 'team', store: RoughStore, key: SyncKey) => {
    const database = syncDatabase({ ...browser, name: line === 'own' ? 'sync' : 'team-sync' })
    const library = openLibrary({
      ...browser,
      name: line === 'own' ? 'library' : 'team-library',
      now: () => now,
      secondCopy: async () => null,
    })
    const isTeam = line === 'team'
    const team = isTeam ? { team: { name: 'The branch', member } } : {}
    const setUp = {
      store: { kind: 'browser' as const },
      key,
      deviceName: member,
      begunAt: now,
      paused: false,
    }
    await beginSync(database, library, { ...setUp, ...team })
    if (isTeam) await noteTeamName(database, 'The branch')
    const mark: RecordSource = {
      kind: 'dismissal',
      read: async () => new Map([['a', 'a private mark']]),
      write: async () => undefined,
    }
    const parts = { database, library, isTeam, hasAccess: async () => true, now: () => new Date(now) }
    const sources = isTeam ? [] : [mark]
    return {
      database,
      library,
      sync: async (at = store) => (await runSync({ ...parts, sources, open: () => at }))?.outcome,
    }
  }
  return { own: await open('own', own, ownKey), team: await open('team', shared, teamKey) }
}

/** All that can be read in a store with a key. */
async function textIn(store: RoughStore, key: SyncKey): Promise<string> {
  let text = ''
  for (const { bytes } of store.files.values()) {
    const opened = await ageSealer([key]).open(bytes)
    const decoded = opened.ok ? decodeLogFile(opened.bytes) : null
    if (!decoded?.ok) continue
    text += JSON.stringify(decoded.file.header)
    for (const entry of decoded.file.entries)
      text += new TextDecoder().decode(bytesOf(entry) ?? new Uint8Array())
  }
  return text
}

const stores = () => [new RoughStore(new Random(1)), new RoughStore(new Random(2))] as const

describe('a library that is shared with a team', () => {
  it('holds what was copied, says who added it, and nothing else of anybody', async () => {
    const [own, shared] = stores()
    const [ann, ben] = [
      await person('Ann', own, shared),
      await person('Ben', new RoughStore(new Random(3)), shared),
    ]
    const given = snippet('A passage for all.', 'my own thought')
    await ann.own.library.save(given)
    await ann.own.library.save(snippet('A passage of my own.', 'another thought'))
    const copied = await copySnippets(ann.own.library, ann.team.library, [given.id], { withNotes: false })
    if (!copied.ok) throw new Error(copied.fault)
    await noteAddedBy(ann.team.database, copied.copied, 'Ann')
    for (const line of [ann.own, ann.team, ben.own, ben.team])
      expect(await line.sync()).toMatchObject({ state: 'done' })
    const [id] = copied.copied
    if (!id) throw new Error('nothing copied')
    expect(await ben.team.library.get(id)).toMatchObject({ quote: 'A passage for all.', note: '', tags: [] })
    expect(await readAddedBy(ben.team.database, id)).toBe('Ann')
    expect((await ben.own.library.count()).kept).toBe(0)
    const text = await textIn(shared, teamKey)
    expect(text).toContain('A passage for all.')
    expect(text).toContain('Ann')
    for (const secret of ['of my own', 'thought', 'secret tag', 'private mark', given.id]) {
      expect(text).not.toContain(secret)
    }
    expect(await textIn(shared, ownKey)).toBe('')
    // It would have been found, had it been there.
    expect(await textIn(own, ownKey)).toContain('private mark')
    expect(await textIn(own, ownKey)).toContain('my own thought')
  })

  it('takes note and tags along only where that is wanted, and nothing twice', async () => {
    const [own, shared] = stores()
    const { own: mine, team } = await person('Ann', own, shared)
    const one = snippet('A passage.', 'my thought')
    await mine.library.save(one)
    const wishes = { withNotes: true }
    expect(await copySnippets(mine.library, team.library, [one.id], wishes)).toMatchObject({
      ok: true,
      there: 0,
    })
    expect(await copySnippets(mine.library, team.library, [one.id], wishes)).toMatchObject({
      ok: true,
      copied: [],
      there: 1,
    })
    expect(await team.library.newest({ limit: 5 })).toMatchObject([
      { note: 'my thought', tags: ['secret tag'] },
    ])
    await mine.library.change(one.id, { note: 'changed for myself' })
    expect(await team.library.newest({ limit: 5 })).toMatchObject([{ note: 'my thought' }])
  })

  it('is never mixed with an own library, whatever key and place were typed', async () => {
    const [own, shared] = stores()
    const { own: mine, team } = await person('Ann', own, shared)
    await mine.library.save(snippet('A passage of my own.'))
    expect(await team.sync()).toMatchObject({ state: 'done' })
    const before = shared.files.size
    expect(before).toBe(1)
    expect(await checkStore(shared, ageSealer([teamKey]))).toEqual({ found: 'other-line' })
    expect(await checkStore(shared, ageSealer([teamKey]), true)).toEqual({ found: 'library', files: 1 })
    // The key of the team was typed for the own library too.
    const setUp = {
      store: { kind: 'browser' as const },
      key: teamKey,
      deviceName: 'a desk',
      begunAt: now,
      paused: false,
    }
    await beginSync(mine.database, mine.library, setUp)
    expect(await mine.sync(shared)).toEqual({ state: 'failed', fault: 'other-line' })
    expect(shared.files.size).toBe(before)
    const invited = readPairing(pairingText({ key: teamKey, store: null, team: 'The branch' }))
    expect(invited).toMatchObject({ ok: true, pairing: { team: 'The branch' } })
    const paired = readPairing(pairingText({ key: ownKey, store: null }))
    expect(paired.ok && paired.pairing.team).toBeUndefined()
  })

  it('is gone from the device of who leaves, and from no other; their own library stays', async () => {
    const [own, shared] = stores()
    const { own: mine, team } = await person('Ann', own, shared)
    const ben = await person('Ben', new RoughStore(new Random(3)), shared)
    const [kept, given] = [snippet('A passage of my own.'), snippet('A passage for all.')]
    await mine.library.save(kept)
    await team.library.save(given)
    await team.sync()
    await ben.team.sync()
    await forgetTeam(team.database, team.library)
    expect((await team.library.count()).kept).toBe(0)
    expect(await team.database.meta.count()).toBe(0)
    expect(await team.sync()).toBeUndefined()
    expect((await mine.library.get(kept.id))?.quote).toBe(kept.quote)
    expect((await ben.team.library.get(given.id))?.quote).toBe(given.quote)
    await ben.team.sync()
    expect((await ben.team.library.count()).kept).toBe(1)
  })
})
