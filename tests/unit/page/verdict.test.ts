import { describe, expect, it } from 'vitest'
import { entityIdSchema } from '../../../lib/knowledge/entity-id.ts'
import { reasons as words } from '../../../lib/language/en/reasons.ts'
import { sayCode } from '../../../lib/language/say.ts'
import type { Mention } from '../../../lib/matching/mention.ts'
import type { PageDocument } from '../../../lib/page/document.ts'
import { PAGE_PRIOR } from '../../../lib/page/subject/weigh-page.ts'
import { decideVerdict } from '../../../lib/page/verdict.ts'
import { weighText } from '../../../lib/page/weigh.ts'
import { EXAMPLES, KNOWN_MISSES } from './example-pages.ts'

const page = (title: string, text: string): PageDocument => ({
  url: null,
  title,
  site: null,
  published: null,
  text,
  posts: [],
  comments: [],
})
const gateOn = ({ title, text }: PageDocument) =>
  weighText({ url: null, title, site: null, description: null, text })
const mention = (document: PageDocument, text: string, entity: string, confidence = 0.9): Mention => {
  const start = document.text.indexOf(text)
  return {
    start,
    end: start + text.length,
    text,
    entity: entityIdSchema.parse(entity),
    confidence,
    evidence: [],
    post: null,
    comment: null,
  }
}

const decided = (document: PageDocument, mentions: readonly Mention[] = []) =>
  decideVerdict(gateOn(document), document, mentions)

describe('what a page is', () => {
  it.each(EXAMPLES)('%s: %s %s', (label, url, title, text) => {
    expect(decided({ ...page(title, text), url: url || null }).label).toBe(label)
  })
  it.fails.each(KNOWN_MISSES)('%s, not yet seen: %s %s', (label, url, title, text) => {
    expect(decided({ ...page(title, text), url: url || null }).label).toBe(label)
  })
})

const thin = page(
  'Tone',
  'One of them left probation last year. The OMiC model and the PDU were the reason, she told the MoJ.',
)

describe('the verdict with names from the knowledge base', () => {
  it('rises with names of the field, the more when they stand at the start', () => {
    const verdict = decided(thin, [mention(thin, 'OMiC', 'term/omic'), mention(thin, 'PDU', 'term/pdu')])
    expect(verdict.score).toBeGreaterThan(decided(thin).score)
    expect(verdict.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['field_names', 'field_name_central']),
    )
  })

  it('sinks where all that was recognised belongs elsewhere', () => {
    const verdict = decided(thin, [mention(thin, 'MoJ', 'organisation/moj')])
    expect(verdict.score).toBeLessThan(decided(thin).score)
    expect(verdict.reasons.map(({ code }) => code)).toContain('no_field_names')
  })

  it('does not trust a name that is hardly sure', () => {
    expect(decided(thin, [mention(thin, 'OMiC', 'term/omic', 0.2)])).toEqual(decided(thin))
  })

  it('does not make a page about a lake one about probation', () => {
    const lake = page('Rolls', 'A trust and a board and a unit by the lake.')
    const verdict = decided(lake, [
      mention(lake, 'trust', 'term/probation-trust'),
      mention(lake, 'unit', 'term/pdu'),
    ])
    expect(verdict.label).toBe('not')
  })

  it('leaves a page that could not be read to the gate', () => {
    const empty = { ...page('', ''), title: null }
    const gate = gateOn(empty)
    expect(decideVerdict(gate, empty, [])).toBe(gate)
  })

  it('adds up: the score is what prior and reasons give, and the label is in step with it', () => {
    for (const [, url, title, text] of EXAMPLES) {
      const { score, label, reasons } = decided({ ...page(title, text), url: url || null })
      const points = reasons.reduce((total, { weight }) => total + weight, PAGE_PRIOR)
      expect(score).toBeCloseTo(1 / (1 + Math.exp(-points)), 6)
      expect(label === 'probation').toBe(score > 0.5)
    }
  })

  it('has words for each of its reasons', () => {
    for (const code of ['field_names', 'field_name_central', 'no_field_names'])
      expect(words).toHaveProperty(`reason_${code}`)
    for (const [, url, title, text] of EXAMPLES) {
      for (const { code, values } of decided({ ...page(title, text), url: url || null }).reasons) {
        expect(words).toHaveProperty(`reason_${code}`)
        expect(sayCode('reason', code, values)).not.toMatch(/\{\d\}/)
      }
    }
  })
})
