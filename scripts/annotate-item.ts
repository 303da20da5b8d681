import '../lib/language/learn-words.ts'
import { annotatePage } from '../lib/annotation/annotate.ts'
import type { PageAnnotations } from '../lib/annotation/annotations.ts'
import type { Entity } from '../lib/knowledge/schema.ts'
import { sayCode } from '../lib/language/say.ts'
import { compileKnowledge } from '../lib/matching/compiled-knowledge.ts'
import type { Verdict, VerdictLabel } from '../lib/page/document.ts'
import { mayBeAboutProbation } from '../lib/page/weigh.ts'
import { type Failure, type Item, reasonOf } from './read-item.ts'

/** Offsets are UTF-16 code units into the text of the document, ends are exclusive. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** One line of the command line's output: what the extension would say of an item. */
export interface AnnotatedItem {
  readonly id: string
  readonly verdict: { readonly label: VerdictLabel; readonly score: number; readonly reasons: string[] }
  readonly published: string | null
  readonly posts: readonly {
    readonly title: string | null
    readonly published: string | null
    readonly author: string | null
  }[]
  readonly comments: readonly {
    readonly author: string | null
    readonly published: string | null
    readonly parent: number | null
    readonly post: number | null
  }[]
  readonly mentions: readonly (Stretch & {
    readonly entity: string
    readonly confidence: number
    readonly post: number | null
  })[]
  readonly numbers: readonly (Stretch & {
    readonly series: string
    readonly date: string | null
    readonly verdict: string
    readonly official: number | null
  })[]
  readonly promises: readonly (Stretch & { readonly promise: string })[]
  readonly references: readonly (Stretch & { readonly comment: number })[]
}

/**
 * Compiles the knowledge base once and gives the function that annotates one item with it. What goes wrong with
 * an item comes as a failure and is not thrown.
 */
export function makeAnnotator(knowledge: {
  readonly version: string
  readonly entities: readonly Entity[]
}): (item: Item) => AnnotatedItem | Failure {
  const compiled = compileKnowledge(knowledge.entities)
  return item => {
    try {
      const annotations = annotatePage(compiled, item.document, item.gate, knowledge.version)
      return { id: item.id, ...output(annotations, item.gate) }
    } catch (error) {
      return { id: item.id, error: reasonOf(error) }
    }
  }
}

function output(annotations: PageAnnotations, gate: Verdict): Omit<AnnotatedItem, 'id'> {
  const { verdict: whole, published, posts, comments, mentions, numbers, promises, references } = annotations
  // Where the gate stays silent nobody reads the page, so its word is the last one.
  const verdict = mayBeAboutProbation(gate) ? whole : gate
  return {
    verdict: {
      label: verdict.label,
      score: verdict.score,
      reasons: verdict.reasons.map(reason => sayCode('reason', reason.code, reason.values)),
    },
    published,
    posts: posts.map(post => ({ title: post.title, published: post.published, author: post.author })),
    comments: comments.map(({ author, published: at, parent, post }) => ({
      author,
      published: at,
      parent,
      post,
    })),
    mentions: mentions.map(({ start, end, text, entity, confidence, post }) => ({
      start,
      end,
      text,
      entity,
      confidence,
      post,
    })),
    numbers: numbers.map(({ start, end, text, series, date, verdict: agreement, official }) => ({
      start,
      end,
      text,
      series,
      date,
      verdict: agreement,
      official,
    })),
    promises: promises.map(({ start, end, text, promise }) => ({ start, end, text, promise })),
    references: references.map(({ start, end, text, comment }) => ({ start, end, text, comment })),
  }
}
