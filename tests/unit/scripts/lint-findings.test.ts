import { describe, expect, it } from 'vitest'
import { judgeFindings, type LintReport } from '../../../scripts/packaging/lint-findings.ts'

const CODE = 'UNSAFE_VAR_ASSIGNMENT'
const report = (more: Partial<LintReport>): LintReport => ({ errors: [], warnings: [], notices: [], ...more })
const finding = (file: string, column: number, code = CODE) => ({
  code,
  message: 'said',
  file,
  line: 1,
  column,
})
const judge = (one: LintReport, line: string) => judgeFindings(one, () => line)

describe('what Mozilla’s linter says of a build', () => {
  it('is known where it is the framework’s one statement', () => {
    const { explained, unexplained } = judge(
      report({ warnings: [finding('reader.js', 3)] }),
      '((e.innerHTML=d.__html),t.k=1)',
    )
    expect(explained).toHaveLength(1)
    expect(explained[0]).toMatch(/^reader\.js:1:3: UNSAFE_VAR_ASSIGNMENT: Preact/)
    expect(unexplained).toEqual([])
  })

  it.each([
    ['the same of other code', report({ warnings: [finding('reader.js', 1)] }), 'e.innerHTML=text'],
    [
      'the framework’s statement elsewhere on the line',
      report({ warnings: [finding('reader.js', 1)] }),
      'e.innerHTML=t,e.innerHTML=d.__html',
    ],
    [
      'Readability’s in another file',
      report({ warnings: [finding('chunks/panel-a1.js', 1)] }),
      'n.innerHTML=t.innerHTML',
    ],
    [
      'another warning',
      report({ warnings: [finding('reader.js', 1, 'DANGEROUS_EVAL')] }),
      'e.innerHTML=d.__html',
    ],
    ['an error', report({ errors: [finding('reader.js', 1)] }), 'e.innerHTML=d.__html'],
    ['a notice', report({ notices: [{ code: 'NEW', message: 'said' }] }), ''],
  ])('is refused where it is %s', (_, one, line) => {
    expect(judge(one, line).explained).toEqual([])
    expect(judge(one, line).unexplained).toHaveLength(1)
  })
})
