export interface Label {
  x: number
  width: number
}

export interface PlacedLabel {
  /** Where the text is held, and by which end: at its mark, or at the edge that it would cross. */
  textX: number
  anchor: 'start' | 'middle' | 'end'
  /** From `textX`, how far to the left its text begins. */
  reach: number
  /** 0 is next to the axis. */
  row: number
}

const gap = 10

/** Puts each label under its mark, in the first row where it touches none before it. */
export function placeLabels(labels: readonly Label[], drawingWidth: number): PlacedLabel[] {
  const ends: number[] = []
  return labels.map(({ x, width }) => {
    const left = Math.max(0, Math.min(x - width / 2, drawingWidth - width))
    const free = ends.findIndex((end) => left >= end + gap)
    const row = free === -1 ? ends.length : free
    ends[row] = left + width
    return { row, ...hold(x, width, drawingWidth) }
  })
}

// Widths are estimates: held by the middle or the edge, a wrong one shifts nothing.
function hold(x: number, width: number, drawingWidth: number): Omit<PlacedLabel, 'row'> {
  if (x - width / 2 < 0) return { textX: 0, anchor: 'start', reach: 0 }
  if (x + width / 2 > drawingWidth) return { textX: drawingWidth, anchor: 'end', reach: width }
  return { textX: x, anchor: 'middle', reach: width / 2 }
}
