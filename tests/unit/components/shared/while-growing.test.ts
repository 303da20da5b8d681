import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whileGrowing } from '../../../../components/shared/while-growing.ts'

/** jsdom lays nothing out: that a field stays in sight is seen in browsers, in the task "save with a note". */
let grow: () => void
let window: JSDOM['window']
const scroll = vi.fn()

beforeEach(() => {
  window = new JSDOM('<body></body>').window
  vi.stubGlobal('document', window.document)
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      #isAtWork = false
      constructor(called: () => void) {
        grow = () => {
          if (this.#isAtWork) called()
        }
      }
      observe() {
        this.#isAtWork = true
      }
      disconnect() {
        this.#isAtWork = false
      }
    },
  )
  scroll.mockReset()
})
afterEach(() => vi.unstubAllGlobals())

describe('what is done while a page grows', () => {
  it('is done at once, and again with all that comes later', () => {
    whileGrowing(scroll)
    grow()
    grow()
    expect(scroll).toHaveBeenCalledTimes(3)
  })

  it.each(['wheel', 'pointerdown', 'keydown', 'touchstart'])(
    'ends when the reader takes over by %s',
    taking => {
      whileGrowing(scroll)
      window.dispatchEvent(new window.Event(taking))
      grow()
      expect(scroll).toHaveBeenCalledTimes(1)
    },
  )

  it('ends when enough is there, and when it is told to', () => {
    let isThere = false
    whileGrowing(scroll, () => isThere)
    isThere = true
    grow()
    grow()
    expect(scroll).toHaveBeenCalledTimes(2)
    const stop = whileGrowing(scroll)
    stop()
    grow()
    expect(scroll).toHaveBeenCalledTimes(3)
  })
})
