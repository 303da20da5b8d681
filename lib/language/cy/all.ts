import type { Catalogue } from '../say.ts'

export const allWords: Catalogue = {}
