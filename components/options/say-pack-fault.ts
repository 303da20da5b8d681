import { say } from '../../lib/language/say.ts'
import type { PackFault } from '../../lib/packs/pack.ts'

/** What is wrong with a pack, with the line where it stands. */
export function sayPackFault({ line, code, values }: PackFault): string {
  const why = say(`pack_fault_${code}`, values)
  return line === 0 ? why : say('packs_fault_line', { line: String(line), why })
}
