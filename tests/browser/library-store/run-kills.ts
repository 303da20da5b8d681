/** `npm run test:kills -- [how often] [seed]`: kills Chromium while the library is written, 200 times by default. */
import { killAtRandom } from './kills.ts'

const [kills = 200, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
console.log(`Killing Chromium ${kills} times, seed ${seed}`)
const { faults, during, ...counts } = await killAtRandom(kills, seed, line => console.log(line))
console.log({ ...counts, during: Object.fromEntries(during) })
for (const fault of faults) console.error(fault)
console.log(`${faults.length} faults`)
process.exitCode = faults.length === 0 ? 0 : 1
