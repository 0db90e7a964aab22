interface NewsVersion {
  readonly kind: 'first' | 'update' | 'final' | 'withdrawal' | 'filed' | 'answered'
  readonly confirmedAt?: string | null
}

/**
 * What of the reports of a dossier is to be said in each of its rooms: that one was withdrawn, or else that a later version came of
 * which receipt is not confirmed yet; the newest alone.
 */
export function newsOf<Version extends NewsVersion, Report extends { readonly versions: readonly Version[] }>(
  reports: readonly (Report & { readonly versions: readonly Version[] })[],
): { readonly report: Report; readonly version: Version }[] {
  return reports.flatMap((report) => {
    const withdrawal = report.versions.find(({ kind }) => kind === 'withdrawal')
    const newest = withdrawal ?? report.versions.findLast(({ kind }) => kind === 'update' || kind === 'final')
    return newest && (withdrawal || !newest.confirmedAt) ? [{ report, version: newest }] : []
  })
}
