import * as z from 'zod/mini'

const findingSchema = z.object({
  code: z.string(),
  message: z.string(),
  file: z.optional(z.nullable(z.string())),
  line: z.optional(z.nullable(z.number())),
  column: z.optional(z.nullable(z.number())),
})

/** What Mozilla's linter for add-ons says of a build, as its `--output json` has it. Lines and columns count from 1. */
export const lintReportSchema = z.object({
  errors: z.array(findingSchema),
  warnings: z.array(findingSchema),
  notices: z.array(findingSchema),
})
export type LintReport = z.infer<typeof lintReportSchema>
type Finding = z.infer<typeof findingSchema>

interface Explained {
  readonly code: string
  readonly file: RegExp
  /** How the code at that place begins. */
  readonly at: RegExp
  readonly why: string
}

/** What the linter warns of and why it may stay, each no wider than the one statement that is meant. */
const EXPLAINED: readonly Explained[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /\.js$/,
    at: /^\w+\.innerHTML=\w+\.__html\b/,
    why: 'Preact’s dangerouslySetInnerHTML, which nothing here uses (Biome’s noDangerouslySetInnerHtml)',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/readability-[\w-]+\.js$/,
    at: /^\w+\.innerHTML=/,
    why: 'Readability, which works on a copy of the article in a document without scripts',
  },
]

/**
 * Parts what the linter said into what may stay, and what may not.
 *
 * @param lineOf gives a line (from 1) of a file of the build
 * @returns one line of text for each
 */
export function judgeFindings(report: LintReport, lineOf: (file: string, line: number) => string) {
  const explained: string[] = []
  const unexplained: string[] = []
  for (const finding of [...report.errors, ...report.warnings, ...report.notices]) {
    const reason = report.errors.includes(finding) ? undefined : reasonOf(finding, lineOf)
    const place = [finding.file, finding.line, finding.column].filter(part => part != null).join(':')
    if (reason) explained.push(`${place}: ${finding.code}: ${reason}`)
    else unexplained.push(`${place}: ${finding.code}: ${finding.message}`)
  }
  return { explained, unexplained }
}

function reasonOf({ code, file, line, column }: Finding, lineOf: (file: string, line: number) => string) {
  if (!file || line == null || column == null) return undefined
  const there = lineOf(file, line).slice(column - 1)
  return EXPLAINED.find(one => one.code === code && one.file.test(file) && one.at.test(there))?.why
}
