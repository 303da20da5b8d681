/**
 * How long anchoring takes, and how many quotes are found whose words were changed. Run by hand:
 *   node tests/bench/anchoring.ts
 */
import { type Changing, tryChangedQuotes } from '../unit/anchoring/changed-quotes.ts'
import { printAnchoringTimes } from './anchoring-cost.ts'
import { timeAnchoring } from './anchoring-work.ts'
import { printTable, short } from './figures.ts'

const PAGES = 600

printAnchoringTimes(timeAnchoring(25))

for (const changing of ['ordinary words', 'any words'] satisfies Changing[]) {
  printTable(
    `Quotes of which ${changing} were changed, on ${PAGES} pages`,
    ['words changed', 'quotes', 'found', 'asked about', 'gone', 'wrong place'],
    [0, 0.05, 0.1, 0.15, 0.2, 0.3].map(share => {
      const { quotes, found, asked, gone, wrong } = tryChangedQuotes(PAGES, share, changing)
      const part = (count: number) => `${short((100 * count) / quotes)} %`
      return [`${100 * share} %`, short(quotes), part(found), part(asked), part(gone), short(wrong)]
    }),
  )
}
