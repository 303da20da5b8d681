import * as z from 'zod/mini'
import { mentionSchema } from '../matching/mention.ts'
import { pageCommentSchema, pagePostSchema, verdictSchema } from '../page/document.ts'

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
  /** The version of the knowledge base that this was made with. */
  knowledge: z.string(),
})
export type PageAnnotations = z.infer<typeof pageAnnotationsSchema>
