import type { SectionName } from '../administration/sections.ts'
import type { RegisterAccess } from '../viewer/viewer.ts'
import type { WaitingConfirmation } from './waiting-confirmations.ts'

/** What waits for the reader's word, and to what of theirs somebody said no. */
type WaitingKind = Exclude<keyof WaitingConfirmation, 'organisation' | '__typename'>

/** One thing that waits, in whose register and where it is confirmed. */
export interface ConfirmationLine {
  readonly kind: WaitingKind
  readonly count: number
  readonly name: string
  readonly path: string
}

/** A part of the administration, or the page of an umbrella's mergers. */
export type WaitingPlace = SectionName | 'mergers'

const places: readonly { readonly kind: WaitingKind; readonly place: WaitingPlace }[] = [
  { kind: 'provider', place: 'sign-in' },
  { kind: 'refusedProvider', place: 'sign-in' },
  { kind: 'apiTokens', place: 'tokens' },
  { kind: 'refusedTokens', place: 'tokens' },
  { kind: 'merger', place: 'life' },
  { kind: 'refusedMergers', place: 'mergers' },
]

const waitingAt = (confirmations: readonly WaitingConfirmation[], organisation: string) =>
  places.map(({ kind, place }) => ({
    ...{ kind, place },
    count: Number(confirmations.find((one) => one.organisation === organisation)?.[kind] ?? 0),
  }))

/** How much waits in a register: in all of its administration, or in one place. */
export function waitingIn(
  confirmations: readonly WaitingConfirmation[],
  organisation: string,
  at?: WaitingPlace,
): number {
  return waitingAt(confirmations, organisation)
    .filter(({ place }) => (at === undefined ? place !== 'mergers' : place === at))
    .reduce((sum, { count }) => sum + count, 0)
}

/** What is said on a page: on the queue everything, on the first pages of a register what waits there, elsewhere nothing. */
export function confirmationLines(
  confirmations: readonly WaitingConfirmation[],
  registers: readonly RegisterAccess[],
  path: string,
): ConfirmationLine[] {
  return registers.flatMap(({ organisation: { id, slug, name } }) => {
    const base = `/${slug}`
    const firstPages = ['', '/register', '/administration', '/counts']
    if (path !== '/queue' && !firstPages.some((end) => path === `${base}${end}`)) return []
    return waitingAt(confirmations, id)
      .filter(({ count }) => count > 0)
      .map(({ kind, count, place }) => ({
        ...{ kind, count, name },
        path: place === 'mergers' ? `${base}/mergers` : `${base}/administration/${place}`,
      }))
  })
}
