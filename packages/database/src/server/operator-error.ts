/** What the person who runs Lekboek can mend: one sentence, and where it helps the lines that show why. */
export class OperatorError extends Error {
  readonly detail: readonly string[]

  constructor(sentence: string, detail: readonly string[] = [], options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'OperatorError'
    this.detail = detail
  }
}

/** The system's code of an error (`ENOSPC`, `28P01`), or null. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
