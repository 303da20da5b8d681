/** Number words in lower case. "one" alone is hardly ever a figure, so who reads it asks for more around it. */
export const UNITS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, (at + 2) * 10]),
)
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['k', 1_000],
  ['million', 1_000_000],
  ['mn', 1_000_000],
  ['m', 1_000_000],
  ['billion', 1_000_000_000],
  ['bn', 1_000_000_000],
  ['b', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
  ['tn', 1_000_000_000_000],
])
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['tenth', 10],
  ['tenths', 10],
])
/** Stretches of time, singular by how they are written. */
export const DURATIONS: ReadonlyMap<string, string> = new Map(
  ['second', 'minute', 'hour', 'day', 'week', 'fortnight', 'month', 'year', 'decade']
    .flatMap((noun): [string, string][] => [
      [noun, noun],
      [`${noun}s`, noun],
    ])
    .concat([
      ['yrs', 'year'],
      ['hrs', 'hour'],
      ['mins', 'minute'],
      ['awdl', 'day'],
    ]),
)
