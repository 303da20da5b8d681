import { useEffect, useState } from 'preact/hooks'

/** How long words must stand before they are read aloud, in milliseconds: not at each letter that is typed. */
const PAUSE = 700

/** Words for a live region, once they have stood for a moment. */
export function useLater(words: string): string {
  const [later, setLater] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setLater(words), PAUSE)
    return () => clearTimeout(timer)
  }, [words])
  return later
}
