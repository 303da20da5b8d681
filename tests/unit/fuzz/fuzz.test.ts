import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeLibraryFile } from '../../../lib/formats/casenote/write-library-file.ts'
import { readImport } from '../../../lib/formats/read-import.ts'
import { claimCardSchema } from '../../../lib/knowledge/card-content.ts'
import { readLines } from '../../../lib/knowledge/read-lines.ts'
import { packEntries, unpackEntries } from '../../../lib/library/backups/part-format.ts'
import { createDocument, readDocument } from '../../../lib/library/snippet-document.ts'
import { marksAnswerSchema } from '../../../lib/messages/mark.ts'
import { toBackgroundSchema } from '../../../lib/messages/to-background.ts'
import { toReaderSchema } from '../../../lib/messages/to-reader.ts'
import { readPack } from '../../../lib/packs/read-pack.ts'
import { readSettingsFile, writeSettingsFile } from '../../../lib/settings/settings-file.ts'
import { newSyncKey } from '../../../lib/sync/keys/sync-key.ts'
import { decodeLogFile, deviceIdSchema, encodeLogFile, newFileName } from '../../../lib/sync/log/log-file.ts'
import { pack, unpack } from '../../../lib/sync/log/packing.ts'
import { recordValue, withValue } from '../../../lib/sync/records/record-document.ts'
import { pairingText, readPairing } from '../../../lib/sync/setup/pairing.ts'
import { readMultistatus } from '../../../lib/sync/stores/multistatus.ts'
import { readStoreAddress } from '../../../lib/sync/stores/store-address.ts'
import { at, entity, idOf, newSnippet } from '../library/example-snippets.ts'
import { Chance, changedBytes, changedText, changedValue } from './change-at-random.ts'

/** `FUZZ_RUNS=100000 npx vitest run --project unit tests/unit/fuzz --testTimeout 3600000` tries each reader on so many. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 400)
const SEED = Number(process.env.FUZZ_SEED ?? 20_261)
/** The longest that one case may take, in milliseconds, on a machine that has other things to do. */
const LONGEST = 4_000

const bytes = (text: string) => new TextEncoder().encode(text)
const verdict = { label: 'probation', score: 0.9, reasons: [{ code: 'title', weight: 2, values: ['a'] }] }
const post = { title: null, author: null, published: '2026-01-02', permalink: null, start: 0, end: 9 }
const document = {
  url: 'https://example.org/a',
  title: 'A page',
  site: null,
  published: '2026-01-02',
  text: 'Some text.',
  posts: [post],
  comments: [],
  links: [{ start: 0, end: 4, href: 'https://example.org/b' }],
}
const id = idOf(1)
const napo = entity('organisation/napo')

/** One of each message that says something, as they are sent. */
const TO_BACKGROUND = [
  { type: 'page-noticed', verdict },
  { type: 'page-read', document, canonical: null, tone: 'light' },
  { type: 'card-wanted', entity: napo, day: null },
  { type: 'claim-card-wanted', of: 'number', claim: 0 },
  { type: 'panel-wanted', entity: napo, number: 1 },
  { type: 'mark-dismissed', entity: napo, text: 'Napo', reach: 'site' },
  { type: 'own-card-wanted', id },
  { type: 'note-left', id, note: 'a note', base: null },
  { type: 'save-in-tab', tab: 3 },
]
const mark = { of: 'name', start: 0, end: 4, first: true, entity: napo, day: null, mention: 0 }
const TO_READER = [
  { type: 'walk-marks', direction: 'next' },
  { type: 'jump-to-extent', start: 0, end: 4 },
  { type: 'excerpts-wanted', extents: [{ start: 0, end: 4 }] },
  { type: 'own-marks', marks: [{ id, start: 0, end: 4, colour: 'yellow' }], names: [] },
  { type: 'marks-changed', marks: [mark], painted: 'all' },
]
const snippet = newSnippet({ id, note: 'A **note**', tags: ['one', 'two'], entities: [napo] })
const LIBRARY_FILE = [
  ...writeLibraryFile([{ ...snippet, trashedAt: null, keptAgainstTrash: false }], { now: at(1) }),
].join('')
const FOREIGN = [
  LIBRARY_FILE,
  '"Highlight","Book Title","Book Author","Note","Tags","Location","Highlighted at"\n"Words","A book","Somebody","n","t",3,"2026-01-02"',
  'A book (Somebody)\n- Your Highlight on page 3 | Added on Friday, 2 January 2026 10:00:00\n\nSome words.\n==========\n',
  '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","target":{"source":"https://example.org/a","selector":{"type":"TextQuoteSelector","exact":"Words"}},"body":[]}',
]
const PACK = [
  '{"pack":"desk","version":1,"name":"The desk"}',
  '{"id":"term/first","kind":"term","name":"first appointments","description":"meetings","aliases":[{"text":"firsts"}]}',
].join('\n')
const [KNOWLEDGE_LINE = ''] = readFileSync(
  new URL('../../../public/knowledge/terms.jsonl', import.meta.url),
  'utf8',
).split('\n')
const MULTISTATUS = `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>/a/b.age</d:href>
<d:propstat><d:prop><d:getcontentlength>12</d:getcontentlength></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`
const header = {
  name: newFileName(),
  device: deviceIdSchema.parse('00000000-0000-4000-8000-000000000001'),
  deviceName: 'a laptop',
  first: 1,
  last: 3,
  level: 0,
  madeAt: '2026-01-01T00:00:00.000Z',
  damaged: [],
}
const state = createDocument(snippet)
const LOG = encodeLogFile(header, [])
const CARD = {
  entity: 'statistic/example',
  kind: 'statistic',
  name: 'x',
  verdict: null,
  lead: 'y',
  rows: [{ term: 'a', words: 'b' }],
  statements: [],
  asOf: '2026-01-02',
}
const PAIRING = pairingText({ key: await newSyncKey(), store: null })

/** A reader of what comes from outside: gives whether it took the case. Whatever it throws is the fault looked for. */
interface Reader {
  readonly of: string
  readonly read: (chance: Chance) => boolean | Promise<boolean>
}
/** One case in ten stays as it was, so that a reader which refuses everything does not pass. */
const changed = <Case>(whole: Case, chance: Chance, change: (whole: Case, chance: Chance) => Case) =>
  chance.below(10) === 0 ? whole : change(whole, chance)
const fromValues = (of: string, values: readonly unknown[], taken: (value: unknown) => boolean): Reader => ({
  of,
  read: chance => taken(changed(values[chance.below(values.length)], chance, changedValue)),
})
const fromTexts = (
  of: string,
  texts: readonly string[],
  taken: (text: string) => boolean | Promise<boolean>,
): Reader => ({
  of,
  read: chance => taken(changed(texts[chance.below(texts.length)] ?? '', chance, changedText)),
})
const fromBytes = (of: string, whole: Uint8Array, taken: (bytes: Uint8Array) => boolean): Reader => ({
  of,
  read: chance => taken(changed(whole, chance, changedBytes)),
})
const unpacked = (packed: Uint8Array) => {
  const read = unpack(packed)
  return read.ok ? read.bytes : new Uint8Array()
}

const READERS: readonly Reader[] = [
  fromValues(
    'messages to the background',
    TO_BACKGROUND,
    value => toBackgroundSchema.safeParse(value).success,
  ),
  fromValues('messages to the reader', TO_READER, value => toReaderSchema.safeParse(value).success),
  fromValues(
    'marks',
    [{ marks: [mark], painted: 'all' }],
    value => marksAnswerSchema.safeParse(value).success,
  ),
  fromValues('cards', [CARD], value => claimCardSchema.safeParse(value).success),
  fromTexts('packs', [PACK], text => readPack(text, '2026-02-01').lines.length > 0),
  fromTexts('knowledge lines', [KNOWLEDGE_LINE], text => readLines('x.jsonl', text).entities.length > 0),
  fromTexts('imports', FOREIGN, async text => (await readImport(bytes(text))).ok),
  fromTexts(
    'settings files',
    [writeSettingsFile({ version: 1, panelOnlySites: ['example.org'] })],
    text => readSettingsFile(text).ok,
  ),
  fromTexts('pairing texts', [PAIRING], text => readPairing(text).ok),
  fromTexts('answers of a WebDAV store', [MULTISTATUS], text => (readMultistatus(text)?.length ?? 0) > 0),
  fromTexts('store addresses', ['https://example.org/dav/casenote'], text => readStoreAddress(text).ok),
  fromBytes(
    'parts of backups',
    packEntries([{ id, state, article: null }]),
    part => unpackEntries(part).length > 0,
  ),
  fromBytes('snippet documents', state, update => readDocument(id, update).ok),
  fromBytes('records', withValue(null, { a: 1 }), update => recordValue(update) !== null),
  fromBytes('packed sync files', LOG, file => decodeLogFile(file).ok),
  fromBytes('sync files', unpacked(LOG), file => decodeLogFile(pack([file])).ok),
]

const window = new JSDOM().window
beforeAll(() => {
  globalThis.DOMParser = window.DOMParser
})
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'DOMParser')
})

describe('whatever comes from outside', () => {
  it.each(READERS)('$of: read or refused, in a bounded time, and nothing else', async ({ of, read }) => {
    let taken = 0
    let longest = 0
    for (let run = 0; run < RUNS; run += 1) {
      const seed = SEED + run
      const begun = performance.now()
      try {
        if (await read(new Chance(seed))) taken += 1
      } catch (error) {
        throw new Error(`${of} threw with FUZZ_SEED=${seed}`, { cause: error })
      }
      longest = Math.max(longest, performance.now() - begun)
    }
    if (process.env.FUZZ_RUNS)
      console.log(`${of}: ${RUNS} cases, ${taken} taken, the longest ${longest.toFixed(1)} ms`)
    expect(longest).toBeLessThan(LONGEST)
    expect(taken).toBeGreaterThan(0)
    expect(taken).toBeLessThan(RUNS)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})
