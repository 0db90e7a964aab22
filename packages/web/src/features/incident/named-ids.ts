interface Sealable {
  readonly isSealed: boolean
  readonly namedPersons: readonly { readonly userId: string; readonly hasLapsed: boolean }[]
}

/** Those whom the seal of a dossier names, without those whose name lapsed; null for one that is not sealed. */
export function namedIdsOf({ isSealed, namedPersons }: Sealable): string[] | null {
  return isSealed ? namedPersons.flatMap(({ userId, hasLapsed }) => (hasLapsed ? [] : [userId])) : null
}

/** Whether somebody reads a sealed dossier without being named: it was opened in need, for them and for a while. */
export function isGuestOf(dossier: Sealable, userId: string | null): boolean {
  const named = namedIdsOf(dossier)
  return named !== null && (userId === null || !named.includes(userId))
}
