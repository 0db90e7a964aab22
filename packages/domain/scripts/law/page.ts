/** One page of docs/law, whole. */
export interface LawPage {
  file: string
  title: string
  /** What the page is about, in one line of the index. */
  about: string
  body: string[]
}

/** A table of Markdown; a bar within a cell is escaped, a line break becomes a space. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

function cell(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  return lines
    .filter((line) => line !== '')
    .join(' ')
    .replaceAll('|', '\\|')
}

export function code(text: string): string {
  return `\`${text}\``
}

/** How sure a row is, in words. */
export function sureness(certainty: 'S' | 'B'): string {
  return certainty === 'S' ? 'S, source read' : 'B, believed'
}
