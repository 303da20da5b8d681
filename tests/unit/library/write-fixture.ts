/**
 * Writes the library that stands for the present version of the database: `node tests/unit/library/write-fixture.ts`.
 * To be run once, when a version is released; what was written for an earlier one is never written again.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NEWEST_VERSION } from '../../../lib/library/migrations.ts'
import { at, done, entity, idOf, newProfile, newSnippet } from './example-snippets.ts'
import { readStored } from './stored-library.ts'

const file = fileURLToPath(new URL(`../../fixtures/library/v${NEWEST_VERSION}.json`, import.meta.url))
if (existsSync(file)) throw new Error(`${file} is there already and must stay as it is.`)

const profile = newProfile()
const library = profile.open()
done(await library.setSyncing(true))
const napo = entity('organisation/napo')
done(
  await library.save(newSnippet({ id: idOf(1), note: 'kept', tags: ['pay', 'workload'], entities: [napo] })),
)
done(await library.change(idOf(1), { note: 'kept and changed', colour: 'blue' }))
const article = { html: '<p>A clean copy.</p>', text: 'A clean copy.', byline: null, savedAt: at(2) }
done(await library.save(newSnippet({ id: idOf(2), kind: 'article', createdAt: at(5) }), { article }))
done(await library.save(newSnippet({ id: idOf(3), note: 'in the trash' })))
done(await library.trash([idOf(3)]))
done(await library.save(newSnippet({ id: idOf(4) })))
done(await library.purge([idOf(4)]))
done(await library.backups.take('asked'))
library.close()
writeFileSync(file, `${JSON.stringify(await readStored(profile.indexedDB, NEWEST_VERSION), null, 1)}\n`)
