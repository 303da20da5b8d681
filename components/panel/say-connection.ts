import type { Tie } from '../../lib/connections/connections.ts'
import { type EntityId, kindOf } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import { saySpan } from '../shared/say-span.ts'

/** One tie as a sentence: "Martin Jones: HM Chief Inspector of Probation, since March 2024." */
export function sayTie(tie: Tie, nameOf: (id: EntityId) => string): string {
  const [from, to] = [nameOf(tie.from), nameOf(tie.to)]
  if (tie.type === 'role') {
    const { role, from: began, to: ended, inPost } = tie.tenure
    const post = role.title.includes(to) ? role.title : `${role.title}, ${to}`
    return say('connection_role', { from, post, span: saySpan(began, ended, inPost) })
  }
  // A report "wrote" its author in the records, from the author's side.
  const relation = tie.relation === 'wrote' && kindOf(tie.from) === 'report' ? 'author' : tie.relation
  return say(`connection_${relation}`, { from, to })
}
