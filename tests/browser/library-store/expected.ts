import type { SnippetId } from '../../../lib/library/snippet.ts'
import type { Act, Shown } from './in-page.ts'

/** What should be there of one snippet; `null` is nothing. */
export type Content = { readonly note: string; readonly inTrash: boolean } | null

/** The library as a plain list, and what each backup holds. */
export interface Expected {
  readonly snippets: Map<SnippetId, Content>
  readonly backups: Map<number, ReadonlyMap<SnippetId, Content>>
}

export type Effect = ReadonlyMap<SnippetId, Content>

/** What an act makes of the snippets that it touches. */
export function effectOf(act: Act, { snippets, backups }: Expected): Effect {
  const effect = new Map<SnippetId, Content>()
  const there = (id: SnippetId) => snippets.get(id) ?? null
  switch (act.act) {
    case 'save':
      if (!there(act.id)) effect.set(act.id, { note: act.note, inTrash: false })
      break
    case 'change':
      if (there(act.id)) effect.set(act.id, { note: act.note, inTrash: false })
      break
    case 'trash':
    case 'restore':
    case 'purge':
      for (const id of act.ids) {
        const content = there(id)
        if (content) effect.set(id, act.act === 'purge' ? null : { ...content, inTrash: act.act === 'trash' })
      }
      break
    case 'import':
      for (const id of act.ids) effect.set(id, { note: act.note, inTrash: false })
      break
    case 'bring back': {
      const backup = backups.get(act.backup) ?? new Map<SnippetId, Content>()
      for (const [id, content] of backup) {
        if (act.manner === 'as-it-was') effect.set(id, content)
        else if (!there(id) && content) effect.set(id, { ...content, inTrash: false })
      }
      if (act.manner === 'add') break
      for (const [id, content] of snippets) {
        if (content && !backup.has(id)) effect.set(id, { ...content, inTrash: true })
      }
      break
    }
    case 'back up':
    case 'migrate':
      break
  }
  return effect
}

/** How many snippets an act looks at, changed or not. */
export function sizeOf(act: Act, { snippets, backups }: Expected): number {
  if (act.act !== 'bring back') return 'ids' in act ? act.ids.length : 1
  return new Set([...snippets.keys(), ...(backups.get(act.backup)?.keys() ?? [])]).size
}

export function apply(expected: Expected, effect: Effect): void {
  for (const [id, content] of effect) {
    if (content) expected.snippets.set(id, content)
    else expected.snippets.delete(id)
  }
}

/** How many of an effect's snippets are as after it, as before it, and neither. What it did not change is left out. */
export function compareEffect(effect: Effect, expected: Expected, shown: ReadonlyMap<SnippetId, Shown>) {
  let [after, before, neither] = [0, 0, 0]
  for (const [id, wanted] of effect) {
    const was = expected.snippets.get(id) ?? null
    if (isSame(was, wanted)) continue
    const is = shown.get(id) ?? null
    if (isSame(is, wanted)) after += 1
    else if (isSame(is, was)) before += 1
    else neither += 1
  }
  return { after, before, neither }
}

export const isSame = (one: Content, other: Content) =>
  one === null || other === null ? one === other : one.note === other.note && one.inTrash === other.inTrash
