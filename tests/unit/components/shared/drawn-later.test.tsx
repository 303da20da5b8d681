// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it, vi } from 'vitest'
import { drawnLater } from '../../../../components/shared/drawn-later.tsx'

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>

it('draws nothing until the code is there, then what it was last given, and the next time at once', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof Greeting>()
  const fetchCode = vi.fn(() => promise)
  const Later = drawnLater(fetchCode)
  const container = document.createElement('div')
  await act(() => render(<Later name="Ann" />, container))
  await act(() => render(<Later name="Bob" />, container))
  expect(container.innerHTML).toBe('')
  await act(async () => {
    resolve(Greeting)
    await promise
  })
  expect(container.innerHTML).toBe('<p>Hello Bob</p>')

  const other = document.createElement('div')
  render(<Later name="Cy" />, other)
  expect(other.innerHTML).toBe('<p>Hello Cy</p>')
  expect(fetchCode).toHaveBeenCalledOnce()
})
