import { mayOnDeputy } from '@lekboek/access'
import type { Instant } from '@lekboek/domain'
import {
  appendJournal,
  hasDeputyWithin,
  inRegister,
  insertDeputy,
  lockMembers,
  selectMember,
  uuidv7,
  type Register,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields, shortText } from '../input/fields.ts'
import type { Row } from '../input/row.ts'
import { putMail } from '../mail/put-mail.ts'
import { forbidden, invalid, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { deputyById } from './deputy-by-id.ts'
import { tellDpos } from './tell-of-deputy.ts'

export interface NameDeputyInput {
  /** At once where left out. */
  readonly from?: Instant | null
  readonly until?: Instant | null
  /** Why, in a few words; `holiday`. */
  readonly reason?: string | null
}

/**
 * A DPO names who stands in for them, or the administrator does it in their place. Within the period the deputy has the
 * DPO's rights, outside it none of them, and none once either of the two has left. The deputy is told by mail, and so is every
 * DPO where an administrator named.
 *
 * @throws {Refusal} notFound for whoever is not one of the organisation's people; forbidden to name somebody for another
 * DPO; invalid for a principal who is no DPO, for oneself, for a period that is over, and for one that overlaps.
 */
export async function nameDeputy(
  context: Context,
  organisationId: string,
  principalId: string,
  userId: string,
  input: NameDeputyInput,
): Promise<Row> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  if (!mayOnDeputy(ability, 'grant', { principalId })) throw forbidden()
  return inRegister(context.database, actor, organisationId, async (register) => {
    await lockMembers(register)
    const now = context.now()
    const principal = await memberOf(register, principalId, now)
    const deputy = await memberOf(register, userId, now)
    const problems = new Fields({}, now)
    if (!principal.roles.includes('dpo')) problems.add('principal', 'notInList')
    // Whoever is DPO already gains nothing; whoever names gains nothing for themselves.
    if (deputy.roles.includes('dpo')) problems.add('user', 'notInList')
    else if (userId === viewer.id) problems.add('user', 'ownRights')
    problems.refuse()
    const period = readPeriod(input, now)
    const { from, until, reason } = period
    if (await hasDeputyWithin(register, { principalId, userId, from, until }))
      throw invalid([{ path: 'user', code: 'repeated' }])
    const id = uuidv7()
    const who = { principalId, userId, namedBy: viewer.id }
    await insertDeputy(register, { id, ...who, validFrom: from, validUntil: until, reason, createdAt: now })
    await putMail(context.jobs, register, { kind: 'deputyNamed', aboutId: id }, now)
    // Whoever names for themself knows it.
    if (principalId !== viewer.id) await tellDpos(context, register, now)
    const row = await deputyById(register, id)
    const names = { principalName: principal.name, userName: deputy.name }
    const summary = { deputyId: id, principalId, userId, ...names, from, until }
    await appendJournal(register, { verb: 'deputy.named', at: now, incidentId: null, summary })
    return row
  })
}

async function memberOf(register: Register, userId: string, now: Instant) {
  // PostgreSQL refuses NUL in a text: nobody has such an id.
  const member = userId.includes('\0') ? null : await selectMember(register, userId, now)
  if (!member) throw notFound()
  return member
}

function readPeriod(input: NameDeputyInput, now: Instant) {
  const fields = new Fields(input, now)
  const from = fields.optionalInstant('from') ?? now
  const until = fields.instant('until')
  const reason = fields.optionalText('reason', { max: shortText })
  if (until <= from || until <= now) fields.addOnce('until', 'endBeforeBegin')
  fields.refuse()
  // Nobody did anything as deputy before they were named.
  return { from: from < now ? now : from, until, reason }
}
