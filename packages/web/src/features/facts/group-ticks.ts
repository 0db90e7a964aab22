/**
 * What stands ticked at a question of a group: its own answer, else the dossier's. Nothing, once somebody took away the last
 * tick to begin anew.
 */
export function shownTicks(
  own: readonly string[] | null,
  dossiers: readonly string[],
  isEmptied: boolean,
): readonly string[] {
  if (own !== null && own.length > 0) return own
  return isEmptied ? [] : dossiers
}

/** The answer of the group after its ticks were changed: none of its own where they say what the dossier says. */
export function ownTicks(
  chosen: readonly string[] | null,
  dossiers: readonly string[],
): readonly string[] | null {
  if (chosen === null || chosen.length === 0) return null
  const isSame = chosen.length === dossiers.length && chosen.every((one) => dossiers.includes(one))
  return isSame ? null : chosen
}

/** What the dossier answers, and the group's own answer leaves out: it no longer holds for these people. */
export function leftOut(own: readonly string[] | null, dossiers: readonly string[]): readonly string[] {
  if (own === null || own.length === 0) return []
  return dossiers.filter((one) => one !== 'toBeDetermined' && !own.includes(one))
}
