import { mayInRegister } from '@lekboek/access'
import { mandateScopes, type Instant, type MandateScope } from '@lekboek/domain'
import {
  appendJournal,
  inRegister,
  insertMandate,
  isUuid,
  lockJournal,
  mandateHolderStatement,
  overlappingMandateStatement,
  uuidv7,
  type Register,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields, shortText } from '../input/fields.ts'
import type { Row } from '../input/row.ts'
import { forbidden, invalid } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { mandateById } from './mandate-by-id.ts'
import { tellOfMandate } from './tell-of-mandate.ts'

export interface GrantMandateInput {
  readonly consultancyId: string
  readonly scope: MandateScope
  readonly mayDecide: boolean
  /** At once where left out. */
  readonly from?: string | null
  readonly until?: string | null
}

/**
 * A client lets a consultancy into its register. Who of the consultancy uses it is the consultancy's to say; both sides are
 * told by letter. Its own umbrella it lets count the register along with others, and nothing more.
 */
export async function grantMandate(
  context: Context,
  organisationId: string,
  input: GrantMandateInput,
): Promise<Row> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Mandate')) throw forbidden()
  const now = context.now()
  const { from, until, ...mandate } = readMandate(input, now)
  const id = uuidv7()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const { onlyCounts } = await findHolder(register, mandate, now)
    await lockJournal(register)
    await refuseOverlapping(register, { ...mandate, from, until })
    await insertMandate(register, {
      ...mandate,
      ...{
        id,
        clientId: organisationId,
        validFrom: from,
        validUntil: until,
        grantedBy: viewer.id,
        createdAt: now,
      },
    })
    const row = await mandateById(register, id, now)
    await tellOfMandate(context, register, onlyCounts ? null : mandate.consultancyId, now)
    const summary = { mandateId: id, ...mandate, consultancyName: row['consultancyName'], from, until }
    await appendJournal(register, { verb: 'mandate.granted', at: now, incidentId: null, summary })
    return row
  })
}

function readMandate(input: GrantMandateInput, now: Instant) {
  const fields = new Fields(input, now)
  const mandate = {
    consultancyId: fields.text('consultancyId', { max: shortText }),
    scope: fields.choice('scope', mandateScopes),
    mayDecide: fields.boolean('mayDecide'),
    from: fields.optionalInstant('from') ?? now,
    until: fields.optionalInstant('until'),
  }
  const { from, until } = mandate
  if (until !== null && (until <= from || until <= now)) fields.add('until', 'endBeforeBegin')
  // Whoever only reads or counts has nothing to decide.
  if (mandate.mayDecide && mandate.scope !== 'dpo') fields.add('mayDecide', 'contradiction')
  fields.refuse()
  // Nobody looked in before they were let in.
  return { ...mandate, from: from < now ? now : from }
}

/** Absent and not one that can hold a mandate of this register answer alike. */
async function findHolder(
  register: Register,
  { consultancyId, scope }: { consultancyId: string; scope: MandateScope },
  now: Instant,
): Promise<{ onlyCounts: boolean }> {
  const clientId = register.organisationId
  const isOther = isUuid(consultancyId) && consultancyId !== clientId
  const sought = () => mandateHolderStatement(consultancyId, clientId, now)
  const [found] = isOther ? await register.query<{ onlyCounts: boolean }>(sought()) : []
  if (!found) throw invalid([{ path: 'consultancyId', code: 'notInList' }])
  if (found.onlyCounts && scope !== 'statistics') throw invalid([{ path: 'scope', code: 'notInList' }])
  return found
}

/** Two mandates that say the same at one moment would have to be revoked twice, and nobody knows that. */
async function refuseOverlapping(
  register: Register,
  {
    consultancyId,
    scope,
    from,
    until,
  }: { consultancyId: string; scope: string; from: Instant; until: Instant | null },
): Promise<void> {
  const overlapping = await register.query(
    overlappingMandateStatement(register.organisationId, consultancyId, scope, { from, until }),
  )
  if (overlapping.length > 0) throw invalid([{ path: 'scope', code: 'repeated' }])
}
