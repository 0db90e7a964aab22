import {
  appendJournal,
  inRegister,
  insertOutsiderMessage,
  lockReport,
  selectContentsOfReport,
  selectForwarded,
  selectOrganisation,
  selectToldMessages,
  systemActor,
  takeForwardedBack,
  uuidv7,
  type ForwardedReport,
  type ForwardReturn,
  type JobData,
  type Register,
} from '@lekboek/database'
import { instantOf } from '../input/instant-of.ts'
import { tellOfNews } from '../received-report/tell-of-version.ts'
import type { SystemContext } from '../system-context.ts'
import { keepPhotos, type Photo } from './forwarded-photos.ts'

/** Lets the organisation that passed a report on have it again: it could not be brought. */
export async function giveForwardedBack(
  context: SystemContext,
  { organisationId, reportId }: JobData['forward-report'],
): Promise<void> {
  await inRegister(context.database, systemActor, organisationId, async (register) => {
    const report = await selectForwarded(register, reportId)
    if (!report) return
    const from = (await selectOrganisation(context.database, report.to))?.name ?? ''
    const passedOnAt = instantOf(report.passedOnAt)
    await takeBack(context, register, reportId, { kind: 'notDelivered', from, passedOnAt })
  })
}

/** Takes a report up again that was here before, with what its reporter told since. */
export async function comeBack(
  context: SystemContext,
  register: Register,
  reportId: string,
  {
    report,
    photos,
    from,
  }: { readonly report: ForwardedReport; readonly photos: readonly Photo[]; readonly from: string },
): Promise<void> {
  const passedOnAt = instantOf(report.passedOnAt)
  await takeBack(context, register, reportId, { kind: 'passedBack', from, passedOnAt }, async (at) => {
    await addMessages(register, reportId, report.messages)
    const contents = await selectContentsOfReport(register, reportId)
    const others = photos.filter(({ sha256 }) => !contents.includes(sha256))
    await keepPhotos(register, reportId, others, at)
  })
}

const verbs = { passedBack: 'report.forwardReturned', notDelivered: 'report.forwardNotDelivered' } as const

/** Once for each time that it was passed on, also through a seal; those who take up what comes in are told. */
async function takeBack(
  context: SystemContext,
  register: Register,
  reportId: string,
  back: Omit<ForwardReturn, 'at'>,
  add: (at: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await register.throughSeals(async () => {
    const locked = await lockReport(register, reportId)
    const at = context.now()
    if (!locked || !(await takeForwardedBack(register, reportId, { ...back, at }))) return
    await add(at)
    const { incidentId } = locked
    await tellOfNews(context, register, { incidentId, letter: 'forwardReturned' }, at)
    const summary = { reportId, from: back.from }
    await appendJournal(register, { verb: verbs[back.kind], at, incidentId, summary })
  })
}

/** Those that were written before it was passed on are here already. */
async function addMessages(
  register: Register,
  reportId: string,
  messages: ForwardedReport['messages'],
): Promise<void> {
  const told = await selectToldMessages(register, reportId)
  const known = new Set(told.map(({ text, writtenAt }) => `${writtenAt.toISOString()} ${text}`))
  for (const { text, writtenAt } of messages) {
    const at = instantOf(writtenAt)
    if (known.has(`${at} ${text}`)) continue
    await insertOutsiderMessage(register, { id: uuidv7(), reportId, authorName: null, text, writtenAt: at })
  }
}
