import type { KnowledgeQueries } from './queries.ts'

/** Queries whose code is still being fetched, to be asked from now on: each answer comes once they are there. */
export function queriesToCome(coming: Promise<KnowledgeQueries>): KnowledgeQueries {
  const later = <Name extends keyof KnowledgeQueries>(name: Name): KnowledgeQueries[Name] => {
    const ask = async (...given: unknown[]): Promise<unknown> =>
      Reflect.apply((await coming)[name], undefined, given)
    return ask as unknown as KnowledgeQueries[Name]
  }
  return {
    currentVersion: later('currentVersion'),
    readCompiled: later('readCompiled'),
    getEntity: later('getEntity'),
    getEntities: later('getEntities'),
    readEveryEntity: later('readEveryEntity'),
    backlinksOf: later('backlinksOf'),
    backlinksOfEach: later('backlinksOfEach'),
    holdersOf: later('holdersOf'),
  }
}
