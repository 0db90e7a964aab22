export interface Label {
  x: number
  width: number
}

export interface PlacedLabel {
  /** Left edge in pixels, kept inside the drawing. */
  left: number
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
    return { left, row }
  })
}
