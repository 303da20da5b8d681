import { LibraryFailure } from './fault.ts'

/**
 * The browser's databases, opened in one version only. Dexie would open what a newer version of the program wrote as
 * if it were its own ("downgrade"), and change the form of a database whose indices differ from the declared ones;
 * neither may happen to a library.
 *
 * @param version as IndexedDB counts, which is Dexie's times ten
 */
export function openingOnly(factory: IDBFactory, version: number): IDBFactory {
  return {
    open(name, wanted) {
      if (wanted !== version) throw new LibraryFailure('newer', `the library is not of version ${version}`)
      return factory.open(name, wanted)
    },
    deleteDatabase: name => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (one, other) => factory.cmp(one, other),
  }
}
