interface PassedReport {
  readonly outsider?: {
    readonly forwardedTo?: string | null
    readonly forwardedAt?: string | null
    readonly returnedAt?: string | null
  } | null
}

/**
 * To whom all was passed on that a dossier was opened for; `null` where something else came in, or one of them came back. What a
 * reporter meant for another organisation is that one's: whether nothing of it is a breach here, whoever checks says.
 */
export function passedOnTo(reports: readonly PassedReport[]): string | null {
  const away = reports.map(({ outsider }) => {
    if (!outsider?.forwardedTo) return null
    const { forwardedTo, forwardedAt, returnedAt } = outsider
    return returnedAt && returnedAt >= (forwardedAt ?? '') ? null : forwardedTo
  })
  return away.every((name) => name !== null) ? (away.at(-1) ?? null) : null
}
