import { example } from './examples.ts'

export const board = 'organisation/ferry-board'

interface Post {
  readonly title?: string
  readonly from?: string
  readonly to?: string | null
}

/** A made-up person who chaired a made-up board, unless a post says otherwise. */
export const holder = (id: string, posts: readonly Post[], aliases: readonly object[] = []) =>
  example(`person/${id}`, {
    roles: posts.map(post => ({ title: 'Chair', organisation: board, sources: ['s1'], ...post })),
    aliases,
  })
