/** Something wrong in a knowledge file, told so that a person finds it: which file, which line, what. */
export interface Fault {
  /** Name of the file inside the knowledge folder. */
  readonly file: string
  /** Counted from 1; 0 when the file as a whole is meant. */
  readonly line: number
  /** Plain words, with the path of the value and the id of the entity where they are known. */
  readonly reason: string
}

/** `file:line: reason`, the form that editors and CI logs turn into a link. */
export function describeFault({ file, line, reason }: Fault): string {
  return line > 0 ? `${file}:${line}: ${reason}` : `${file}: ${reason}`
}
