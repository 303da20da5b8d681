/** How long the browser may take to begin with a download, in milliseconds. */
const BEGINNING = 60_000

/** Hands a file to the browser's own downloads. It never leaves the device. */
export function download({ name, content }: { readonly name: string; readonly content: Blob }): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), BEGINNING)
}
