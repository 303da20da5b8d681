/** Names of which each is given once; case does not tell them apart, since not every file system does. */
export class NamesGiven {
  readonly #given = new Set<string>()
  /** Where to go on counting: thousands of pages may be called the same. */
  readonly #counts = new Map<string, number>()

  /** @param nameFor makes the name with a number, from 1 on; a different one for each */
  give(nameFor: (count: number) => string): string {
    const first = nameFor(1).toLowerCase()
    for (let count = (this.#counts.get(first) ?? 0) + 1; ; count++) {
      const name = nameFor(count)
      if (this.#given.has(name.toLowerCase())) continue
      this.#given.add(name.toLowerCase())
      this.#counts.set(first, count)
      return name
    }
  }
}
