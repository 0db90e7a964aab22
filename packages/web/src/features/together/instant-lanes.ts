import type { Side } from './useTogether.ts'

/** What an instant of a dossier is. */
export type InstantKind = 'noticed' | 'reported' | 'aware'

export interface PlacedInstant {
  readonly kind: InstantKind
  readonly at: string
  /** From 0, the first of all, to 1, the last. */
  readonly x: number
}

export interface Lane {
  readonly number: string
  readonly reference: string
  readonly instants: readonly PlacedInstant[]
}

export interface Lanes {
  readonly lanes: readonly Lane[]
  readonly firstAt: string
  readonly lastAt: string
}

type Known = Pick<Side, 'number' | 'reference' | 'awareAt'> & {
  readonly reports: readonly Pick<Side['reports'][number], 'noticedAt' | 'reportedAt'>[]
}

/** The instants of each dossier on one axis that is true to time; null where none is known. */
export function lanesOf(sides: readonly Known[]): Lanes | null {
  const known = sides.map((side) => ({ side, instants: instantsOf(side) }))
  const all = known.flatMap(({ instants }) => instants.map(({ at }) => Date.parse(at)))
  if (all.length === 0) return null
  const [first, last] = [Math.min(...all), Math.max(...all)]
  const span = Math.max(last - first, 1)
  return {
    firstAt: new Date(first).toISOString(),
    lastAt: new Date(last).toISOString(),
    lanes: known.map(({ side, instants }) => ({
      ...{ number: side.number, reference: side.reference },
      instants: instants.map((one) => ({ ...one, x: (Date.parse(one.at) - first) / span })),
    })),
  }
}

/** The first instant from which one of them counts for now; null where none does. */
export function firstProposed(sides: readonly Pick<Side, 'proposedAwareAt'>[]): string | null {
  const proposed = sides.flatMap(({ proposedAwareAt: at }) => (at ? [at] : []))
  return proposed.toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null
}

/** In order of time. */
export function instantsOf({ reports, awareAt }: Known): { kind: InstantKind; at: string }[] {
  const told = reports.flatMap(({ noticedAt, reportedAt }) => [
    { kind: 'noticed' as const, at: noticedAt },
    { kind: 'reported' as const, at: reportedAt },
  ])
  const aware = awareAt ? [{ kind: 'aware' as const, at: awareAt }] : []
  return [...told, ...aware].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
}
