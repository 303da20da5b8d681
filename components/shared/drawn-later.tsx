import { type ComponentType, type FunctionComponent, h } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/**
 * A component whose code is fetched when it is first drawn, so that what a page shows first does not wait for it.
 * Nothing is drawn until it is there.
 */
export function drawnLater<Props extends object>(
  fetchCode: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  let there: ComponentType<Props> | undefined
  return function DrawnLater(props: Props) {
    const [, drawAgain] = useState(0)
    useEffect(() => {
      if (there) return
      void fetchCode().then(come => {
        there = come
        drawAgain(1)
      })
    }, [])
    return there ? h(there, props) : null
  }
}
