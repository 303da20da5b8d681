import * as z from 'zod/mini'

/** The public half of a sync key, as the `age` tool writes it: files are sealed for it. Not shown to anybody. */
export const recipientSchema = z
  .string()
  .check(z.regex(/^age1[0-9a-z]{58}$/, 'is not a recipient'))
  .brand<'Recipient'>()
export type Recipient = z.infer<typeof recipientSchema>
