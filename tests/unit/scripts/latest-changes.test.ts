import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { latestChanges } from '../../../scripts/latest-changes.ts'

it('gives the lines of the newest version that has any, without markup', () => {
  const changelog =
    '# Changelog\n\nWords.\n\n## Unreleased\n\n## [1.2.0] 2026-01-02\n\n### Added\n\n- A `key` and a [link](https://a.example/b).\n- **Two** things.\n\n## 1.1.0\n\n- Old.\n'
  expect(latestChanges(changelog)).toEqual({
    heading: '1.2.0 2026-01-02',
    lines: ['A key and a link.', 'Two things.'],
  })
  expect(latestChanges('')).toEqual({ heading: '', lines: [] })
})

it('finds lines in the changelog of this tree', () => {
  const { lines } = latestChanges(readFileSync('CHANGELOG.md', 'utf8'))
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.join(' ')).not.toMatch(/\]\(/)
})
