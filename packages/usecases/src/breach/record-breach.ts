import { mayInRegister } from '@lekboek/access'
import { incidentNumber, numberingYear, type Instant } from '@lekboek/domain'
import { type BreachContent } from '@lekboek/domain/breach'
import {
  appendJournal,
  inRegister,
  insertBreach,
  nextSequence,
  uuidv7,
  type BreachRow,
  type Register,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { breachById } from './breach-by-id.ts'
import type { ChainLink } from './dispatch-message.ts'
import { readBreach, type BreachInput } from './read-breach.ts'

/** A processor records a breach once; whom it concerns is planned afterwards. */
export async function recordBreach(
  context: Context,
  organisationId: string,
  input: BreachInput,
  selection: Selection,
): Promise<BreachRow> {
  const { ability, access, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Breach')) throw forbidden()
  const now = context.now()
  const content = readBreach(input, now)
  const id = uuidv7()
  const year = numberingYear(now, access.organisation.timeZone)
  return inRegister(context.database, actor, organisationId, (register) =>
    storeBreach(register, { id, year, content, chain: [], now }, selection),
  )
}

interface Recorded {
  readonly id: string
  readonly year: number
  readonly content: BreachContent
  readonly chain: readonly ChainLink[]
  readonly now: Instant
  /** The report from which it was made. */
  readonly reportId?: string
}

/** Puts a breach into an open register by the next number of the year. */
export async function storeBreach(
  register: Register,
  { id, year, content, chain, now, reportId }: Recorded,
  selection: Selection,
): Promise<BreachRow> {
  const sequence = await nextSequence(register, 'breach', year)
  const number = incidentNumber(year, sequence)
  const { title, awareAt } = content
  const [, , row] = await Promise.all([
    insertBreach(register, { ...{ id, year, sequence, number, content, chain }, createdAt: now }),
    appendJournal(register, {
      ...{ verb: 'breach.recorded', at: now, incidentId: null },
      summary: { breachId: id, number, title, awareAt, ...(reportId !== undefined && { reportId }) },
    }),
    breachById(register, id, now, selection),
  ])
  return row
}
