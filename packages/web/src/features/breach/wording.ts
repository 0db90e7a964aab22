/** What goes along with a version that follows the first. */
export interface Wording {
  kind: 'update' | 'final'
  reason: string
}

interface SentVersion {
  readonly number: number
  readonly kind: 'first' | Wording['kind']
  readonly reason?: string | null
}

/** What was written with the newest version, if it followed a first one: sent again with it, it is the same version. */
export function newestWording(versions: readonly SentVersion[]): (Wording & { number: number }) | null {
  const newest = versions.reduce<SentVersion | null>(
    (last, one) => (last === null || one.number > last.number ? one : last),
    null,
  )
  if (!newest || newest.kind === 'first' || !newest.reason) return null
  return { number: newest.number, kind: newest.kind, reason: newest.reason }
}

/** Whether it would be a version of its own, that everybody gets; else only those get it who lack the newest one. */
export function isNewVersion(
  { kind, reason }: Wording,
  { hasUnsentChanges, newest }: { hasUnsentChanges: boolean; newest: Wording | null },
): boolean {
  if (hasUnsentChanges) return true
  const words = reason.trim()
  return words !== '' && !(newest?.kind === kind && newest.reason === words)
}

/** As it is quoted at the end of a sentence, which has a full stop of its own. */
export function withoutStop(text: string): string {
  return text.trimEnd().replace(/(?<!\.)\.$/, '')
}
