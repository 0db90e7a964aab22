const longest = 80

/** A working title from the reporter's own words: the first line, cut at a word. The DPO renames it. */
export function titleOf(text: string): string {
  const line =
    text
      .split(/[\r\n]/, 1)[0]
      ?.replace(/\s+/g, ' ')
      .trim() ?? ''
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  const end = cut.lastIndexOf(' ')
  return `${whole(end > longest / 2 ? cut.slice(0, end) : cut)}…`
}

/** Without half a character at the end. */
function whole(text: string): string {
  return text.replace(/\p{Surrogate}$/u, '')
}
