/** A label that opens a sentence: its first letter large. */
export function sentenceStart(label: string): string {
  const [first = ''] = label
  return first.toLocaleUpperCase() + label.slice(first.length)
}
