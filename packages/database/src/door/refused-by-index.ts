/** Whether a unique index refused a row: somebody else was first. Judged by SQLSTATE; names of indexes differ on shards. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505'
}
