import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import type { PageComment } from '../../lib/page/document.ts'
import { ShortList } from './short-list.tsx'

/** Which comments answer or name which earlier ones, where no thread shows it. */
export function CommentReferences({
  annotations: { comments, references },
  post,
}: {
  annotations: PageAnnotations
  post: number | null
}) {
  const rows = references.flatMap(({ start, text, comment, from }) => {
    const meant = comments[comment]
    const speaking = from === null ? undefined : comments[from]
    if (!meant || (post !== null && meant.post !== post)) return []
    return (
      <li key={start} class="small reference">
        {speaking && <Signature comment={speaking} besides={meant} />}
        <span class="spoken"> {say('panel_reference_to')} </span>
        <span aria-hidden="true"> → </span>
        <Signature comment={meant} />
        <q class="quoted">{text}</q>
      </li>
    )
  })
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="references">
      <h2 id="references">
        {say('panel_references')} <span>{rows.length}</span>
      </h2>
      <ShortList name={`references ${post}`} shown={3} rows={rows} />
    </section>
  )
}

/** Who and when; the day only where it is another than that of the comment beside it. */
function Signature({ comment, besides }: { comment: PageComment; besides?: PageComment }) {
  const [day, time] = (comment.published ?? '').split('T')
  const sameDay = time !== undefined && besides?.published?.startsWith(`${day}T`)
  const when = [time, sameDay || !day ? null : sayDate(day)].filter(Boolean).join(', ')
  return (
    <span>
      {comment.author ?? say('panel_nobody')}
      {when && <span class="soft"> {when}</span>}
    </span>
  )
}
