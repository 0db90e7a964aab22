import type { Problem } from '@lekboek/domain'

/** Why a use case does not do what was asked; a closed list, the same in every use case. */
export type RefusalReason =
  | { readonly kind: 'unauthenticated' }
  /** Signed in by password alone, where that does not suffice: one must answer the second factor, or enrol in one. */
  | { readonly kind: 'factorRequired' }
  /** Tried too often; after so many seconds it may be tried again. */
  | { readonly kind: 'tooOften'; readonly seconds: number }
  /** Absent and foreign answer alike. */
  | { readonly kind: 'notFound' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  /** Tried more often than anybody needs. */
  | { readonly kind: 'rateLimited' }
  /** Somebody saved in between: what is stored now, and its version. */
  | { readonly kind: 'conflict'; readonly version: number; readonly current: unknown }

/** Thrown through a door so that its transaction is rolled back; the API turns it into an error category. */
export class Refusal extends Error {
  readonly reason: RefusalReason

  constructor(reason: RefusalReason) {
    super(reason.kind)
    this.reason = reason
  }
}

export const unauthenticated = () => new Refusal({ kind: 'unauthenticated' })
export const factorRequired = () => new Refusal({ kind: 'factorRequired' })
export const tooOften = (seconds: number) => new Refusal({ kind: 'tooOften', seconds })
export const notFound = () => new Refusal({ kind: 'notFound' })
export const forbidden = () => new Refusal({ kind: 'forbidden' })
export const rateLimited = () => new Refusal({ kind: 'rateLimited' })
export const conflict = (version: number, current: unknown) =>
  new Refusal({ kind: 'conflict', version, current })
export const invalid = (problems: readonly Problem[]) => new Refusal({ kind: 'invalid', problems })

/** @throws {Refusal} when there is any problem. */
export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw invalid(problems)
}
