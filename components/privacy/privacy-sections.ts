export interface PrivacySection {
  readonly title: string
  /** Markdown. */
  readonly body: string
}

/** The parts of a text in Markdown by its headings of the first two levels; what stands before the first is left out. */
export function privacySections(text: string): PrivacySection[] {
  return text
    .split(/^##? /m)
    .slice(1)
    .map(part => {
      const [title = '', ...body] = part.split('\n')
      return { title: title.trim(), body: body.join('\n').trim() }
    })
}
