import { allWords } from './en/all.ts'
import { learnWords } from './say.ts'

/** For everything that is not put into a page: imported for its effect, before anything is said. */
learnWords(allWords)
