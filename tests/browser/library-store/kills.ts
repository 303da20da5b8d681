import { NEWEST_VERSION } from '../../../lib/library/migrations.ts'
import { type SnippetId, snippetIdSchema } from '../../../lib/library/snippet.ts'
import { type BareBrowser, bareExtension } from './bare-extension.ts'
import { apply, compareEffect, type Effect, type Expected, effectOf, isSame, sizeOf } from './expected.ts'
import type { Act, InPage, Shown, Whole } from './in-page.ts'

export interface Kills {
  readonly kills: number
  /** What was in the midst of being done, by kind. */
  readonly during: ReadonlyMap<string, number>
  /** How many writes had been acknowledged before the kills, and how many were cut off without an answer. */
  readonly acknowledged: number
  readonly unanswered: number
  /** Of those cut off, how many turned out to have been done, not done, and (in several transactions) done in part. */
  readonly done: number
  readonly undone: number
  readonly inPart: number
  /** How often Chromium had thrown the library away, and it came back from its second copy. */
  readonly recovered: number
  /** In words. Empty when nothing was lost and nothing half-written shown. */
  readonly faults: readonly string[]
}

const KINDS = [
  'writes',
  'writes',
  'writes',
  'start',
  'import',
  'bring back',
  'delete many',
  'migration',
] as const
type Kind = (typeof KINDS)[number]

/** Enough that an import takes two transactions. */
const IDS = 900
const IMPORTED = 600
const AT_ONCE = 3
const MOST_BACKUPS = 4
/** What a bulk change is taken to last at most, in milliseconds. */
const LONGEST = 8_000
/** How many snippets are written in one transaction. */
const PART = 500
const ATTEMPTS = 3
const HOUR = 60 * 60 * 1000
const START = Date.UTC(2026, 0, 1)

/**
 * Kills Chromium at random moments while the library is written, as often as asked, each time on the profile that
 * the kill before left behind, and compares what is there afterwards with what was acknowledged.
 */
export async function killAtRandom(kills: number, seed: number, say: (line: string) => void): Promise<Kills> {
  const extension = await bareExtension(new URL('./in-page.ts', import.meta.url))
  const random = randomFrom(seed)
  const below = (count: number) => Math.floor(random() * count)
  const ids = Array.from({ length: IDS }, (_, index) => idOf(index))
  const expected: Expected = { snippets: new Map(), backups: new Map() }
  const during = new Map<string, number>()
  const durations = new Map<Kind, number>()
  const faults: string[] = []
  const counts = { acknowledged: 0, unanswered: 0, done: 0, undone: 0, inPart: 0, recovered: 0 }
  let version = NEWEST_VERSION
  const usual = (kind: Kind) => durations.get(kind) ?? 400

  const some = (count: number) => Array.from({ length: count }, () => ids[below(ids.length)] as SnippetId)
  const distinct = (count: number) => {
    const from = below(ids.length)
    return Array.from({ length: count }, (_, index) => ids[(from + index) % ids.length] as SnippetId)
  }

  function fail(what: string): void {
    faults.push(what)
    say(what)
  }

  /** Starts the browser and does something; once more where somebody else has ended it, which is one kill more. */
  async function started<Value>(work: (under: BareBrowser) => Promise<Value>): Promise<Value> {
    for (let attempt = 1; ; attempt += 1) {
      const under = await extension.start()
      try {
        return await work(under)
      } catch (thrown) {
        await under.kill()
        const hasEnded = thrown instanceof Error && /closed|detached/i.test(thrown.message)
        if (attempt === ATTEMPTS || !hasEnded) throw thrown
      }
    }
  }

  /** The acts of one kind, one after the other. */
  function* actsOf(kind: Kind, round: number): Generator<Act> {
    const note = (count: number) => `round ${round}, ${count}`
    if (kind === 'import') yield { act: 'import', ids: distinct(IMPORTED), note: note(0) }
    if (kind === 'delete many') {
      yield { act: 'trash', ids: distinct(200) }
      yield { act: 'purge', ids: distinct(200) }
    }
    if (kind === 'migration') yield { act: 'migrate', version: version + 1 }
    if (kind === 'bring back') {
      const backups = [...expected.backups.keys()]
      const backup = backups[below(backups.length)]
      if (backup === undefined) yield { act: 'back up' }
      else yield { act: 'bring back', backup, manner: random() < 0.5 ? 'add' : 'as-it-was' }
    }
    for (let count = 1; ; count += 1) {
      const [id = idOf(0)] = some(1)
      const kinds = ['save', 'save', 'change', 'change', 'trash', 'restore', 'purge', 'back up'] as const
      const act = kinds[below(kinds.length)] ?? 'save'
      if (act === 'save' || act === 'change') yield { act, id, note: note(count) }
      else if (act !== 'back up') yield { act, ids: some(1 + below(3)) }
      else if (count % 10 === 0) yield { act }
    }
  }

  /** Compares all that is there with what should be, settles what was in doubt, and goes on from there. */
  function settle(whole: Whole, doubts: readonly { act: Act; effect: Effect }[], about: string): void {
    const wrong = (what: string) => fail(`${about}: ${what}`)
    const shown = new Map<SnippetId, Shown>(whole.shown.map(one => [one.id, one]))
    if (whole.astray > 0) wrong(`${whole.astray} rows are not what their documents say`)
    if (whole.unreadable > 0) wrong(`${whole.unreadable} documents cannot be read`)
    if (whole.brokenBackups > 0) wrong(`${whole.brokenBackups} backups cannot be read in full`)
    if (whole.restorations > counts.recovered) {
      // Backups lie in the library itself, and are gone with it.
      expected.backups.clear()
      counts.recovered = whole.restorations
    }
    for (const id of expected.backups.keys()) if (!whole.backups.includes(id)) wrong(`backup ${id} is gone`)
    for (const { act, effect } of doubts) {
      const { after, before, neither } = compareEffect(effect, expected, shown)
      if (neither > 0) wrong(`${neither} snippets are neither as before nor as after "${act.act}"`)
      if (after + before > 0) counts.unanswered += 1
      if (after > 0 && before > 0) {
        counts.inPart += 1
        if (sizeOf(act, expected) <= PART)
          wrong(`"${act.act}" was done to ${after} snippets and not to ${before}`)
        else if (!whole.interrupted) wrong(`"${act.act}" was done in part, and nobody says so`)
      } else if (after > 0) counts.done += 1
      else if (before > 0) counts.undone += 1
    }
    const inDoubt = new Set(doubts.flatMap(({ effect }) => [...effect.keys()]))
    for (const id of ids) {
      const is = shown.get(id) ?? null
      const wanted = expected.snippets.get(id) ?? null
      if (!inDoubt.has(id) && !isSame(is, wanted)) {
        wrong(`${id} should be ${JSON.stringify(wanted)} and is ${JSON.stringify(is)}`)
      }
      if (is) expected.snippets.set(id, { note: is.note, inTrash: is.inTrash })
      else expected.snippets.delete(id)
    }
    if (whole.shown.some(({ id }) => !ids.includes(id))) wrong('there are snippets that nobody saved')
  }

  /** Lets acts run until the browser is killed under them; gives those that were not answered. */
  async function actUntilKilled(under: BareBrowser, kind: Kind, round: number) {
    const doubts = new Map<Act, Effect>()
    const busy = new Set<SnippetId>()
    const begun = performance.now()
    const acts = actsOf(kind, round)
    let isKilled = false
    let first = true
    const kill = async () => {
      isKilled = true
      await under.kill()
    }
    // Either some time after the beginning, or right upon an answer, when least of it may have reached the disk.
    const uponAnswer = kind === 'writes' && random() < 0.3 ? 1 + below(20) : null
    const delay = random() * 1.3 * usual(kind)
    const killed =
      uponAnswer === null ? new Promise<void>(resolve => setTimeout(resolve, delay)).then(kill) : null
    let answers = 0

    async function worker(): Promise<void> {
      while (!isKilled) {
        const { value: act } = acts.next()
        if (!act) return
        const touched: readonly SnippetId[] = 'ids' in act ? act.ids : 'id' in act ? [act.id] : []
        // What is done to one snippet is done one after the other, so that it is known what comes of it.
        if (touched.some((id: SnippetId) => busy.has(id))) continue
        const effect = effectOf(act, expected)
        for (const id of touched) busy.add(id)
        doubts.set(act, effect)
        const isAlone = first && kind !== 'writes'
        first = false
        try {
          const answer = await under.page.evaluate(
            wanted => (globalThis as unknown as { inPage: InPage }).inPage.perform(wanted),
            act,
          )
          if (isKilled && !answer) return
          doubts.delete(act)
          answers += 1
          if (!answer.ok) {
            if (answer.fault !== 'gone' || act.act !== 'change' || expected.snippets.has(act.id)) {
              fail(`round ${round}: "${act.act}" gave ${answer.fault}`)
            }
          } else {
            counts.acknowledged += 1
            apply(expected, effect)
            if (act.act === 'migrate') version = act.version
          }
          if (isAlone) durations.set(kind, Math.min(LONGEST, performance.now() - begun))
          if (answers === uponAnswer) await kill()
        } catch {
          // Cut off: next time it gets longer, so that the kills fall on all of it.
          if (isAlone) durations.set(kind, Math.min(LONGEST, 1.5 * usual(kind)))
          return
        } finally {
          for (const id of touched) busy.delete(id)
        }
      }
    }

    const alone = kind === 'writes' ? AT_ONCE : 1
    await Promise.all(Array.from({ length: alone }, worker))
    await killed
    await under.kill()
    return [...doubts].map(([act, effect]) => ({ act, effect }))
  }

  try {
    await fill()
    for (let round = 0; round < kills; round += 1) {
      const kind = KINDS[below(KINDS.length)] ?? 'writes'
      let doubts: Awaited<ReturnType<typeof actUntilKilled>> = []
      if (kind === 'start') await killAtStart(await extension.start(), round)
      else {
        const under = await started(async fresh => {
          await open(fresh, version, round)
          await tidy(fresh)
          return fresh
        })
        doubts = await actUntilKilled(under, kind, round)
      }
      during.set(kind, (during.get(kind) ?? 0) + 1)

      // Killed during a migration: it is there in the old form or in the new one, and opens in the new one.
      const migrating = doubts.find(({ act }) => act.act === 'migrate')?.act
      if (migrating?.act === 'migrate') version = migrating.version
      const whole = await started(async after => {
        await open(after, version, round + 0.5)
        const read = await readWhole(after)
        await after.close()
        return read
      })
      settle(whole, doubts, `seed ${seed}, round ${round} (${kind})`)
      if (migrating && whole.notMigrated > 0)
        fail(`round ${round}: ${whole.notMigrated} rows were not migrated`)
      say(
        `${round + 1} of ${kills}: ${kind}, ${whole.shown.length} snippets, ${doubts.length} cut off, ${faults.length} faults`,
      )
    }
  } finally {
    extension.remove()
  }
  return { kills, during, ...counts, faults }

  /** Kills it while the session is being begun, when files are written past what the kill before left. */
  async function killAtStart(under: BareBrowser, round: number): Promise<void> {
    const begun = performance.now()
    const opened = open(under, version, round).then(
      () => void durations.set('start', performance.now() - begun),
      () => undefined,
    )
    await new Promise(resolve => setTimeout(resolve, random() * usual('start')))
    await under.kill()
    await opened
  }

  /** Something to be lost. */
  async function fill(): Promise<void> {
    const under = await extension.start()
    await open(under, version, -1)
    const act: Act = { act: 'import', ids: distinct(IMPORTED), note: 'first' }
    const effect = effectOf(act, expected)
    await under.page.evaluate(
      wanted => (globalThis as unknown as { inPage: InPage }).inPage.perform(wanted),
      act,
    )
    apply(expected, effect)
    await under.close()
  }

  /** Makes a backup of a known state before a round, and drops the oldest. */
  async function tidy(under: BareBrowser): Promise<void> {
    const backup = await under.page.evaluate(() =>
      (globalThis as unknown as { inPage: InPage }).inPage.perform({ act: 'back up' }),
    )
    if (backup.ok && backup.backup !== null) expected.backups.set(backup.backup, new Map(expected.snippets))
    const [oldest] = expected.backups.keys()
    if (expected.backups.size > MOST_BACKUPS && oldest !== undefined) {
      expected.backups.delete(oldest)
      await under.page.evaluate(
        id => (globalThis as unknown as { inPage: InPage }).inPage.forgetBackup(id),
        oldest,
      )
    }
    await under.page.evaluate(() => (globalThis as unknown as { inPage: InPage }).inPage.forgetInterrupted())
  }
}

async function open({ page }: BareBrowser, version: number, round: number): Promise<void> {
  await page.evaluate(next => (globalThis as unknown as { inPage: InPage }).inPage.open(next), {
    version,
    clock: START + round * 2 * HOUR,
    begins: true,
  })
}

function readWhole({ page }: BareBrowser): Promise<Whole> {
  return page.evaluate(() => (globalThis as unknown as { inPage: InPage }).inPage.readWhole())
}

/** Ids spread over the whole range, as random ones are. */
function idOf(index: number): SnippetId {
  const spread = (Math.imul(index + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')
  return snippetIdSchema.parse(`${spread}-0000-4000-8000-${String(index).padStart(12, '0')}`)
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
