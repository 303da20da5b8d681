/** A form as the matcher sees it: case, curly quotes, hyphens and white space do not tell two forms apart. */
export function foldForm(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
