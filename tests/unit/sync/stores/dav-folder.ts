import type { Handler } from './loopback-server.ts'

/** A folder in memory that answers as a WebDAV server does. */
export class DavFolder {
  readonly path: string
  readonly files = new Map<string, Buffer>()
  isThere = true

  constructor(path = '/dav/Case%20notes/') {
    this.path = path
  }

  readonly handler: Handler = ({ method, path, body }, response) => {
    const say = (status: number, text: string | Buffer = '') => response.writeHead(status).end(text)
    const name = path.slice(this.path.length)
    if (method === 'MKCOL') {
      if (this.isThere) return void say(405)
      this.isThere = true
      return void say(201)
    }
    if (!path.startsWith(this.path) || !this.isThere) return void say(method === 'PUT' ? 409 : 404)
    if (method === 'PROPFIND') return void say(207, this.#listing())
    const file = this.files.get(name)
    if (method === 'PUT') {
      this.files.set(name, body)
      return void say(file ? 204 : 201)
    }
    if (!file) return void say(404)
    if (method === 'DELETE') {
      this.files.delete(name)
      return void say(204)
    }
    response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(file)
  }

  #listing(): string {
    const one = (href: string, type: string, size: string) =>
      `<d:response><d:href>${href}</d:href><d:propstat><d:prop><d:resourcetype>${type}</d:resourcetype>${size}` +
      '</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>'
    const files = [...this.files].map(([name, { length }]) =>
      one(this.path + name, '', `<d:getcontentlength>${length}</d:getcontentlength>`),
    )
    return (
      '<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">' +
      `${one(this.path, '<d:collection/>', '')}${files.join('')}</d:multistatus>`
    )
  }
}
