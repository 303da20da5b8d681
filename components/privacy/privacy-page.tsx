import { useEffect, useState } from 'preact/hooks'
import { Markdown } from '../shared/markdown.tsx'
import { privacySections } from './privacy-sections.ts'

/** What is kept, what leaves and how to delete it: PRIVACY.md of the project, in the one language that it is written in. */
export function PrivacyPage({ text }: { text: Promise<string> }) {
  const [shown, setShown] = useState('')
  useEffect(() => {
    text.then(setShown).catch(() => {})
  }, [text])
  const [first, ...rest] = privacySections(shown)
  return (
    <main lang="en-GB">
      {first && (
        <>
          <h1>{first.title}</h1>
          <Markdown text={first.body} />
        </>
      )}
      {rest.map(({ title, body }) => (
        <section key={title}>
          <h2>{title}</h2>
          <Markdown text={body} />
        </section>
      ))}
    </main>
  )
}
