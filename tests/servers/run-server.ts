import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const USER = 'reader'
export const PASSWORD = 'a pass:wörd'

export interface RunningServer {
  /** With a slash at the end. */
  readonly address: string
  stop(): Promise<void>
}

/** A folder of a server under test: `files` for what it serves, and whatever its settings need beside. */
export interface Workplace {
  readonly folder: string
  readonly files: string
  readonly port: number
  write(name: string, text: string): string
}

/** A fresh folder and a free port. The server may run as another user, so that all may write there. */
export async function workplace(): Promise<Workplace> {
  const folder = mkdtempSync(join(tmpdir(), 'casenote-server-'))
  const files = join(folder, 'files')
  mkdirSync(files)
  for (const path of [folder, files]) chmodSync(path, 0o777)
  return {
    folder,
    files,
    port: await freePort(),
    write: (name, text) => {
      const path = join(folder, name)
      writeFileSync(path, text, { mode: 0o644 })
      return path
    },
  }
}

/** A line of a password file as Apache and nginx read it. */
export function passwordLine(): string {
  return `${USER}:{SHA}${createHash('sha1').update(PASSWORD).digest('base64')}\n`
}

const PATIENCE = 15_000
const PAUSE = 50

/** Starts a server in the foreground and waits until it answers. Throws with what it said where it does not. */
export async function runServer(
  program: string,
  args: readonly string[],
  { folder, port }: Workplace,
): Promise<RunningServer> {
  const log = join(folder, 'said.log')
  writeFileSync(log, '')
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', part => said.push(part))
  const ended = new Promise<void>(resolve => {
    child.on('exit', () => resolve())
    child.on('error', error => {
      said.push(Buffer.from(error.message))
      resolve()
    })
  })
  // A server outlives whoever started it, so that it must be told also where a test is broken off.
  const kill = () => void child.kill('SIGTERM')
  process.on('exit', kill)
  const stop = async () => {
    kill()
    process.off('exit', kill)
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const address = `http://127.0.0.1:${port}/`
  const end = performance.now() + PATIENCE
  while (performance.now() < end && child.exitCode === null) {
    const answer = await fetch(address).catch(() => null)
    if (answer) {
      await answer.body?.cancel()
      return { address, stop }
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE))
  }
  const words = Buffer.concat(said).toString() + readFileSync(log, 'utf8')
  await stop()
  throw new Error(`${program} did not start: ${words}`)
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
