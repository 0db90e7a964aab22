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

/** An instant that did not come yet cannot have been noticed. */
export function isFuture({ when, noticedAt }: ReportForm, now: Instant): boolean {
  return when === 'earlier' && noticedAt !== null && noticedAt > now
}

/** The first step that still needs an answer before the wanted one may be shown. */
export function reachableStep(wanted: ReportStep, form: ReportForm, now: Instant): ReportStep {
  if (form.text.trim() === '') return 'what'
  const lacksWhen = form.noticedAt === null || isFuture(form, now)
  if (lacksWhen && reportSteps.indexOf(wanted) > reportSteps.indexOf('when')) return 'when'
  return wanted
}

/** Where an answer leads: to the next question, or back to the check that asked to change it. */
export function stepAfter(step: ReportStep, isChange: boolean): ReportStep {
  return isChange ? 'check' : (reportSteps[reportSteps.indexOf(step) + 1] ?? 'check')
}

/** A later question with nothing typed: its report was sent, and the back button led here. */
export function isLeftBehind(wanted: unknown, { text, noticedAt, place, people }: ReportForm): boolean {
  const isEmpty = text === '' && noticedAt === null && place === '' && people === ''
  return isEmpty && isReportStep(wanted) && wanted !== 'what'
}

/** The question that asks for what the server refused. */
export function stepOfField(field: string): ReportStep | null {
  const steps = new Map<string, ReportStep>([
    ['text', 'what'],
    ['noticedAt', 'when'],
    ['place', 'place'],
    ['people', 'people'],
  ])
  return steps.get(field) ?? null
}

/** What is sent, or null while a needed answer is missing. */
export function reportInput({ text, noticedAt, place, people }: ReportForm): SubmitReportInput | null {
  if (text.trim() === '' || noticedAt === null) return null
  return { text: text.trim(), noticedAt, place: place.trim() || null, people: people.trim() || null }
}
