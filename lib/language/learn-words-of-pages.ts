import { learnWords } from './say.ts'
import { wordsOfPages } from './words-of-pages.ts'

/** For the scripts that are put into pages: imported for its effect, before anything is said. */
learnWords(wordsOfPages)
