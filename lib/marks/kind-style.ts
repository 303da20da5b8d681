import type { EntityKind } from '../knowledge/entity-id.ts'

/**
 * How each kind of entity is drawn, as data: the marks on the page, the swatches in card and panel and the
 * tokens in `tokens.css` all use these values (a unit test holds the stylesheet to them).
 *
 * The six hues were searched for in OKLab so that every pair stays apart for readers without colour blindness
 * and under simulated protanopia, deuteranopia and tritanopia (matrices of Machado, Oliveira and Fernandes,
 * 2009), and each has at least 4.5 : 1 on paper, on raised surfaces and on wash. A line style of its own
 * carries the kind where colour cannot (forced colours, print).
 */

/** A hue shared by kinds that belong together; also the name of its CSS custom property (`--hue-person`). */
export const HUES = ['person', 'body', 'report', 'law', 'term', 'number'] as const
export type Hue = (typeof HUES)[number]

export interface KindLine {
  /** A CSS `text-decoration-style` that is also a `border-style`. */
  readonly style: 'solid' | 'dotted' | 'double' | 'dashed'
  /** CSS pixels. */
  readonly thickness: number
}

export interface KindStyle {
  readonly hue: Hue
  /** Ink on light paper. */
  readonly light: string
  /** Ink on dark paper. */
  readonly dark: string
  readonly line: KindLine
}

export const INKS: Readonly<Record<Hue, { readonly light: string; readonly dark: string }>> = {
  person: { light: '#12706a', dark: '#4fc9b6' },
  body: { light: '#1d4299', dark: '#b9cdf8' },
  report: { light: '#8a1c10', dark: '#e5805f' },
  law: { light: '#8552b0', dark: '#c097f0' },
  term: { light: '#414a50', dark: '#9199a3' },
  number: { light: '#855a0c', dark: '#f2ca62' },
}

const drawn = (hue: Hue, style: KindLine['style'], thickness: number): KindStyle => ({
  hue,
  ...INKS[hue],
  line: { style, thickness },
})

export const KIND_STYLES: Readonly<Record<EntityKind, KindStyle>> = {
  person: drawn('person', 'solid', 1.5),
  organisation: drawn('body', 'dotted', 2),
  // A prison, a region or a delivery unit is a body with an address: the same hue, a heavier dot.
  place: drawn('body', 'dotted', 3),
  report: drawn('report', 'double', 1),
  legislation: drawn('law', 'dashed', 1.5),
  term: drawn('term', 'dotted', 1),
  statistic: drawn('number', 'solid', 3),
  promise: drawn('number', 'dashed', 3),
  event: drawn('term', 'solid', 1),
  // Never marked in running text; the panel draws its swatch.
  post: drawn('report', 'solid', 1),
}

/** What is marked on a page: names by the kind of their entity, figures and promises by theirs, and references. */
export type MarkKind = EntityKind | 'reference'

/** A reference from one comment to another is a way and no thing: the quietest line there is. */
export const REFERENCE_STYLE: KindStyle = drawn('term', 'dashed', 1)
