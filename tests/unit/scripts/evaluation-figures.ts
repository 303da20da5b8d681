import type { Measurement } from '../../../scripts/evaluation/measurement.ts'

/** The figures of a measurement by name. */
export const figuresOf = ({ figures }: Measurement): Record<string, number | null> =>
  Object.fromEntries(figures.map(({ name, value }) => [name, value]))

/** A stretch of a text: the first place where these words stand. */
export function stretchOf(text: string, words: string): { start: number; end: number; text: string } {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” does not stand in the text`)
  return { start, end: start + words.length, text: words }
}

/** Answers by the id of their document. */
export const byId = <Answer extends { id: string }>(...answers: Answer[]): Map<string, Answer> =>
  new Map(answers.map(answer => [answer.id, answer]))
