/** One thing that a version tells, in words; empty where it does not. */
export interface ToldLine {
  readonly key: string
  readonly label: string
  readonly text: string
  /** It answers a question of the dossier, beside which it can be laid. */
  readonly isFact: boolean
}

export interface ToldChange {
  readonly key: string
  readonly label: string
  readonly before: string
  readonly after: string
}

/**
 * What a version says otherwise than the one before and cannot be laid beside a dossier: what the processor says of itself, and what
 * of the facts it no longer answers.
 */
export function toldChanges(before: readonly ToldLine[], after: readonly ToldLine[]): ToldChange[] {
  const earlier = new Map(before.map(({ key, text }) => [key, text]))
  return after
    .map(({ text, ...line }) => ({ ...line, before: earlier.get(line.key) ?? '', after: text }))
    .filter((line) => line.before !== line.after && (!line.isFact || line.after === ''))
    .map(({ key, label, before: was, after: now }) => ({ key, label, before: was, after: now }))
}
