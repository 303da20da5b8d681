// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it, vi } from 'vitest'
import { drawnLater, laterCode } from '../../../../components/shared/drawn-later.tsx'

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>
const Farewell = ({ name }: { name: string }) => <p>Bye {name}</p>
const views = { Greeting, Farewell }

it('draws nothing until the code is there, then what it was last given, and what is in the same code at once', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof views>()
  const load = vi.fn(() => promise)
  const code = laterCode(load)
  const LaterGreeting = drawnLater(code, each => each.Greeting)
  const LaterFarewell = drawnLater(code, each => each.Farewell)
  const container = document.createElement('div')
  await act(() => render(<LaterGreeting name="Ann" />, container))
  await act(() => render(<LaterGreeting name="Bob" />, container))
  expect(container.innerHTML).toBe('')
  await act(async () => {
    resolve(views)
    await promise
  })
  expect(container.innerHTML).toBe('<p>Hello Bob</p>')

  const other = document.createElement('div')
  render(<LaterFarewell name="Cy" />, other)
  expect(other.innerHTML).toBe('<p>Bye Cy</p>')
  expect(load).toHaveBeenCalledOnce()
})
