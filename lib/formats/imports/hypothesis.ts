import * as z from 'zod/mini'
import { MOST_ITEMS, type ReadImport } from '../import-result.ts'
import { ItemFaults } from './faults.ts'
import { anchorFrom } from './foreign-anchor.ts'
import { ForeignSnippets, lenient } from './foreign-snippet.ts'

const targetSchema = z.object({ selector: z.optional(z.unknown()) })

/** An annotation as the Hypothesis API gives it: https://h.readthedocs.io/en/latest/api-reference/v1/ */
const rowSchema = z.object({
  id: z.string(),
  uri: lenient.text,
  text: lenient.text,
  user: lenient.text,
  tags: lenient.texts,
  created: lenient.text,
  updated: lenient.text,
  references: lenient.texts,
  target: z.catch(z.array(targetSchema), []),
  document: z.catch(z.optional(z.object({ title: z.catch(z.array(z.string()), []) })), undefined),
  user_info: z.catch(z.optional(z.object({ display_name: lenient.text })), undefined),
})
type Row = z.infer<typeof rowSchema>

/** What the API answers to a search (`rows`), what the client exports (`annotations`), or the bare list. */
const fileSchema = z.union([
  z.object({ rows: z.array(z.unknown()) }),
  z.object({ annotations: z.array(z.unknown()), export_userid: lenient.text }),
  z.array(z.unknown()),
])

export function isHypothesis(value: unknown): boolean {
  const [first] = rowsOf(value).rows
  return typeof first === 'object' && first !== null && 'uri' in first && 'target' in first
}

function rowsOf(value: unknown): { rows: unknown[]; exporter: string | null } {
  const file = fileSchema.safeParse(value)
  if (!file.success) return { rows: [], exporter: null }
  if (Array.isArray(file.data)) return { rows: file.data, exporter: null }
  if ('rows' in file.data) return { rows: file.data.rows, exporter: null }
  return { rows: file.data.annotations, exporter: file.data.export_userid }
}

/** Reads annotations from Hypothesis. What others wrote is marked with their names: it is no note of the reader's own. */
export async function readHypothesis(value: unknown): Promise<ReadImport> {
  const { rows, exporter } = rowsOf(value)
  if (rows.length > MOST_ITEMS) return { ok: false, fault: 'too-large', place: '' }
  const faults = new ItemFaults()
  const snippets = new ForeignSnippets(faults)
  const read = rows.map(row => rowSchema.safeParse(row))
  const writers = new Set(read.flatMap(row => (row.success ? [row.data.user] : [])))
  const own = exporter ?? (writers.size === 1 ? [...writers][0] : null)
  for (const [index, row] of read.entries()) {
    if (!row.success) {
      faults.addIssue(row.error, index + 1)
      continue
    }
    await addRow(row.data, own ?? null, index + 1, snippets)
  }
  return {
    ok: true,
    format: 'hypothesis',
    brought: snippets.brought,
    faults: faults.list,
    refused: faults.refused,
  }
}

async function addRow(row: Row, own: string | null, item: number, snippets: ForeignSnippets): Promise<void> {
  const { anchor, exact } = anchorFrom(row.target[0]?.selector)
  const words = row.text ?? ''
  const writer = row.user_info?.display_name || row.user?.replace(/^acct:/, '').replace(/@.*$/, '')
  const isOthers = row.user !== null && row.user !== own
  await snippets.add(
    {
      identity: `hypothesis:${row.id}`,
      quote: exact,
      note: isOthers && writer && words ? `${writer}: ${words}` : words,
      tags: row.tags,
      anchor,
      url: row.uri,
      title: row.document?.title[0] ?? null,
      created: row.created,
      changed: row.updated,
    },
    item,
  )
}
