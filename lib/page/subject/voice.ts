/** Every word that something said in this voice begins with; read as `term-index.ts` says. */
export const VOICE_OPENINGS = 'my|our|I|they|she|he|sent|took|back|as|being|since|when|after'

/** "My caseload", "I supervise", "my officer recalled me", "since I joined": shop talk in the first person. */
const VOICE = () =>
  new RegExp(
    `(?:${[
      '(?:my|our) (?:own |old |new |last |first |current )?(?:caseload|cases|clients|PDU|LDU|SPO|PSO|PO|OM|COM|office|probation|officer|offender manager|supervision|licence|order|conditions|recall|tag|hostel|key worker|court team|duty (?:day|desk|week)|OASys\\w*|RoSH)',
      'I (?:supervise|supervised|recalled|breached|countersign|manage offenders|(?:have |had )?joined probation|left probation|(?:work|worked) (?:in|for) (?:the )?(?:probation|NPS|CRC))',
      'I (?:was|got|have been|had been) (?:recalled|released|breached|supervised|tagged|on (?:probation|licence|tag|recall|a tag))',
      'I am (?:(?:a|an|the) (?:PO|SPO|PSO|VLO|NQO|TPO|PQiP|probation)|on (?:licence|probation|tag|recall))',
      'I (?:have|had|hold|held|carry|carried) (?:\\w+(?:-\\w+)? ){0,2}cases',
      'I (?:came|got) out(?= of| on| after| in| with|,|\\.)|(?:they|she|he) (?:recalled|breached) me|(?:sent|took) me back (?:to|inside)|back inside|I (?:did|served) \\w+ (?:months|years)',
      '(?:as|being) an? (?:PO|SPO|PSO|VLO|NQO)',
      '(?:since|when|after) I (?:qualified|trained)',
    ].join('|')})\\b`,
    'y',
  )

let compiled: RegExp | undefined

/** What is said in this voice from an offset at which a word begins, or `null`. */
export function voiceAt(text: string, start: number): string | null {
  compiled ??= VOICE()
  compiled.lastIndex = start
  return compiled.exec(text)?.[0] ?? null
}
