import type { Handler } from './loopback-server.ts'

interface Document {
  readonly revision: string
  readonly sequence: number
  readonly bytes: Buffer | null
  readonly isDeleted: boolean
}

/** A database in memory that answers as CouchDB does, as far as the store asks it. */
export class CouchDatabase {
  readonly path: string
  readonly documents = new Map<string, Document>()
  isThere = true
  #sequence = 0
  readonly #waiting = new Set<() => void>()

  constructor(path = '/notes/') {
    this.path = path
  }

  readonly handler: Handler = async ({ method, path, body }, response) => {
    const say = (status: number, said: unknown) =>
      void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(said))
    const { pathname, searchParams } = new URL(path, 'http://couch.invalid')
    const [name = '', attachment] = pathname.slice(this.path.length).split('/')
    if (name === '' && method === 'PUT') {
      if (this.isThere) return say(412, { error: 'file_exists' })
      this.isThere = true
      return say(201, { ok: true })
    }
    if (!pathname.startsWith(this.path) || !this.isThere) return say(404, { error: 'not_found' })
    if (name === '_changes') return say(200, await this.#changes(searchParams))
    if (name === '_all_docs') return say(200, this.#page(searchParams))
    const there = this.documents.get(name)
    const known = there?.isDeleted ? undefined : there
    if (method === 'GET') {
      if (!known) return say(404, { error: 'not_found' })
      if (attachment === undefined) return say(200, { _id: name, _rev: known.revision })
      if (!known.bytes) return say(404, { error: 'not_found' })
      return void response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(known.bytes)
    }
    const document = method === 'PUT' ? JSON.parse(body.toString()) : {}
    const revision = method === 'PUT' ? document._rev : searchParams.get('rev')
    if (known ? revision !== known.revision : revision) return say(409, { error: 'conflict' })
    const data = document._attachments?.log?.data
    this.write(name, method === 'PUT' && data ? Buffer.from(data, 'base64') : null, method === 'DELETE')
    return say(method === 'PUT' ? 201 : 200, { ok: true, id: name })
  }

  write(name: string, bytes: Buffer | null, isDeleted = false): void {
    const sequence = ++this.#sequence
    this.documents.set(name, { revision: `${sequence}-x`, sequence, bytes, isDeleted })
    for (const wake of this.#waiting) wake()
  }

  #page(asked: URLSearchParams) {
    const start: string = JSON.parse(asked.get('startkey') ?? '""')
    const ids = [...this.documents].flatMap(([id, { isDeleted }]) => (isDeleted || id < start ? [] : [id]))
    const page = ids.sort().slice(0, Number(asked.get('limit')))
    return { rows: page.map(id => ({ id, doc: this.#stub(id) })) }
  }

  #stub(id: string) {
    const bytes = this.documents.get(id)?.bytes
    return { _id: id, ...(bytes && { _attachments: { log: { length: bytes.length, stub: true } } }) }
  }

  async #changes(asked: URLSearchParams) {
    const said = asked.get('since')
    const since = said === 'now' ? this.#sequence : Number(said)
    const changed = () =>
      [...this.documents]
        .filter(([, { sequence }]) => sequence > since)
        .sort(([, a], [, b]) => a.sequence - b.sequence)
    if (asked.get('feed') === 'longpoll' && changed().length === 0) {
      await new Promise<void>(resolve => this.#waiting.add(resolve))
    }
    const page = changed().slice(0, Number(asked.get('limit')))
    const results = page.map(([id, { sequence, isDeleted }]) => ({
      id,
      seq: sequence,
      ...(isDeleted && { deleted: true }),
      ...(asked.get('include_docs') && { doc: this.#stub(id) }),
    }))
    return { results, last_seq: page.at(-1)?.[1].sequence ?? since }
  }
}
