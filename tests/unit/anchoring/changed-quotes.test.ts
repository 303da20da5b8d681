import { expect, it } from 'vitest'
import { tryChangedQuotes } from './changed-quotes.ts'

it('finds at least nine in ten of the quotes that had a fifth of their words changed, and none elsewhere', () => {
  const { quotes, found, wrong } = tryChangedQuotes(200, 0.2, 'ordinary words')
  expect(quotes).toBeGreaterThan(100)
  expect(found / quotes).toBeGreaterThanOrEqual(0.9)
  expect(wrong).toBe(0)
}, 30_000)

it('finds no quote elsewhere where figures, names and every "not" were changed too', () => {
  expect(tryChangedQuotes(100, 0.2, 'any words').wrong).toBe(0)
}, 30_000)
