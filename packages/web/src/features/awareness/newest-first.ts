/** The rows of a history with the newest first, whatever order they came in. */
export function newestFirst<Row extends { recordedAt: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => other.recordedAt.localeCompare(one.recordedAt))
}
