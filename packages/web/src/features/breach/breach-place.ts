/** The room in which a breach goes on: nobody chosen, chosen and not told, told. */
export function placeIn({ total, planned }: { total: number; planned: number }): string {
  if (total === 0) return 'facts'
  return planned === total ? 'send' : 'board'
}
