import {
  appendJournal,
  holdOwnOrganisation,
  inRegister,
  insertIdentity,
  insertOutsiderMessage,
  insertOutsiderReport,
  isDuplicate,
  openIdentity,
  selectForwarded,
  selectOrganisation,
  selectReportOfReceipt,
  systemActor,
  uuidv7,
  type ForwardedReport,
  type JobData,
  type OutsiderIdentity,
  type Register,
} from '@lekboek/database'
import { emptySection, type Instant } from '@lekboek/domain'
import { createIncident, fromNoProcessor } from '../incident/create-incident.ts'
import { tellTakers } from '../incident/tell-of-work.ts'
import { instantOf } from '../input/instant-of.ts'
import { titleOf } from '../report/title-of.ts'
import { Refusal } from '../refusal.ts'
import type { SystemContext } from '../system-context.ts'
import { keepPhotos, openPhotos, type Photo } from './forwarded-photos.ts'
import { comeBack, giveForwardedBack } from './return-forwarded.ts'
import { outsiderActor } from './outsider-actor.ts'

/**
 * Brings a report that was passed on to its new organisation: what the outsider told, with its receipt and when it was first
 * told; nothing of what the first organisation wrote. Where it has been before, it is taken up again; where it cannot come any
 * more, it goes back at once. Two transactions, because none spans two registers. Called again after a
 * crash, or by two workers at once, it makes one: the receipt's hash is unique in a register.
 */
export async function deliverForwarded(
  context: SystemContext,
  { organisationId, reportId }: JobData['forward-report'],
): Promise<void> {
  const found = await inRegister(context.database, systemActor, organisationId, async (register) => {
    const report = await selectForwarded(register, reportId)
    return (
      report && {
        ...{ report, identity: await openIdentity(register, reportId) },
        photos: await openPhotos(register, reportId),
      }
    )
  })
  if (!found) return
  const from = await selectOrganisation(context.database, organisationId)
  try {
    await inRegister(context.database, systemActor, found.report.to, (register) =>
      arrive(context, register, found, from?.name ?? ''),
    )
  } catch (error) {
    // The unique index decides this race, not the look before.
    if (isDuplicate(error)) return
    if (!(error instanceof Refusal)) throw error
    // It takes part no more; whoever tries again hears the same.
    await giveForwardedBack(context, { organisationId, reportId })
  }
}

interface Forwarded {
  readonly report: ForwardedReport
  readonly identity: OutsiderIdentity | null
  readonly photos: readonly Photo[]
}

async function arrive(
  context: SystemContext,
  register: Register,
  { report, identity, photos }: Forwarded,
  cameFrom: string,
): Promise<void> {
  await holdOwnOrganisation(register)
  const receiptHash = Buffer.from(report.receiptHash, 'hex')
  const there = await selectReportOfReceipt(register, receiptHash)
  if (there !== null) {
    await comeBack(context, register, there, { report, photos, from: cameFrom })
    return
  }
  const at = context.now()
  const { incidentId, reportId, reference } = await createIncident(register, firstReport(report, at), at)
  const { kind, toldWhen, language, mayForward } = report
  await insertOutsiderReport(register, {
    ...{ id: reportId, kind, toldWhen, language, mayForward, receiptHash, cameFrom },
    toldAt: instantOf(report.toldAt),
  })
  // Sealed anew, under the key of the organisation that has it now.
  if (identity) await insertIdentity(register, reportId, identity)
  for (const { text, writtenAt } of report.messages) {
    const message = { id: uuidv7(), reportId, authorName: null, text, writtenAt: instantOf(writtenAt) }
    await insertOutsiderMessage(register, message)
  }
  await keepPhotos(register, reportId, photos, at)
  await tellTakers(context, register, at)
  const summary = { reportId, reference, source: 'outsider', kind, cameFrom }
  await appendJournal(register, { verb: 'report.forwardArrived', at, incidentId, summary })
}

/** Told inside this organisation now, whenever it was told to the other one. */
function firstReport({ text, place, people, noticedAt }: ForwardedReport, at: Instant) {
  return {
    ...{ title: titleOf(text), source: 'outsider' as const, text, place, people },
    ...{ noticedAt: instantOf(noticedAt), reportedAt: at, reporterId: null },
    reporterName: outsiderActor.name,
    facts: {
      timing: { ...emptySection('timing'), reportedAt: at, discovery: 'externalParty' as const },
    },
    ...fromNoProcessor,
  }
}
