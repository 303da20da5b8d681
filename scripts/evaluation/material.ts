import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as z from 'zod/mini'

/** What there is to evaluate in a folder. All are paths of files. */
export interface Material {
  readonly detection: string | null
  readonly linking: TruthOverDocuments | null
  readonly claims: (TruthOverDocuments & { readonly form: 'quotations' | 'documents' }) | null
  readonly promises: TruthOverDocuments | null
  /** Saved pages, each with its truth beside it. */
  readonly structure: readonly { readonly page: string; readonly truth: string }[]
  /** References by clock on pages of `structure` whose comments have times. */
  readonly threads: string | null
  /** Saved pages about other things. */
  readonly strange: readonly string[]
}

/** The documents and the truth about them may stand in one file. */
export interface TruthOverDocuments {
  readonly documents: string
  readonly truth: string
}

export function findMaterial(folder: string): Material {
  const one = (...names: string[]) => names.map(name => join(folder, name)).find(existsSync) ?? null
  const documents = one('linking/docs.jsonl', 'linking.jsonl')
  const truth = one('linking/gold.jsonl', 'linking.jsonl')
  const linking = documents !== null && truth !== null ? { documents, truth } : null
  const overLinking = (name: string) => {
    const file = one(name)
    return linking !== null && file !== null ? { documents: linking.documents, truth: file } : null
  }
  const whole = (name: string) => {
    const file = one(name)
    return file === null ? null : { documents: file, truth: file }
  }
  const quotations = overLinking('claims/claims.jsonl')
  const claims = whole('claims.jsonl')
  return {
    detection: one('detection/pages.jsonl', 'detection.jsonl'),
    linking,
    claims: quotations ? { ...quotations, form: 'quotations' } : claims && { ...claims, form: 'documents' },
    promises: overLinking('promises/gold.jsonl') ?? whole('promises.jsonl'),
    structure: pagesIn(join(folder, 'blogger'))
      .map(page => ({ page, truth: page.replace(/\.html$/, '.json') }))
      .filter(each => existsSync(each.truth)),
    threads: one('blogger/timerefs.jsonl'),
    strange: pagesIn(join(folder, 'html')),
  }
}

export function isNothing({ detection, linking, claims, promises, structure, strange }: Material): boolean {
  const files = [detection, linking, claims, promises]
  return files.every(each => each === null) && structure.length === 0 && strange.length === 0
}

function pagesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const pages = readdirSync(folder).filter(name => name.endsWith('.html'))
  return pages.sort().map(name => join(folder, name))
}

const stretch = { start: z.number(), end: z.number(), text: z.string() }
const optionalFlag = z.optional(z.boolean())

export const documentSchema = z.object({ id: z.string(), text: z.string() })
export const labelledPageSchema = z.object({
  id: z.string(),
  title: z.optional(z.nullable(z.string())),
  label: z.string(),
  text_source: z.optional(z.string()),
})
export const linkedDocumentSchema = z.object({
  id: z.string(),
  mentions: z.array(z.object({ ...stretch, entity: z.nullable(z.string()), optional: optionalFlag })),
})
export const claimSchema = z.object({
  id: z.string(),
  quote: z.string(),
  series: z.optional(z.nullable(z.string())),
  verdict: z.string(),
  note: z.optional(z.string()),
})
export const claimedDocumentSchema = z.object({
  id: z.string(),
  claims: z.array(
    z.object({
      ...stretch,
      series: z.nullable(z.string()),
      verdict: z.string(),
      note: z.optional(z.string()),
    }),
  ),
})
export const promiseDocumentSchema = z.object({
  id: z.string(),
  promises: z.array(
    z.object({
      ...stretch,
      promise: z.nullable(z.string()),
      literal: optionalFlag,
      optional: optionalFlag,
    }),
  ),
})
export const truePageSchema = z.object({
  posts: z.array(z.object({ title: z.nullable(z.string()), date_iso: z.nullable(z.string()) })),
  comments: z.array(
    z.object({ id: z.string(), parent: z.nullable(z.string()), split_uncertain: optionalFlag }),
  ),
})
export const timeReferenceSchema = z.object({
  /** The page is `SEED-timed.html`. */
  seed: z.string(),
  comment: z.string(),
  quote: z.string(),
  isTimeRef: z.boolean(),
  refersTo: z.nullable(z.string()),
  target: z.nullable(z.string()),
})

type Schema<Value> = z.ZodMiniType<Value>

/** @throws Error with file, line and reason for a line that does not fit */
export function readTruthLines<Value>(file: string, schema: Schema<Value>): Value[] {
  const values: Value[] = []
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries())
    if (line.trim() !== '') values.push(parse(`${basename(file)}:${index + 1}`, line, schema))
  return values
}

/** @throws Error with file and reason if it does not fit */
export const readTruth = <Value>(file: string, schema: Schema<Value>): Value =>
  parse(basename(file), readFileSync(file, 'utf8'), schema)

function parse<Value>(where: string, text: string, schema: Schema<Value>): Value {
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    const reason = error instanceof z.core.$ZodError ? z.prettifyError(error) : String(error)
    throw new Error(`${where}: ${reason}`)
  }
}
