import { type ComponentType, type FunctionComponent, h } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A file of code that is fetched when it is first wanted, and is at hand from then on. */
export interface LaterCode<Code> {
  /** `undefined` until it is there. */
  now(): Code | undefined
  fetch(): Promise<Code>
}

export function laterCode<Code>(load: () => Promise<Code>): LaterCode<Code> {
  let there: Code | undefined
  return {
    now: () => there,
    async fetch() {
      there ??= await load()
      return there
    },
  }
}

/**
 * A component whose code is fetched when it is first drawn, so that what a page shows first does not wait for it.
 * Nothing is drawn until the code is there, and everything at once where it is there already.
 *
 * @param pick the component among the code
 */
export function drawnLater<Code, Props extends object>(
  code: LaterCode<Code>,
  pick: (code: Code) => ComponentType<Props>,
): FunctionComponent<Props> {
  return function DrawnLater(props: Props) {
    const [, drawAgain] = useState(false)
    const there = code.now()
    useEffect(() => {
      if (!there) void code.fetch().then(() => drawAgain(true))
    }, [])
    return there ? h(pick(there), props) : null
  }
}
