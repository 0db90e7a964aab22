import { type Facts, type FactSection } from '@lekboek/domain'
import {
  ownSaid,
  pathsOfSaid,
  saidFields,
  saysSame,
  sectionOfSaid,
  sparesProcessor,
  type Said,
  type SaidField,
} from '@lekboek/domain/breach'
import type { SaidReport, TakenMark } from './said-reports.ts'

/** Whose word an answer of the dossier is. */
export type Origin =
  | { readonly is: 'none' }
  | { readonly is: 'own' }
  /** It came from a report that says nothing here any more. */
  | { readonly is: 'withdrawn' | 'gone' }
  /** Still what that version of a report says. */
  | {
      readonly is: 'processor'
      readonly report: SaidReport
      readonly serial: number
      readonly isOtherReport: boolean
      readonly isOtherProcessor: boolean
    }

/** One field of a version beside the dossier. */
export interface TakeOverRow {
  readonly field: SaidField
  readonly section: FactSection
  /** Its answers as paths of the facts, each with what stands in the dossier, was said before and is said now. */
  readonly answers: readonly {
    readonly path: string
    readonly own: unknown
    readonly before: unknown
    readonly now: unknown
  }[]
  readonly origin: Origin
  /** The processor says it otherwise than before. */
  readonly hasChanged: boolean
  /** The dossier says it as the processor does now. */
  readonly isSame: boolean
  /** It would make a late processor look in time, and is not taken over in passing. */
  readonly isSparing: boolean
}

/** What a version is laid beside. */
export interface Beside {
  readonly own: Facts
  /** What the version before it says; null for the first. */
  readonly before: Facts | null
  readonly taken: readonly TakenMark[]
  /** All reports of the dossier, with this one. */
  readonly reports: readonly SaidReport[]
  readonly reportId: string
}

/** The fields that a version says otherwise than the dossier, or than the processor did before; what can be taken over first. */
export function takeOverRows(now: Facts, beside: Beside): TakeOverRow[] {
  const rows = saidFields.flatMap((field): TakeOverRow[] => {
    const said = ownSaid(now, field)
    if (!isSaid(said)) return []
    const own = ownSaid(beside.own, field)
    const before = beside.before ? ownSaid(beside.before, field) : null
    const hasChanged = before !== null && !saysSame(before, said)
    const isSame = saysSame(own, said)
    if (isSame && !hasChanged) return []
    return [
      {
        ...{ field, section: sectionOfSaid(field), hasChanged, isSame },
        isSparing: sparesProcessor(field, beside.own, said),
        origin: originOf(field, own, beside),
        answers: pathsOfSaid(field).map((path) => {
          const name = path.split('.')[1] ?? ''
          return { path, own: own[name] ?? null, before: before?.[name] ?? null, now: said[name] ?? null }
        }),
      },
    ]
  })
  return rows.toSorted((one, other) => Number(one.isSame) - Number(other.isSame))
}

/** Whose word the dossier's own answer is: a processor's as long as it says what that version says. */
export function originOf(
  field: SaidField,
  own: Said,
  { taken, reports, reportId }: Pick<Beside, 'taken' | 'reports' | 'reportId'>,
): Origin {
  if (!isSaid(own)) return { is: 'none' }
  const from = taken.find((one) => one.field === field)
  if (!from) return { is: 'own' }
  const report = reports.find(({ id }) => id === from.reportId)
  if (!report) return { is: 'gone' }
  const facts = report.versions.find(({ serial }) => serial === from.serial)?.said
  if (!facts) return { is: 'withdrawn' }
  if (!saysSame(ownSaid(facts, field), own)) return { is: 'own' }
  const beside = reports.find(({ id }) => id === reportId)
  return {
    ...({ is: 'processor', report, serial: from.serial } as const),
    isOtherReport: from.reportId !== reportId,
    isOtherProcessor: beside?.processor !== report.processor,
  }
}

/**
 * Fields that nobody here wrote otherwise: to take over what is new of them passes over nobody's work. Neither over the word of another
 * processor: between the two the DPO chooses.
 */
export function untouchedFields(rows: readonly TakeOverRow[]): SaidField[] {
  return rows
    .filter(({ origin, isSame, isSparing }) => !isSame && !isSparing && isOpenTo(origin))
    .map(({ field }) => field)
}

const isOpenTo = (origin: Origin) =>
  origin.is === 'none' || (origin.is === 'processor' && !origin.isOtherProcessor)

/** The processors whose word would be replaced, by name, each once. */
export function otherProcessors(rows: readonly TakeOverRow[]): string[] {
  const names = rows.flatMap(({ origin, isSame, isSparing }) =>
    !isSame && !isSparing && origin.is === 'processor' && origin.isOtherProcessor && origin.report.processor
      ? [origin.report.processor]
      : [],
  )
  return [...new Set(names)]
}

const isSaid = (said: Said): boolean =>
  Object.values(said).some((value) => value !== null && !(Array.isArray(value) && value.length === 0))
