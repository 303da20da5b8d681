import { type EntityId, entityIdSchema } from '../../lib/knowledge/entity-id.ts'

/** What the marks of the sample mean, by their numbers in its text. */
export const SAMPLE_ENTITIES: Readonly<Record<string, EntityId>> = {
  '1': entityIdSchema.parse('organisation/probation-service'),
  '2': entityIdSchema.parse('term/transforming-rehabilitation'),
  '3': entityIdSchema.parse('organisation/hmi-probation'),
  '4': entityIdSchema.parse('person/martin-jones'),
}
/** The mark whose card is shown first. */
export const FIRST_SAMPLE_MARK = '4'
/** The day of the sample, as a page would give it. */
export const SAMPLE_DAY = '2026-01-15'

/** A stretch of the sample: plain words, or a mark with the number of what it means. */
export interface SamplePart {
  readonly words: string
  readonly mark: string | null
}

/**
 * Takes the sample apart, in which a mark is written `[number:words]`, so that a translation may put them in an order of
 * its own. What is written otherwise stays plain words.
 */
export function readSample(text: string): readonly SamplePart[] {
  return text
    .split(/(\[\d:[^\]]*\])/)
    .filter(part => part !== '')
    .map(part => {
      const mark = /^\[(\d):(.*)\]$/.exec(part)
      return mark ? { words: mark[2] ?? '', mark: mark[1] ?? null } : { words: part, mark: null }
    })
}
