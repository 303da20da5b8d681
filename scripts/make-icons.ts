import { mkdir, writeFile } from 'node:fs/promises'
import { crc32, deflateSync } from 'node:zlib'

/**
 * Draws the icon, a plain bookmark, into `public/icons/SIZE.png`; the same for dark and for light toolbars into
 * `public/icons/on-TONE-SIZE.png`; one of the neutral look, a sheet of paper in grey, into
 * `public/icons/plain-SIZE.png`; and the bookmark as a vector into `docs/store/icon.svg`. Written as bytes and not
 * rendered by a browser, so that the files come out the same on every machine. Run: `node scripts/make-icons.ts`.
 */
const SIZES = [16, 19, 32, 38, 48, 96, 128]
/** The toolbar's, and that of a tab. */
const PLAIN_SIZES = [16, 32, 48]
/** Toolbars, with one and with two pixels to a point. */
const TOOLBAR_SIZES = [16, 19, 32, 38]
/** A teal half-way between paper and ink: at least 3 : 1 against light and dark toolbars alike. */
const INK = [0x2a, 0x8c, 0x88] as const
/** The same teal for where it is known what it stands on: at least 4.5 : 1 there. */
const INK_ON = { dark: [0x5f, 0xc9, 0xc4], light: [0x1b, 0x69, 0x66] } as const
/** Points taken along each side of a pixel. */
const SAMPLES = 8

/** The bookmark on a square of 16: its sides, its rounded shoulders and the notch at its foot. */
const SHAPE = { left: 3, right: 13, top: 1, bottom: 15, radius: 1.5, notch: 4 }

function isInside(x: number, y: number): boolean {
  const { left, right, top, bottom, radius, notch } = SHAPE
  if (x < left || x > right || y < top || y > bottom) return false
  const middle = (left + right) / 2
  const fromEdge = 1 - Math.abs(x - middle) / (middle - left)
  if (y > bottom - notch * fromEdge) return false
  const cornerX = Math.max(left + radius - x, x - (right - radius), 0)
  const cornerY = Math.max(top + radius - y, 0)
  return Math.hypot(cornerX, cornerY) <= radius
}

/** A grey that stands out from light and dark toolbars alike. */
const PLAIN_INK = [0x7a, 0x7f, 0x85] as const

/** A sheet with a corner cut off and three lines on it. */
function isInPlainSheet(x: number, y: number): boolean {
  if (x < 3 || x > 13 || y < 1 || y > 15 || x - y > 8) return false
  return !(x > 5 && x < 11 && y > 6 && y < 13 && Math.floor(y - 6) % 2 === 0)
}

interface Drawing {
  readonly ink: readonly [number, number, number]
  readonly isInside: (x: number, y: number) => boolean
}

/** How much of a pixel the shape covers, from 0 to 255. */
function coverage({ isInside }: Drawing, column: number, row: number, size: number): number {
  let inside = 0
  for (let i = 0; i < SAMPLES; i++) {
    for (let j = 0; j < SAMPLES; j++) {
      const x = ((column + (i + 0.5) / SAMPLES) * 16) / size
      const y = ((row + (j + 0.5) / SAMPLES) * 16) / size
      if (isInside(x, y)) inside++
    }
  }
  return Math.round((inside * 255) / SAMPLES ** 2)
}

/** One chunk of a PNG file (https://www.w3.org/TR/png-3/#5Chunk-layout). */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

function drawIcon(drawing: Drawing, size: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  // Eight bits a sample, red, green, blue and alpha.
  header.set([8, 6, 0, 0, 0], 8)
  const rows = Array.from({ length: size }, (_, row) => [
    0,
    ...Array.from({ length: size }, (_, column) => [
      ...drawing.ink,
      coverage(drawing, column, row, size),
    ]).flat(),
  ])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The bookmark as a vector, from the same measures. */
function vectorIcon(): string {
  const { left, right, top, bottom, radius, notch } = SHAPE
  const middle = (left + right) / 2
  const path = [
    `M${left + radius} ${top}H${right - radius}`,
    `A${radius} ${radius} 0 0 1 ${right} ${top + radius}`,
    `V${bottom}L${middle} ${bottom - notch}L${left} ${bottom}`,
    `V${top + radius}A${radius} ${radius} 0 0 1 ${left + radius} ${top}Z`,
  ].join('')
  const ink = INK.map(part => part.toString(16).padStart(2, '0')).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><title>Casenote</title><path fill="#${ink}" d="${path}"/></svg>\n`
}

const folder = new URL('../public/icons/', import.meta.url)
await mkdir(folder, { recursive: true })
const draw = (name: string, drawing: Drawing, size: number) =>
  writeFile(new URL(`${name}.png`, folder), drawIcon(drawing, size))
for (const size of SIZES) await draw(String(size), { ink: INK, isInside }, size)
for (const size of TOOLBAR_SIZES) {
  await draw(`on-dark-${size}`, { ink: INK_ON.dark, isInside }, size)
  await draw(`on-light-${size}`, { ink: INK_ON.light, isInside }, size)
}
for (const size of PLAIN_SIZES)
  await draw(`plain-${size}`, { ink: PLAIN_INK, isInside: isInPlainSheet }, size)
const store = new URL('../docs/store/', import.meta.url)
await mkdir(store, { recursive: true })
await writeFile(new URL('icon.svg', store), vectorIcon())
