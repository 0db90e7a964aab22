/** A pair of answers that exclude each other, as the dossier has it. */
export interface FoundContradiction {
  code: string
  paths: readonly string[]
}

/** The contradictions in which the answer at this path has a part, each with the other answer's path. */
export function contradictionsAt(
  found: readonly FoundContradiction[],
  path: string,
): { code: string; other: string | null }[] {
  return found
    .filter(({ paths }) => paths.includes(path))
    .map(({ code, paths }) => ({ code, other: paths.find((one) => one !== path) ?? null }))
}

/** Every kind of contradiction once, with all the answers between which it stands: the dossier's and the groups'. */
export function contradictionsOnce(found: readonly FoundContradiction[]): FoundContradiction[] {
  return [...new Set(found.map(({ code }) => code))].map((code) => {
    const paths = found.flatMap((one) => (one.code === code ? one.paths : []))
    return { code, paths: [...new Set(paths)] }
  })
}

/**
 * Whose answers stand against each other where those of a group do: the groups by their number from 0, and `null` for the
 * dossier's own pair beside them. Empty where it is the dossier's alone.
 */
export function contradictedIn(found: readonly FoundContradiction[], code: string): (number | null)[] {
  const of = found.filter((one) => one.code === code).map(({ paths }) => groupOf(paths))
  const groups = [...new Set(of)].toSorted((one, other) => (one ?? -1) - (other ?? -1))
  return groups.every((group) => group === null) ? [] : groups
}

function groupOf(paths: readonly string[]): number | null {
  const numbers = paths.flatMap((path) => /^people\.groups\.(\d+)\./.exec(path)?.[1] ?? [])
  return numbers[0] === undefined ? null : Number(numbers[0])
}

/** The path of a control of a section's form: `holder` is `nature.holder`, `groups.0.types` is `people.groups.0.types`. */
export function pathOfControl(section: string, id: string): string {
  return `${section}.${id}`
}
