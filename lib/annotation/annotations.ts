import * as z from 'zod/mini'
import { mentionSchema } from '../matching/mention.ts'
import { numberMentionSchema } from '../matching/numbers/number-mention.ts'
import { promiseMentionSchema } from '../matching/promises/promise-mention.ts'
import { pageCommentSchema, pagePostSchema, verdictSchema } from '../page/document.ts'
import { commentReferenceSchema } from '../page/references/comment-reference.ts'
import { repeatSchema } from '../repeats/repeat.ts'

/** Everything that Casenote has to say about one page; kept in `storage.session` for the panel, one a tab. */
export const pageAnnotationsSchema = z.object({
  url: z.nullable(z.string()),
  title: z.nullable(z.string()),
  site: z.nullable(z.string()),
  published: z.nullable(z.string()),
  verdict: verdictSchema,
  posts: z.array(pagePostSchema),
  comments: z.array(pageCommentSchema),
  /** In the order of the text, never overlapping. */
  mentions: z.array(mentionSchema),
  /** Figures tied to a statistic, in the order of the text. */
  numbers: z.array(numberMentionSchema),
  /** Promises made or referred to, in the order of the text. */
  promises: z.array(promiseMentionSchema),
  /** References of comments to earlier comments, in the order of the text. */
  references: z.array(commentReferenceSchema),
  /** For each comment the name it goes by: its author's, else its signature's; `null` for nobody in particular. */
  commenters: z.array(z.nullable(z.string())),
  /** Passages that were there before, on this page or on another that the reader met, in the order of the text. */
  repeats: z._default(z.array(repeatSchema), []),
  /** The version of the knowledge base that this was made with. */
  knowledge: z.string(),
})
export type PageAnnotations = z.infer<typeof pageAnnotationsSchema>
