import { mayInRegister } from '@lekboek/access'
import type { Instant, Problem } from '@lekboek/domain'
import type { BreachContent } from '@lekboek/domain/breach'
import {
  appendJournal,
  inRegister,
  insertDeliveries,
  isUuid,
  selectKnownDeliveries,
  servedStatement,
  uuidv7,
  type BreachRow,
  type NewDelivery,
  type OwnPart,
  type Register,
  type Selection,
  type ServedController,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { forbidden, invalid, notFound, refuseProblems } from '../refusal.ts'
import { newReportReference } from '../report/report-reference.ts'
import { openRegister } from '../viewer/viewer.ts'
import { breachById, heldBreach } from './breach-by-id.ts'
import {
  readDeliveries,
  readServedFilter,
  type DeliveryInput,
  type ServedFilter,
  type Wanted,
} from './read-deliveries.ts'
import { isConfirmed, isMeant, termOf } from './term-of.ts'

/** Whom to tell: named one by one, or all that are served and fit a filter. */
export interface PlanInput {
  readonly deliveries?: readonly DeliveryInput[] | null
  readonly filter?: ServedFilter | null
}

/**
 * Plans whom a breach is told. What is planned stays: nobody who was chosen is lost before it is sent. A filter leaves out
 * who was planned or told already, and who alone says that the processor works for them.
 *
 * @throws {Refusal} invalid for who is not served, whether they exist or not, and for who is planned or told already.
 */
export async function planDeliveries(
  context: Context,
  organisationId: string,
  breachId: string,
  { deliveries, filter }: PlanInput,
  selection: Selection,
): Promise<BreachRow> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Breach')) throw forbidden()
  if (!isUuid(breachId)) throw notFound()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const { content } = await heldBreach(register, breachId, now)
    if (filter && deliveries) throw invalid([{ path: 'filter', code: 'contradiction' }])
    const read = filter ? null : readDeliveries(deliveries ?? [], now)
    const meant = filter ? readServedFilter(filter, now) : null
    const known = new Set((await selectKnownDeliveries(register, breachId)).map((one) => one.controllerId))
    const served = await selectServed(register, now, read?.map(({ controllerId }) => controllerId) ?? null)
    const planned = meant
      ? served
          .filter((one) => !known.has(one.id) && isConfirmed(one) && isMeant(meant, one))
          .map((controller) => plannedFor(content, controller, nothingOwn))
      : chosen(content, read ?? [], served, known)
    await storePlanned(register, breachId, planned, now)
    return breachById(register, breachId, now, selection)
  })
}

const nothingOwn: OwnPart = {
  ...{ peopleCount: null, peopleCountMax: null, recordCount: null, dataTypes: null, note: null },
}

export async function selectServed(
  register: Register,
  at: Instant,
  ids: readonly string[] | null,
): Promise<ServedController[]> {
  return register.query<{ [Field in keyof ServedController]: ServedController[Field] }>(
    servedStatement(register.organisationId, at, ids),
  )
}

/** Puts the rows in, with one leaf for all of them; nothing where there are none. */
export async function storePlanned(
  register: Register,
  breachId: string,
  planned: readonly NewDelivery[],
  now: Instant,
): Promise<void> {
  if (planned.length === 0) return
  await insertDeliveries(register, breachId, planned, now)
  const summary = { breachId, count: planned.length }
  await appendJournal(register, { verb: 'breach.planned', at: now, incidentId: null, summary })
}

export function plannedFor(
  content: BreachContent,
  controller: ServedController,
  { peopleCount, peopleCountMax, recordCount, dataTypes, note }: OwnPart,
): NewDelivery {
  return {
    ...{ id: uuidv7(), controllerId: controller.id, controllerName: controller.name },
    ...{ reference: newReportReference(), peopleCount, peopleCountMax, recordCount, dataTypes, note },
    ...termOf(content, controller),
  }
}

function chosen(
  content: BreachContent,
  wanted: readonly Wanted[],
  served: readonly ServedController[],
  known: ReadonlySet<string>,
): NewDelivery[] {
  const byId = new Map(served.map((controller) => [controller.id, controller]))
  const problems: Problem[] = []
  const planned = wanted.flatMap((one, index) => {
    const controller = byId.get(one.controllerId)
    const path = `deliveries.${index}.controllerId`
    if (!controller) problems.push({ path, code: 'notInList' })
    else if (known.has(one.controllerId)) problems.push({ path, code: 'repeated' })
    return controller ? [plannedFor(content, controller, one)] : []
  })
  refuseProblems(problems)
  return planned
}
