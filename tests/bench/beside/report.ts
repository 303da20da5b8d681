import { median, short } from '../figures.ts'
import { markdownTable } from '../markdown.ts'
import type { Measured } from './beside.ts'
import { PATIENCE } from './one-load.ts'

/** The table of the comparison and what has to be said with it. */
export function reportOf(
  measured: readonly Measured[],
  { names, pages, rounds }: { names: number; pages: number; rounds: number },
): string {
  const titles = [...new Set(measured.map(({ contender }) => contender.title))]
  const alone = measured.filter(({ contender }) => contender.title === titles[0])
  const words = [
    `${pages} pages, ${short(names)} names, each page loaded ${rounds} times with each, the order changed from round to round; of the rounds the median. What a page costs by itself is taken off, but for the row of the page alone.`,
    markdownTable(
      [
        '',
        'sent to each page, KB (gzipped)',
        'main thread, ms: median page',
        'worst page',
        'longest task, ms',
        'long tasks over 50 ms',
        'heap, MB: median page',
        'worst page',
        'layout shift: worst page',
        'changes of the DOM',
        'stretches found (different)',
      ],
      titles.map((title, index) =>
        rowOf(
          measured.filter(({ contender }) => contender.title === title),
          index === 0 ? [] : alone,
        ),
      ),
    ),
    ...notesOn(measured, rounds),
  ]
  return words.join('\n\n')
}

function rowOf(rows: readonly Measured[], alone: readonly Measured[]): string[] {
  const [first] = rows
  if (!first) return []
  const { contender } = first
  const add = (value: (row: Measured) => number) =>
    rows.map(row => {
      const base = alone.find(({ page }) => page === row.page)
      return value(row) - (base ? value(base) : 0)
    })
  const sums = add(({ times }) => median(times.map(({ sum }) => sum)))
  const heaps = add(({ counted }) => counted.heap / 1e6)
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  const found = rows.map(({ counted }) => counted.found)
  const isStopped = found.includes(null)
  return [
    isStopped ? `${contender.title} (stopped, see below)` : contender.title,
    contender.bytes === 0 ? '0' : `${short(contender.bytes / 1024)} (${short(contender.gzipped / 1024)})`,
    short(median(sums)),
    short(Math.max(...sums)),
    // Not less what the page alone has: a task is long or it is not.
    short(Math.max(...rows.map(({ times }) => median(times.map(({ longest }) => longest))))),
    short(Math.max(0, total(add(({ times }) => median(times.map(({ long }) => long)))))),
    short(median(heaps)),
    short(Math.max(...heaps)),
    short(Math.max(0, ...add(({ counted }) => counted.shift))),
    short(total(add(({ counted }) => counted.changes))),
    `${short(total(found.map(each => each?.stretches ?? 0)))} (${short(total(found.map(each => each?.different ?? 0)))})`,
  ]
}

function notesOn(measured: readonly Measured[], rounds: number): string[] {
  const stopped = measured.filter(({ counted }) => counted.found === null)
  const once = measured.filter(({ counted, times }) => counted.found !== null && times.length < rounds)
  const count = (rows: readonly Measured[]) =>
    [...new Set(rows.map(({ contender }) => contender.title))]
      .map(title => `${title}: ${rows.filter(({ contender }) => contender.title === title).length}`)
      .join('; ')
  return [
    ...(stopped.length > 0
      ? [
          `Stopped after ${short(PATIENCE / 1000)} seconds, so that its time is at least what the table says and what it found is not counted (pages): ${count(stopped)}.`,
        ]
      : []),
    ...(once.length > 0 ? [`Timed once only, since it took seconds (pages): ${count(once)}.`] : []),
  ]
}
