import type { Instant } from '@lekboek/domain'
import type { SubmitReportInput } from '../../generated/graphql.ts'

/** One question per page, in this order; place and people may be skipped. */
export const reportSteps = ['what', 'when', 'place', 'people', 'check'] as const
export type ReportStep = (typeof reportSteps)[number]

export interface ReportForm {
  text: string
  when: 'now' | 'earlier' | null
  noticedAt: Instant | null
  place: string
  people: string
}

export function emptyReport(): ReportForm {
  return { text: '', when: null, noticedAt: null, place: '', people: '' }
}

export function isReportStep(value: unknown): value is ReportStep {
  return reportSteps.some((step) => step === value)
}

/** The first step that still needs an answer before the wanted one may be shown. */
export function reachableStep(wanted: ReportStep, form: ReportForm): ReportStep {
  if (form.text.trim() === '') return 'what'
  if (form.noticedAt === null && reportSteps.indexOf(wanted) > reportSteps.indexOf('when')) return 'when'
  return wanted
}

/** What is sent, or null while a needed answer is missing. */
export function reportInput({ text, noticedAt, place, people }: ReportForm): SubmitReportInput | null {
  if (text.trim() === '' || noticedAt === null) return null
  return { text: text.trim(), noticedAt, place: place.trim() || null, people: people.trim() || null }
}
