import { describe, expect, it } from 'vitest'
import { entityIdSchema } from '../../../lib/knowledge/schema.ts'
import { reasons as words } from '../../../lib/language/en/reasons.ts'
import type { Mention } from '../../../lib/matching/mention.ts'
import type { PageDocument } from '../../../lib/page/document.ts'
import { decideVerdict } from '../../../lib/page/verdict.ts'
import { weighText } from '../../../lib/page/weigh.ts'

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

const thin = page(
  'Tone',
  'One of them left probation last year. The OMiC model and the PDU were the reason, she told the MoJ.',
)

describe('the verdict with names from the knowledge base', () => {
  it('is the gate’s where nothing was recognised', () => {
    const gate = gateOn(thin)
    expect(decideVerdict(gate, thin, [])).toEqual(gate)
  })

  it('rises with names of the field, the more when they stand at the start', () => {
    const gate = gateOn(thin)
    const verdict = decideVerdict(gate, thin, [
      mention(thin, 'OMiC', 'term/omic'),
      mention(thin, 'PDU', 'term/pdu'),
    ])
    expect(verdict.score).toBeGreaterThan(gate.score)
    expect(verdict.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['field_names', 'field_name_central']),
    )
  })

  it('sinks where all that was recognised belongs elsewhere', () => {
    const gate = gateOn(thin)
    const verdict = decideVerdict(gate, thin, [mention(thin, 'MoJ', 'organisation/moj')])
    expect(verdict.score).toBeLessThan(gate.score)
    expect(verdict.reasons.map(({ code }) => code)).toContain('no_field_names')
  })

  it('does not trust a name that is hardly sure', () => {
    const gate = gateOn(thin)
    expect(decideVerdict(gate, thin, [mention(thin, 'OMiC', 'term/omic', 0.2)])).toEqual(gate)
  })

  it('does not make a silent page one about probation', () => {
    const silent = page('Rolls', 'A trust and a PDU and a CRC by the lake.')
    const verdict = decideVerdict(gateOn(silent), silent, [
      mention(silent, 'trust', 'term/probation-trust'),
      mention(silent, 'PDU', 'term/pdu'),
      mention(silent, 'CRC', 'term/crc'),
    ])
    expect(verdict.label).toBe('not')
  })

  it('keeps what the gate knew of other countries', () => {
    const abroad = page(
      'Probation staff to strike',
      'The probation service in Ontario, Canada, has too few probation officers.',
    )
    const gate = gateOn(abroad)
    expect(gate.label).toBe('abroad')
    expect(
      decideVerdict(gate, abroad, [mention(abroad, 'probation officers', 'term/probation-officer')]).label,
    ).toBe('abroad')
  })

  it('has words for each of its reasons', () => {
    for (const code of ['field_names', 'field_name_central', 'no_field_names'])
      expect(words).toHaveProperty(`reason_${code}`)
  })
})
