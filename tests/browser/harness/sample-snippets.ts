import type { Page } from 'puppeteer-core'
import { entityIdSchema } from '../../../lib/knowledge/entity-id.ts'
import { instantSchema, type Snippet, snippetIdSchema } from '../../../lib/library/snippet.ts'
import { bundleModule } from '../../bench/bundle.ts'

const entity = (id: string) => entityIdSchema.parse(id)

/** A snippet as it would be saved from a page of our own; `number` makes its id and its time. */
export function sampleSnippet(number: number, with_: Partial<Snippet> = {}): Snippet {
  const two = String(number % 60).padStart(2, '0')
  const hour = String(Math.floor(number / 60) % 24).padStart(2, '0')
  const at = instantSchema.parse(`2026-02-03T${hour}:${two}:00.000Z`)
  return {
    id: snippetIdSchema.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
    kind: 'passage',
    quote: `Passage number ${number} about caseloads in the north.`,
    anchor: null,
    page: {
      url: `https://blog.example.org/post-${number}`,
      canonical: null,
      title: `Post number ${number}`,
      site: 'A blog of examples',
      published: '2026-01-15',
    },
    place: null,
    entities: [],
    numbers: [],
    colour: 'yellow',
    tags: [],
    note: '',
    createdAt: at,
    changedAt: at,
    trashedAt: null,
    keptAgainstTrash: false,
    ...with_,
  }
}

/** A few that differ in everything that can be looked for. */
export const SAMPLE_SNIPPETS: readonly Snippet[] = [
  sampleSnippet(1, {
    quote: 'The sentence plan was agreed in the first week, and nobody came back to it.',
    tags: ['sentence plans'],
    note: 'Compare with **our own** audit:\n\n- the first week\n- the last week',
    colour: 'green',
  }),
  sampleSnippet(2, {
    quote: 'Martin Jones said that reviews would be shorter and come sooner.',
    entities: [entity('person/martin-jones'), entity('organisation/hmi-probation')],
    page: {
      url: 'https://news.example.com/reviews',
      canonical: null,
      title: 'Shorter reviews promised',
      site: 'News of examples',
      published: '2026-01-20',
    },
  }),
  sampleSnippet(3, {
    quote: 'I have been in the job for twenty years and never had a desk of my own.',
    place: {
      kind: 'comment',
      title: null,
      author: 'Anonymous',
      published: '2026-01-16T09:51',
      permalink: 'https://blog.example.org/post-3#c3',
    },
    tags: ['staff', 'offices'],
    colour: 'pink',
  }),
]

let script: Promise<string> | undefined

/** Puts snippets into the library of the browser that this page of the extension is in. */
export async function bringSnippets(page: Page, snippets: readonly Snippet[]): Promise<void> {
  script ??= bundleModule(new URL('./in-page/bring-snippets.ts', import.meta.url))
  await page.evaluate(await script)
  await page.evaluate(
    wanted =>
      (globalThis as unknown as { bringSnippets(snippets: readonly unknown[]): Promise<void> }).bringSnippets(
        wanted,
      ),
    snippets,
  )
}
