import type { Page } from 'puppeteer-core'
import { waitIn } from './wait.ts'

/** Gives a file to the first chooser within an element, as soon as it is there, as a reader does. */
export async function chooseFile(page: Page, within: string, name: string, text: string): Promise<void> {
  const wanted = { chooser: `${within} input[type=file]`, name, text }
  await waitIn(
    page,
    file => {
      const input = document.querySelector<HTMLInputElement>(file.chooser)
      if (!input) return false
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([file.text], file.name))
      input.files = dataTransfer.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
      return true
    },
    wanted,
  )
}
