/** How every figure or time in words begins. */
const OPENINGS =
  'hundred|thousand|million|billion|half|third|quarter|fifth|tenth|doubl|trebl|tripl|halv|two|three|four|five|six|seven|eight|' +
  'nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one in|one out'
const OPENING = new RegExp(`(?:${OPENINGS})`, 'iy')

/** By the first two letters of a word, whether it is worth asking the pattern. */
const worthAsking = new Uint8Array(32 * 32)
const pairOf = (first: number, second: number) => ((first & 31) << 5) | (second & 31)
for (const word of OPENINGS.split('|')) worthAsking[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1

const isLetter = (unit: number) => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a

/** Whether a stretch can hold a figure at all: most lines do not, and are passed over at the cost of this. */
export function mayHoldFigure(text: string, from: number, to: number): boolean {
  let inWord = false
  for (let index = from; index < to; index++) {
    const unit = text.charCodeAt(index)
    if (unit >= 0x30 && unit <= 0x39) return true
    if (!isLetter(unit)) {
      inWord = unit === 0x5f
      continue
    }
    if (!inWord && worthAsking[pairOf(unit, text.charCodeAt(index + 1))] === 1) {
      OPENING.lastIndex = index
      if (OPENING.test(text)) return true
    }
    inWord = true
  }
  return false
}
