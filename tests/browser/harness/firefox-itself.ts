import type { Browser } from 'puppeteer-core'

/** The privileged side of Firefox, for what no page may do: stop the background, press a key binding, grant access. */
export interface FirefoxItself {
  /** Evaluates an expression in the browser's own window; gives plain values. Throws what the expression throws. */
  run(expression: string): Promise<unknown>
}

/** As much of WebDriver BiDi as is used here; Puppeteer types only what stands in the standard. */
interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: BidiResult }>
}
interface BidiResult {
  readonly contexts?: readonly { readonly context: string; readonly url: string }[]
  readonly type?: 'success' | 'exception'
  readonly result?: { readonly type: string; readonly value?: unknown }
  readonly exceptionDetails?: { readonly text: string }
}

/**
 * Reaches Firefox's own window through the protocol's `moz:scope`, which needs `--remote-allow-system-access`.
 * @see https://firefox-source-docs.mozilla.org/remote/webdriver-bidi/Extensions.html
 */
export async function reachFirefoxItself(browser: Browser): Promise<FirefoxItself> {
  const { connection } = browser as unknown as { connection: BidiConnection }
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })
  const context = tree.result.contexts?.find(({ url }) => url.includes('browser.xhtml'))?.context
  if (!context) throw new Error('The window of Firefox was not found.')
  return {
    async run(expression) {
      const { result } = await connection.send('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      })
      if (result.type === 'exception') throw new Error(result.exceptionDetails?.text ?? 'Firefox threw.')
      return result.result?.value
    },
  }
}
