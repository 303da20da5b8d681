import { useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import type { Library } from '../../lib/library/library.ts'
import type { SnippetId } from '../../lib/library/snippet.ts'

/** The text of a whole article that was saved, unfolded when asked for. */
export function ArticleCopyText({ library, id }: { library: Pick<Library, 'article'>; id: SnippetId }) {
  const [text, setText] = useState<string | null>(null)
  const [isGone, setGone] = useState(false)
  async function open() {
    const copy = await library.article(id).catch(() => null)
    setGone(copy === null)
    setText(copy?.text ?? null)
  }
  return (
    <div>
      <button
        type="button"
        class="text-button small"
        aria-expanded={text !== null}
        onClick={() => (text === null ? void open() : setText(null))}
      >
        {say(text === null ? 'library_article_read' : 'library_article_close')}
      </button>
      {text !== null && <div class="quoted article-copy">{text}</div>}
      <p role="status" class="small">
        {isGone && say('library_article_gone')}
      </p>
    </div>
  )
}
