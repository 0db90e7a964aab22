/** A label in the middle of a sentence: its first letter small, unless it is an abbreviation or stands for itself. */
export function midSentence(label: string): string {
  const [first = '', second = ''] = label
  return second !== '' && second === second.toLocaleUpperCase() && second !== second.toLocaleLowerCase()
    ? label
    : first.toLocaleLowerCase() + label.slice(first.length)
}
