import { sendToBackground } from '../messages/send.ts'

let tell = (): void => void sendToBackground({ type: 'packs-changed' })

/** To be called after packs were changed in this context: has every open page looked at anew. */
export function packsChanged(): void {
  tell()
}

/** In the background, which cannot send itself a message. */
export function onPacksChanged(listener: () => void): void {
  tell = listener
}
