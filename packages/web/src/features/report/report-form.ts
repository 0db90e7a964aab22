import { type Instant } from '@lekboek/domain'
import {
  questionsOf,
  reportKinds,
  reportQuestions,
  type ReportAnswer,
  type ReportAnswerValue,
  type ReportKind,
  type ReportQuestion,
} from '@lekboek/domain/report'
import type { SubmitReportInput } from '../../generated/graphql.ts'

/** One question per page: what it is, what is asked of that kind, and then what is asked of everything. */
const lastSteps = ['what', 'when', 'place', 'people', 'check'] as const
export type ReportStep = 'kind' | ReportQuestion | (typeof lastSteps)[number]

export interface ReportForm {
  kind: ReportKind | null
  answers: ReportAnswer[]
  text: string
  when: 'now' | 'earlier' | null
  noticedAt: Instant | null
  place: string
  people: string
}

export function emptyReport(): ReportForm {
  return { kind: null, answers: [], text: '', when: null, noticedAt: null, place: '', people: '' }
}

/** The questions of this report, in order. */
export function stepsOf({ kind, answers }: ReportForm): readonly ReportStep[] {
  return ['kind', ...questionsOf(kind, answers), ...lastSteps]
}

export function isReportStep(value: unknown): value is ReportStep {
  return value === 'kind' || isQuestion(value) || lastSteps.some((step) => step === value)
}

export function isQuestion(value: unknown): value is ReportQuestion {
  return typeof value === 'string' && Object.hasOwn(reportQuestions, value)
}

/** The form with one question answered; answers that this one makes needless go. */
export function withAnswer(
  { kind, answers }: ReportForm,
  question: ReportQuestion,
  answer: ReportAnswerValue,
): ReportAnswer[] {
  const next = [...answers.filter((one) => one.question !== question), { question, answer }]
  return next.filter((one) => questionsOf(kind, next).includes(one.question))
}

/** A kind says enough by itself; whoever chose none, or something else, tells it in words. */
export function needsText({ kind }: Pick<ReportForm, 'kind'>): boolean {
  return kind === null || kind === 'other'
}

/** An instant that did not come yet cannot have been noticed. */
export function isFuture({ when, noticedAt }: ReportForm, now: Instant): boolean {
  return when === 'earlier' && noticedAt !== null && noticedAt > now
}

/** The first step that still needs an answer before the wanted one may be shown. */
export function reachableStep(wanted: ReportStep, form: ReportForm, now: Instant): ReportStep {
  const steps = stepsOf(form)
  const at = steps.indexOf(wanted)
  if (at === -1 || form.kind === null) return 'kind'
  if (needsText(form) && form.text.trim() === '' && at > steps.indexOf('what')) return 'what'
  if (isFuture(form, now) && at > steps.indexOf('when')) return 'when'
  return wanted
}

/** Where an answer leads: to the next question, or back to the check that asked to change it. */
export function stepAfter(step: ReportStep, form: ReportForm, isChange: boolean): ReportStep {
  const steps = stepsOf(form)
  return isChange ? 'check' : (steps[steps.indexOf(step) + 1] ?? 'check')
}

export function isUntouched({ kind, text, noticedAt, place, people }: ReportForm): boolean {
  return kind === null && text === '' && noticedAt === null && place === '' && people === ''
}

/** A later question with nothing typed: its report was sent, and the back button led here. */
export function isLeftBehind(wanted: unknown, form: ReportForm): boolean {
  return isUntouched(form) && isReportStep(wanted) && wanted !== 'kind'
}

/** The question that asks for what the server refused. */
export function stepOfField(field: string): ReportStep | null {
  const steps = new Map<string, ReportStep>([
    ['kind', 'kind'],
    ['answers', 'kind'],
    ['text', 'what'],
    ['noticedAt', 'when'],
    ['place', 'place'],
    ['people', 'people'],
  ])
  return steps.get(field.split('.')[0] ?? '') ?? null
}

/** What is sent, or null while a needed answer is missing. When it was not said, it was noticed as it is handed in. */
export function reportInput(form: ReportForm, now: Instant): SubmitReportInput | null {
  const { kind, answers, noticedAt } = form
  const [text, place, people] = [form.text.trim(), form.place.trim(), form.people.trim()]
  if (needsText(form) && text === '') return null
  return {
    ...{ kind, answers: answers.map(({ question, answer }) => ({ question, answer })) },
    ...{ text: text || null, noticedAt: noticedAt ?? now },
    ...{ place: place || null, people: people || null },
  }
}

/** Whether what was kept on a device is a form of this version. */
export function isReportForm(kept: unknown): kept is ReportForm {
  if (typeof kept !== 'object' || kept === null) return false
  const [wanted, found] = [Object.keys(emptyReport()), Object.keys(kept)]
  if (JSON.stringify(wanted.toSorted()) !== JSON.stringify(found.toSorted())) return false
  const { kind, answers } = kept as ReportForm
  return (kind === null || reportKinds.includes(kind)) && Array.isArray(answers)
}
