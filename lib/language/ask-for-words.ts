import { sendToBackground } from '../messages/send.ts'
import { speak } from './say.ts'
import { wordsAnswerSchema } from './words-answer.ts'

/**
 * For a script in a page: asks the background for the chosen language. Only English is in the script itself, so that
 * pages do not load words that few read. Without an answer it goes on as it spoke.
 */
export async function askForWords(): Promise<void> {
  const answer = wordsAnswerSchema.safeParse(await sendToBackground({ type: 'words-wanted' }))
  if (answer.success) speak(answer.data.language, answer.data.words)
}
