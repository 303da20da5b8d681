import { useEffect, useState } from 'preact/hooks'

/**
 * The answer to a question to a database; `undefined` until it has come, and where it cannot be had: a view then
 * shows what else it knows. Asked again when one of `of` changes; an answer that comes too late is dropped.
 */
export function useAnswer<Answer>(ask: () => Promise<Answer>, of: readonly unknown[]): Answer | undefined {
  const [answer, setAnswer] = useState<Answer | undefined>(undefined)
  useEffect(() => {
    let late = false
    ask()
      .then(came => {
        if (!late) setAnswer(() => came)
      })
      .catch(() => {})
    return () => {
      late = true
    }
  }, of)
  return answer
}
