import * as z from 'zod/mini'
import { type Anchor, LONGEST_SELECTOR } from '../../anchoring/selectors.ts'
import { LONGEST_QUOTE } from '../../library/snippet.ts'

const LONGEST_CONTEXT = 2_000
/** More selectors than this are not looked at, nor chains of `refinedBy` that are longer. */
const MOST_SELECTORS = 20

const text = z.catch(z.optional(z.string()), undefined)
const number = z.catch(z.optional(z.number()), undefined)
const selectorSchema = z.object({
  type: text,
  exact: text,
  prefix: text,
  suffix: text,
  value: text,
  start: number,
  end: number,
  refinedBy: z.optional(z.unknown()),
})
type Selector = z.infer<typeof selectorSchema>

/**
 * The anchor in what another program gives as selectors (https://www.w3.org/TR/annotation-model/#selectors).
 *
 * @param ours whether the positions count the text as Casenote reads it; anybody else's count it otherwise
 * @returns `null` where there is no quote to find the passage by
 */
export function anchorFrom(value: unknown, ours: boolean): { anchor: Anchor | null; exact: string } {
  const selectors = selectorsIn(value)
  const of = (type: string) => selectors.find(selector => selector.type === type)
  const quote = of('TextQuoteSelector')
  const exact = quote?.exact ?? ''
  if (exact === '' || exact.length > LONGEST_QUOTE) return { anchor: null, exact }
  const position = ours ? of('TextPositionSelector') : undefined
  const css = ours ? of('CssSelector')?.value : undefined
  const fragment = of('FragmentSelector')?.value?.replace(/^#/, '')
  const fits = (selector: string | undefined): selector is string =>
    selector !== undefined && selector !== '' && selector.length <= LONGEST_SELECTOR
  const anchor: Anchor = {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: quote?.prefix?.slice(-LONGEST_CONTEXT) ?? '',
      suffix: quote?.suffix?.slice(0, LONGEST_CONTEXT) ?? '',
    },
    position: positionOf(position),
    element: fits(css) ? { type: 'CssSelector', value: css } : null,
    // Other kinds of fragment (of a film, of a PDF) are no ids of elements.
    fragment:
      fits(fragment) && !/[=\s]/.test(fragment) ? { type: 'FragmentSelector', value: fragment } : null,
    place: null,
    lookalikes: null,
    history: [],
  }
  return { anchor, exact }
}

function positionOf(selector: Selector | undefined): Anchor['position'] {
  const { start, end } = selector ?? {}
  if (start === undefined || end === undefined) return null
  const fits = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && end >= start
  return fits ? { type: 'TextPositionSelector', start, end } : null
}

/** All selectors, those that refine others included. */
function selectorsIn(value: unknown): Selector[] {
  const waiting: unknown[] = Array.isArray(value) ? value.slice(0, MOST_SELECTORS) : [value]
  const found: Selector[] = []
  while (waiting.length > 0 && found.length < MOST_SELECTORS) {
    const selector = selectorSchema.safeParse(waiting.shift())
    if (!selector.success) continue
    found.push(selector.data)
    if (selector.data.refinedBy !== undefined) waiting.push(selector.data.refinedBy)
  }
  return found
}
