import { learnWords } from './say.ts'
import { wordsOfPanel } from './words-of-panel.ts'

/** For the panel's first picture: imported for its effect, before anything is said. What comes later learns the rest. */
learnWords(wordsOfPanel)
