import { compareInstants } from '../clock/instant.ts'
import type { Instant } from '../facts/facts.ts'
import type { Problem } from '../problem/problem.ts'
import { isKboNumber, isNisCode, isOvoCode } from './identifier.ts'

export const identifierKinds = ['kbo', 'nis', 'ovo'] as const
export type IdentifierKind = (typeof identifierKinds)[number]

/** A number under which an organisation was known for a while: codes change in a merger, numbers with a legal person. */
export interface DatedIdentifier {
  kind: IdentifierKind
  value: string
  /** `null`: since ever. */
  validFrom: Instant | null
  /** First instant at which it no longer stands; `null`: still valid. */
  validUntil: Instant | null
}

const isWritten: Readonly<Record<IdentifierKind, (text: string) => boolean>> = {
  kbo: isKboNumber,
  nis: isNisCode,
  ovo: isOvoCode,
}

/** The number of a kind that an organisation bore at an instant, or `null`; the later row where two overlap. */
export function identifierAt(
  identifiers: readonly DatedIdentifier[],
  kind: IdentifierKind,
  at: Instant,
): string | null {
  const standing = identifiers.filter((one) => one.kind === kind && stands(one, at))
  return standing.at(-1)?.value ?? null
}

/** What is wrong with the numbers of one organisation: badly written, ended before they began, two of a kind at once. */
export function identifierProblems(identifiers: readonly DatedIdentifier[]): Problem[] {
  return identifiers.flatMap((one, index): Problem[] => {
    const path = `identifiers.${String(index)}`
    if (!isWritten[one.kind](one.value)) return [{ path: `${path}.value`, code: 'invalidIdentifier' }]
    if (endsBeforeBegin(one)) return [{ path: `${path}.validUntil`, code: 'endBeforeBegin' }]
    const others = identifiers.slice(0, index).filter(({ kind }) => kind === one.kind)
    return others.some((other) => overlap(one, other)) ? [{ path, code: 'repeated' }] : []
  })
}

function stands({ validFrom, validUntil }: DatedIdentifier, at: Instant): boolean {
  if (validFrom !== null && compareInstants(at, validFrom) < 0) return false
  return validUntil === null || compareInstants(at, validUntil) < 0
}

function endsBeforeBegin({ validFrom, validUntil }: DatedIdentifier): boolean {
  return validFrom !== null && validUntil !== null && compareInstants(validUntil, validFrom) <= 0
}

function overlap(a: DatedIdentifier, b: DatedIdentifier): boolean {
  return endsAfterBegin(a, b) && endsAfterBegin(b, a)
}

function endsAfterBegin({ validUntil }: DatedIdentifier, { validFrom }: DatedIdentifier): boolean {
  return validUntil === null || validFrom === null || compareInstants(validUntil, validFrom) > 0
}
