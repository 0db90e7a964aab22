import { incidentNumber, readSealedNumber } from '@lekboek/domain'
import {
  appendJournal,
  breakGlassStatement,
  inRegister,
  insertBreakGlass,
  lockBreakGlass,
  lockSealed,
  uuidv7,
  type BreakGlassRow,
  type Register,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields, shortText } from '../input/fields.ts'
import { readReason, reasonProblems } from '../incident/read-reason.ts'
import { putMail } from '../mail/put-mail.ts'
import { invalid } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { countBreakGlass } from './count-break-glass.ts'
import { requestsWithout } from './hidden-requests.ts'
import { keyHoldersWithin, refuseEnded, requireHolder } from './key-holders.ts'

/**
 * Asks to open a sealed dossier. It is answered alike whether a dossier has that number or not: only two together learn it.
 * In the dossier's own journal it stands at once, so that those named see that somebody asks; every other key holder gets a
 * letter, for it lapses in a day.
 *
 * @throws {Refusal} forbidden for whoever is not appointed; invalid without a reason, and for what has not the form of a sealed dossier's number;
 * rateLimited for whoever asked several times in a day: numbers are not to be guessed.
 */
export async function askBreakGlass(
  context: Context,
  organisationId: string,
  input: { readonly number: string; readonly reason: string },
): Promise<BreakGlassRow> {
  const opening = await openRegister(context, organisationId)
  refuseEnded(opening)
  const now = context.now()
  await requireHolder(context, opening)
  const fields = new Fields(input, now)
  const number = fields.text('number', { max: shortText })
  const wanted = readSealedNumber(number, opening.access.organisation.prefix)
  if (!wanted) fields.addOnce('number', 'noSealedNumber')
  fields.problems.push(...reasonProblems(input.reason, now))
  if (!wanted) throw invalid(fields.problems)
  const reason = readReason(input.reason, now)
  const { year, sequence } = wanted
  await countBreakGlass(context, organisationId, opening.viewer.id)
  const place = { registerId: organisationId, houseId: opening.access.heir?.id ?? organisationId }
  const told = await keyHoldersWithin(context, place)
  return inRegister(context.database, opening.actor, organisationId, async (register) => {
    const id = uuidv7()
    const sealed = await register.throughSeals(() => lockSealed(register, year, sequence))
    const asked = incidentNumber(year, sequence)
    await insertBreakGlass(register, { id, number: asked, reason, askedAt: now })
    // To all of them alike, also to one who is left out for that dossier: the letter is no sign that there is one.
    for (const { userId } of told.filter((one) => one.userId !== opening.viewer.id))
      await putMail(
        context.jobs,
        register,
        { kind: 'breakGlassAsked', aboutId: `${organisationId} ${userId}` },
        now,
      )
    await appendJournal(register, {
      ...{ verb: 'breakGlass.asked', at: now, incidentId: sealed?.id ?? null },
      summary: { requestId: id, reason },
    })
    return requestById(register, id)
  })
}

/** A request that this transaction has written to. */
export async function requestById(register: Register, id: string): Promise<BreakGlassRow> {
  const row = await lockBreakGlass(register, id)
  if (!row) throw new Error('a request that was written disappeared')
  return row
}

/** Every request of the last time, for those appointed, as far as it is there for them. @throws {Refusal} forbidden for anybody else. */
export async function listBreakGlass(context: Context, organisationId: string): Promise<BreakGlassRow[]> {
  const opening = await openRegister(context, organisationId)
  await requireHolder(context, opening)
  return inRegister(context.database, opening.actor, organisationId, async (register) => {
    const rows = await register.query<{ row: BreakGlassRow }>(
      breakGlassStatement(organisationId, {
        userId: opening.viewer.id,
        hidden: await requestsWithout(register, opening.viewer.id),
      }),
    )
    return rows.map(({ row }) => row)
  })
}
