import type { Transaction } from 'dexie'
import type { RestoreManner } from '../../../lib/library/backups/restore.ts'
import { type Library, openLibrary } from '../../../lib/library/library.ts'
import { MIGRATIONS, type Migration } from '../../../lib/library/migrations.ts'
import { type Instant, instantSchema, type Snippet, type SnippetId } from '../../../lib/library/snippet.ts'

/** What can be done to the library, as plain data that travels into the page. */
export type Act =
  | { readonly act: 'save' | 'change'; readonly id: SnippetId; readonly note: string }
  | { readonly act: 'trash' | 'restore' | 'purge'; readonly ids: readonly SnippetId[] }
  | { readonly act: 'import'; readonly ids: readonly SnippetId[]; readonly note: string }
  | { readonly act: 'back up' }
  | { readonly act: 'bring back'; readonly backup: number; readonly manner: RestoreManner }
  | { readonly act: 'migrate'; readonly version: number }

/** What is in the library of one snippet. */
export interface Shown {
  readonly id: SnippetId
  readonly note: string
  readonly inTrash: boolean
}

export interface Whole {
  readonly shown: readonly Shown[]
  readonly astray: number
  readonly unreadable: number
  /** Rows that the last migration has not rewritten. */
  readonly notMigrated: number
  readonly interrupted: boolean
  /** Backups that are listed and cannot be read in full. */
  readonly brokenBackups: number
  readonly backups: readonly number[]
  /** How often the library was brought back from its second copy. */
  readonly restorations: number
}

export interface Round {
  /** The version that the database is to have. */
  readonly version: number
  /** When this is, in milliseconds. */
  readonly clock: number
  readonly begins: boolean
}

/** Runs in the page. */
export interface InPage {
  /** Begins as the background does at each start of the browser, unless it is told not to. */
  open(round: Round): Promise<void>
  perform(act: Act): Promise<{ ok: true; backup: number | null } | { ok: false; fault: string }>
  readWhole(): Promise<Whole>
  forgetBackup(id: number): Promise<void>
  forgetInterrupted(): Promise<void>
}

let library: Library | undefined
let round: Round = { version: 1, clock: 0, begins: true }

/** Versions that only this test knows: each notes its number in every row of every document. */
function migrationsUpTo(version: number): readonly Migration[] {
  const made = Array.from({ length: version - MIGRATIONS.length }, (_, index): Migration => {
    const number = MIGRATIONS.length + index + 1
    return {
      version: number,
      stores: {},
      rewrite: (transaction: Transaction) =>
        transaction
          .table('documents')
          .toCollection()
          .modify(row => void Object.assign(row, { noted: number }))
          .then(() => undefined),
    }
  })
  return [...MIGRATIONS, ...made]
}

const instant = (more = 0): Instant =>
  instantSchema.parse(new Date(round.clock + performance.now() + more).toISOString())

function snippetOf(id: SnippetId, note: string, changedAt: Instant): Snippet {
  return {
    id,
    kind: 'passage',
    quote: `What was said of ${id}. `.repeat(8),
    anchor: null,
    page: {
      url: `https://example.org/${id.slice(0, 2)}`,
      canonical: null,
      title: 'A page',
      site: null,
      published: null,
    },
    place: null,
    entities: [],
    numbers: [],
    colour: 'yellow',
    tags: [id.slice(0, 1)],
    note,
    createdAt: instantSchema.parse('2026-01-01T00:00:00.000Z'),
    changedAt,
    trashedAt: null,
    keptAgainstTrash: false,
  }
}

function there(): Library {
  if (!library) throw new Error('The library is not open.')
  return library
}

const inPage: InPage = {
  async open(next) {
    round = next
    library = openLibrary({ migrations: migrationsUpTo(next.version), now: () => instant() })
    if (next.begins) await library.beginSession()
  },
  async perform(act) {
    const outcome = await performAct(act)
    if (!outcome.ok) return { ok: false, fault: outcome.fault }
    return { ok: true, backup: 'backup' in outcome ? (outcome.backup?.id ?? null) : null }
  },
  async readWhole() {
    const shown: Shown[] = []
    for await (const part of there().all()) {
      shown.push(...part.map(({ id, note, trashedAt }) => ({ id, note, inTrash: trashedAt !== null })))
    }
    const { astray, unreadable } = await there().check()
    const rows = await there().context.database.documents.toArray()
    const backups = (await there().backups.list()).map(({ id }) => id)
    let brokenBackups = 0
    for (const id of backups.slice(0, 3)) {
      const verified = await there().backups.verify(id)
      if (!verified || verified.lost > 0) brokenBackups += 1
    }
    return {
      shown,
      astray: astray.length,
      unreadable: unreadable.length,
      notMigrated: rows.filter(row => (row as { noted?: number }).noted !== round.version).length,
      interrupted: (await there().interrupted()) !== null,
      brokenBackups,
      backups,
      restorations: (await there().state())?.restorations ?? 0,
    }
  },
  async forgetBackup(id) {
    await there().backups.delete(id)
  },
  forgetInterrupted: () => there().forgetInterrupted(),
}

function performAct(act: Act) {
  switch (act.act) {
    case 'save': {
      const { trashedAt: _, keptAgainstTrash: __, ...snippet } = snippetOf(act.id, act.note, instant())
      return there().save(snippet)
    }
    case 'change':
      return there().change(act.id, { note: act.note })
    case 'trash':
    case 'restore':
    case 'purge':
      return there()[act.act](act.ids)
    case 'import': {
      // Newer than all that is there, so that it counts.
      const changedAt = instant(30 * 60 * 1000)
      return there().bring(act.ids.map(id => ({ snippet: snippetOf(id, act.note, changedAt) })))
    }
    case 'back up':
      return there().backups.take('asked')
    case 'bring back':
      return there().backups.restore(act.backup, act.manner)
    case 'migrate': {
      there().close()
      return inPage.open({ ...round, version: act.version, begins: false }).then(async () => {
        await there().count()
        return { ok: true as const }
      })
    }
  }
}

Object.assign(globalThis, { inPage })
