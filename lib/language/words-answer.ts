import * as z from 'zod/mini'
import { catalogueSchema } from './catalogue-schema.ts'
import { LANGUAGES } from './languages.ts'

/** The background's answer to `words-wanted`. */
export const wordsAnswerSchema = z.object({ language: z.enum(LANGUAGES), words: catalogueSchema })
export type WordsAnswer = z.infer<typeof wordsAnswerSchema>
