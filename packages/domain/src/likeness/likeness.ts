import type { IncidentType } from '../facts/choices.ts'
import type { Instant } from '../facts/facts.ts'
import type { ReportKind } from '../report/report-kinds.ts'
import { marksOf } from './marks.ts'
import { resemblance, shinglesOf } from './shingles.ts'

/** What two reports are compared by. */
export interface Compared {
  /** Title and words, in whatever language. */
  readonly text: string
  readonly kind: ReportKind | null
  readonly incidentType: IncidentType | null
  readonly place: string | null
  readonly noticedAt: Instant
}

/** The same, taken apart: worked out once for each report, however many it is compared with. */
export interface Traits extends Pick<Compared, 'kind' | 'incidentType' | 'noticedAt'> {
  readonly marks: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  /** Nothing where no place was told. */
  readonly place: ReadonlySet<string>
}

export function traitsOf({ text, place, kind, incidentType, noticedAt }: Compared): Traits {
  return {
    ...{ kind, incidentType, noticedAt, marks: marksOf(text) },
    ...{ words: shinglesOf(text), place: shinglesOf(place ?? '') },
  }
}

/** What two reports have in common, the weightiest first. */
export const likenessReasons = ['marks', 'words', 'kind', 'time', 'place'] as const
export type LikenessReason = (typeof likenessReasons)[number]

export interface Likeness {
  /** 0 to 100; from {@link likeFrom} on it is shown. */
  readonly score: number
  readonly reasons: readonly LikenessReason[]
}

/** From here on two reports may be about the same. Found on the examples of the test, in four languages; a hint, never a fact. */
export const likeFrom = 50

/** How many hours back, and how many dossiers at most, a new report is compared with. */
export const likeWithinHours = 28 * 24
export const likeAmongMost = 200

const points = {
  marks: 40,
  words: 60,
  kind: 20,
  otherKind: -25,
  sameDay: 15,
  sameDays: 8,
  place: 10,
} as const
/** Unrelated texts of one language resemble one another by about a quarter; beyond three quarters they are the same. */
const wordsFrom = 0.25
const wordsUntil = 0.75
const placeFrom = 0.6
const dayMs = 86_400_000

/**
 * Whether two reports look like the same thing, and why: words by the resemblance of their shingles (A. Broder, On the resemblance
 * and containment of documents, 1997), addresses and numbers that stand in both, kind, time and place. No word list and no
 * language: the mail that ten colleagues got is the same in Dutch and in French by its address. `null` below {@link likeFrom}.
 */
export function likenessOf(one: Traits, other: Traits): Likeness | null {
  const parts = [
    ['marks', sharesMark(one, other) ? points.marks : 0],
    ['words', wordPoints(one, other)],
    ['kind', kindPoints(one, other)],
    ['time', timePoints(one.noticedAt, other.noticedAt)],
    ['place', resemblance(one.place, other.place) >= placeFrom ? points.place : 0],
  ] as const
  const score = parts.reduce((sum, [, part]) => sum + part, 0)
  if (score < likeFrom) return null
  return {
    score: Math.min(100, score),
    reasons: parts.flatMap(([reason, part]) => (part > 0 ? [reason] : [])),
  }
}

const sharesMark = (one: Traits, other: Traits) => [...one.marks].some((mark) => other.marks.has(mark))

function wordPoints(one: Traits, other: Traits): number {
  const beyond = (resemblance(one.words, other.words) - wordsFrom) / (wordsUntil - wordsFrom)
  return Math.round(points.words * Math.min(1, Math.max(0, beyond)))
}

function kindPoints(one: Traits, other: Traits): number {
  const isSame =
    (one.incidentType !== null && one.incidentType === other.incidentType) ||
    (isTelling(one.kind) && one.kind === other.kind)
  if (isSame) return points.kind
  return isTelling(one.kind) && isTelling(other.kind) ? points.otherKind : 0
}

const isTelling = (kind: ReportKind | null) => kind !== null && kind !== 'other'

function timePoints(one: Instant, other: Instant): number {
  const apartMs = Math.abs(Date.parse(one) - Date.parse(other))
  if (apartMs <= dayMs) return points.sameDay
  return apartMs <= 3 * dayMs ? points.sameDays : 0
}
