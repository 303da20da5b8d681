import type { Figure, Measurement, Miss } from './measurement.ts'

const HEADINGS = ['what', 'figure', 'value', 'wanted at least', '']
/** Columns of numbers are flush right. */
const NUMERIC = new Set([2, 3])

/** A table in plain text, one line a figure. A figure is compared with what is wanted as it is shown. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = measurements.flatMap(({ what, figures }) => figures.map(figure => rowOf(what, figure)))
  const all = [HEADINGS, ...rows]
  const widths = HEADINGS.map((_, column) => Math.max(...all.map(row => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? ''
        return NUMERIC.has(column) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd()
  const rule = widths.map(width => '-'.repeat(width))
  return [HEADINGS, rule, ...rows].map(line).join('\n')
}

function asShown({ value, unit }: Figure): string {
  if (value === null) return 'none'
  return unit === 'count' ? String(value) : value.toFixed(3)
}

function rowOf(what: string, figure: Figure): string[] {
  return [what, figure.name, asShown(figure), wantedOf(figure), judge(figure)]
}

function wantedOf({ wanted, unit }: Figure): string {
  if (wanted === undefined) return ''
  if ('atMost' in wanted) return `${wanted.atMost} at most`
  return unit === 'count' ? String(wanted.atLeast) : wanted.atLeast.toFixed(2)
}

function judge(figure: Figure): string {
  if (figure.wanted === undefined || figure.value === null) return ''
  const shown = Number(asShown(figure))
  const met = 'atMost' in figure.wanted ? shown <= figure.wanted.atMost : shown >= figure.wanted.atLeast
  return met ? 'ok' : 'short'
}

/** For each kind of miss, how many there are and the first `most` of them. */
export function missesOf({ what, misses }: Measurement, most: number): string {
  const kinds = new Map<string, Miss[]>()
  for (const miss of misses) kinds.set(miss.kind, [...(kinds.get(miss.kind) ?? []), miss])
  return [...kinds]
    .map(([kind, all]) =>
      [`\n${what}, ${kind}: ${all.length}`, ...all.slice(0, most).map(({ text }) => `  ${text}`)].join('\n'),
    )
    .join('\n')
}
