/** As much of the File System Access API as TypeScript's own library leaves out. */
type WithPicker = { showDirectoryPicker?: (options: object) => Promise<FileSystemDirectoryHandle> }

const picker = () => window as WithPicker

/** Whether this browser can open a folder of the disk at all; Firefox cannot. */
export const canPickFolder = (): boolean => picker().showDirectoryPicker !== undefined

/** The folder that the reader picks in the browser's own window, from a click; `null` where they close it. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await picker().showDirectoryPicker?.({ id: 'casenote-sync', mode: 'readwrite' })) ?? null
  } catch {
    return null
  }
}
