import type { NotificationPhase, ReporterFunction } from '@lekboek/domain'
import type { NotificationAnswersInput, PrepareNotificationInput } from '../../generated/graphql.ts'
import type { Failure } from '../../graphql/failure.ts'
import type { FieldOrder } from './draft-layout.ts'

export interface NotificationForm {
  authority: string
  phase: NotificationPhase
  lateReason: string
  withdrawalReason: string
  /** In which function the person notifies; null as their role says. */
  reporterFunction: ReporterFunction | null
  reporterDescription: string
  earlierId: string
  notAllToldReason: string
  /** In whose order the dossier is shown; no part of what is notified. */
  order: FieldOrder
}

/** What goes to the server; a reason only where it is asked. */
export function prepareInput(form: NotificationForm, isLate: boolean): PrepareNotificationInput {
  return {
    authority: form.authority,
    phase: form.phase,
    lateReason: isLate ? form.lateReason.trim() || null : null,
    withdrawalReason: form.phase === 'withdrawal' ? form.withdrawalReason.trim() || null : null,
    answers: answersInput(form),
  }
}

/** What only the person can say, as the server takes it. */
export function answersInput(form: NotificationForm): NotificationAnswersInput {
  return {
    reporterFunction: form.reporterFunction,
    reporterDescription: form.reporterDescription.trim() || null,
    earlierId: form.earlierId.trim() || null,
    notAllToldReason: form.notAllToldReason.trim() || null,
  }
}

const fieldPath = /(?:^|\.)fields\.(\d+)$/

/** Numbers of the template's fields for which a complete notification was refused. */
export function refusedFields(failure: Failure | null): number[] {
  if (failure?.kind !== 'invalid') return []
  return failure.problems.flatMap(({ path }) => {
    const field = fieldPath.exec(path)?.[1]
    return field === undefined ? [] : [Number(field)]
  })
}

/** The refusal without those fields: what belongs to the form itself. */
export function refusalOfForm(failure: Failure | null): Failure | null {
  if (failure?.kind !== 'invalid') return failure
  return { ...failure, problems: failure.problems.filter(({ path }) => !fieldPath.test(path)) }
}
