import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clearHistory, countPages, historyDatabase } from '../../../lib/history/history-database.ts'
import { meetPage } from '../../../lib/history/reading-history.ts'
import { PASSAGE, pageOfPosts, pageWith, paragraph, runningText } from '../repeats/texts.ts'
import { emptyHistory } from './remembering.ts'

const DAY = '2026-03-01'
const FILLER =
  'A page that says something of its own before it comes to the point, as most of them do, at some length.'
const LETTER =
  'Dear colleagues, as you will know from the message that went round last week, the team will move to the third ' +
  'floor over the summer while the roof is mended, and I am grateful to all of you for bearing with us.'

const article = (url: string, text: string, more = {}) => pageWith(text, { url, ...more })
const post = (text: string, permalink?: string, published: string | null = null) => ({
  text,
  published,
  ...(permalink ? { permalink } : {}),
})

describe('a passage that the reader met on another page', () => {
  it('is said with that page, where it stands on this one', async () => {
    const { database } = emptyHistory()
    const first = article('https://one.example/a#part', `${FILLER}\n${PASSAGE}`, {
      title: 'The first page',
      site: 'One',
      published: '2025-11-02',
    })
    expect(await meetPage(database, first, '2026-02-11')).toEqual([])
    const second = article('https://two.example/b', `Quite another beginning.\n${PASSAGE}\n${LETTER}`)
    const met = await meetPage(database, second, DAY)
    expect(met).toHaveLength(1)
    expect(second.text.slice(met[0]?.start, met[0]?.end)).toBe(PASSAGE.slice(0, -1))
    expect(met[0]).toMatchObject({
      agreement: 1,
      opening:
        'The office on the corner closed in the spring, and everybody who had reported there was told to…',
      earlier: {
        on: 'another-page',
        url: 'https://one.example/a',
        title: 'The first page',
        site: 'One',
        published: '2025-11-02',
        met: '2026-02-11',
      },
    })
  })

  it('is found with small edits, and on the page that was published first', async () => {
    const { database } = emptyHistory()
    const text = `${PASSAGE} ${LETTER}`
    const late = article('https://late.example/', text, { published: '2025-06-02' })
    const early = article('https://early.example/', text, { published: '2025-06-01' })
    await meetPage(database, late, DAY)
    await meetPage(database, early, DAY)
    const edited = text.replace('half past four', 'a quarter to five')
    const met = await meetPage(database, article('https://edited.example/', `${FILLER}\n${edited}`), DAY)
    expect(met).toMatchObject([{ earlier: { url: 'https://early.example/' } }])
    expect(met[0]?.agreement).toBeLessThan(1)
  })

  it('of 30 words or more is always found, wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(
        paragraph(30, 90),
        runningText(0, 200),
        runningText(0, 200),
        runningText(0, 200),
        async (passage, before, after, otherBefore) => {
          const { database } = emptyHistory()
          await meetPage(database, article('https://one.example/', `${otherBefore}\n${passage}\nend`), DAY)
          const text = `${before}\nbegin ${passage} end\n${after}`
          const from = before.length + 7
          const met = await meetPage(database, article('https://two.example/', text), DAY)
          expect(met.some(({ start, end }) => start < from + passage.length && end > from)).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('is not made up: unrelated texts of the same words share nothing', async () => {
    await fc.assert(
      fc.asyncProperty(runningText(100, 600), runningText(100, 600), async (one, other) => {
        const { database } = emptyHistory()
        await meetPage(database, article('https://one.example/', one), DAY)
        expect(await meetPage(database, article('https://two.example/', other), DAY)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('lies on the text of the page, whatever stands on both', async () => {
    const parts = fc.array(fc.constantFrom(PASSAGE, LETTER, FILLER, PASSAGE.slice(40, 200), 'no no no no'), {
      maxLength: 14,
    })
    await fc.assert(
      fc.asyncProperty(parts, parts, fc.constantFrom(' ', '\n'), async (one, other, between) => {
        const { database } = emptyHistory()
        await meetPage(database, article('https://one.example/', one.join('\n')), DAY)
        const text = other.join(between)
        for (const { start, end } of await meetPage(database, article('https://two.example/', text), DAY)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('what is no passage met before', () => {
  it('is the same page again, by whatever address', async () => {
    const { database } = emptyHistory()
    await meetPage(database, article('https://www.one.example/a?utm_source=x', PASSAGE), DAY)
    expect(await meetPage(database, article('http://one.example/a/#end', PASSAGE), '2026-04-01')).toEqual([])
    expect(await database.pages.toArray()).toMatchObject([{ met: DAY }])
  })

  it('is a post on its own page and in an archive', async () => {
    const { database } = emptyHistory()
    const own = 'https://blog.example/2024/05/moving.html'
    const archive = pageOfPosts([post(LETTER, 'https://blog.example/other.html'), post(PASSAGE, own)], {
      url: 'https://blog.example/2024/',
    })
    await meetPage(database, archive, DAY)
    expect(await meetPage(database, pageOfPosts([post(PASSAGE)], { url: own }), DAY)).toEqual([])
    const month = pageOfPosts([post(PASSAGE, own)], { url: 'https://blog.example/2024/05/' })
    expect(await meetPage(database, month, DAY)).toEqual([])
    // The same words in another post of the same blog are met before.
    const again = pageOfPosts([post(PASSAGE)], { url: 'https://blog.example/2025/moved.html' })
    expect(await meetPage(database, again, DAY)).toHaveLength(1)
  })

  it('is what a site prints on its pages', async () => {
    const { database } = emptyHistory()
    const unknown = (n: number) => article(`https://site.example/${n}`, `Page number ${n}\n${PASSAGE}`)
    for (const n of [1, 2]) expect(await meetPage(database, unknown(n), DAY)).toEqual([])
    const signed = (n: number) =>
      pageOfPosts([post(`Post ${n}\n${LETTER}`)], { url: `https://blog.example/${n}` })
    for (const n of [1, 2, 3]) await meetPage(database, signed(n), DAY)
    expect(await meetPage(database, signed(4), DAY)).toEqual([])
  })
})

describe('what is remembered', () => {
  it('is no text: neither the words of the page nor anything they can be read from', async () => {
    const { database } = emptyHistory()
    const page = article('https://one.example/', `${PASSAGE}\n${LETTER}`, { title: 'The title' })
    await meetPage(database, page, DAY)
    const stored = JSON.stringify([
      await database.pages.toArray(),
      await database.volumes.toArray(),
      await database.salts.toArray(),
    ])
    expect(stored).toContain('The title')
    for (const word of `${PASSAGE} ${LETTER}`.match(/\w{6,}/g) ?? []) expect(stored).not.toContain(word)
  })

  it('has other fingerprints for every reader', async () => {
    const hashes = await Promise.all(
      [emptyHistory(), emptyHistory()].map(async ({ database }) => {
        await meetPage(database, article('https://one.example/', `${PASSAGE} ${LETTER}`), DAY)
        const volume = await database.volumes.toCollection().first()
        return [...(volume?.hashes ?? [])]
      }),
    )
    expect(hashes[0]?.length).toBeGreaterThan(10)
    expect(hashes[0]?.filter(hash => hashes[1]?.includes(hash))).toEqual([])
  })

  it('is replaced when a page has grown, and stands once', async () => {
    const { database } = emptyHistory()
    await meetPage(database, article('https://one.example/', PASSAGE), DAY)
    await meetPage(database, article('https://one.example/', `${PASSAGE}\n${LETTER}`), '2026-04-01')
    await meetPage(database, article('https://other.example/', FILLER), DAY)
    expect(await database.pages.count()).toBe(2)
    const met = await meetPage(database, article('https://two.example/', LETTER), DAY)
    expect(met).toMatchObject([{ earlier: { url: 'https://one.example/', met: DAY } }])
  })

  it('is no file, and no page without words', async () => {
    const { database } = emptyHistory()
    await meetPage(database, article('file:///home/reader/a.html', PASSAGE), DAY)
    await meetPage(database, article('https://one.example/', ''), DAY)
    await meetPage(database, pageWith(PASSAGE, { url: null }), DAY)
    expect(await database.pages.count()).toBe(0)
  })

  it('is bounded: what was met longest ago goes first', async () => {
    const { database } = emptyHistory()
    const long = (seed: number) => fc.sample(runningText(12_000, 12_000), { numRuns: 1, seed })[0] ?? 'never'
    const limits = { pages: 100, prints: 80_000 }
    for (let n = 0; n < 30; n++) {
      await meetPage(database, article(`https://site${n}.example/`, long(n)), DAY, limits)
    }
    const volumes = await database.volumes.toArray()
    expect(volumes.reduce((sum, { hashes }) => sum + hashes.length, 0)).toBeLessThanOrEqual(limits.prints)
    const kept = (await database.pages.toArray()).map(({ url }) => url)
    expect(kept.length).toBeGreaterThan(10)
    expect(kept).not.toContain('https://site0.example/')
    expect(kept).toContain('https://site29.example/')
    expect(volumes.flatMap(({ pages }) => pages)).toHaveLength(kept.length)
  }, 20_000)
})

describe('clearing the history', () => {
  it('deletes the whole database, salt included, also while another context has it open', async () => {
    const { database, options } = emptyHistory()
    await meetPage(database, article('https://one.example/', PASSAGE), DAY)
    const salt = await database.salts.get('current')
    expect(await countPages(options)).toBe(1)
    expect(database.isOpen()).toBe(true)
    expect(await clearHistory(options)).toBe('cleared')
    expect(await options.indexedDB.databases()).toEqual([])
    expect(await countPages(options)).toBe(0)
    expect(await options.indexedDB.databases()).toEqual([])
    // The other context goes on with a new one.
    expect(await meetPage(database, article('https://two.example/', PASSAGE), DAY)).toEqual([])
    expect(await database.salts.get('current')).not.toEqual(salt)
  })

  it('is not undone by a page that was being read', async () => {
    const { options } = emptyHistory()
    const database = historyDatabase(options)
    await meetPage(database, article('https://one.example/', PASSAGE), DAY)
    // Cleared after the page was hashed, before it is stored.
    const transaction = database.transaction.bind(database)
    let calls = 0
    database.transaction = ((...args: Parameters<typeof transaction>) => {
      calls += 1
      if (calls !== 3) return transaction(...args)
      return clearHistory(options).then(() => transaction(...args))
    }) as typeof database.transaction
    await meetPage(database, article('https://two.example/', LETTER), DAY)
    expect(calls).toBeGreaterThanOrEqual(3)
    expect(await database.pages.count()).toBe(0)
  })
})
