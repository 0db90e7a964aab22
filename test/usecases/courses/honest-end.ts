import {
  addCommunication,
  addMeasure,
  closeIncident,
  completeMeasure,
  confirmCorrection,
  confirmNumbers,
  prepareNotification,
  recordAssessment,
  recordAwareness,
  recordDecision,
  recordDutyReport,
  recordNotificationSent,
  recordRestTold,
  recordSection,
  recordSignificance,
  recordTold,
  unsealIncident,
  type Context,
} from '@lekboek/usecases'
import { factSections, type NextStep, type NotificationPhase } from '@lekboek/domain'
import type { Oracle } from './oracle.ts'
import { verbsSince } from './trace.ts'
import { assessmentOf, decisionOf, furtherOf, message, type ActName } from './acts.ts'
import { reason, type Course } from './course.ts'
import { truths } from './truths.ts'

const asked = { id: true } as const

/** More acts than any honest DPO and decider need. */
const most = 60

/** Brings a dossier to its end as an honest DPO and an honest decider would. */
export async function endHonestly(course: Course, oracle: Oracle): Promise<void> {
  if (!(await goOnHonestly(course, oracle, most))) throw new Error(`no end after ${String(most)} steps`)
}

/**
 * They do what the dossier says is next, and answer everything as it proved to be; so many steps at most.
 *
 * @returns whether that was the end.
 */
export async function goOnHonestly(course: Course, oracle: Oracle, steps: number): Promise<boolean> {
  const { town, world } = course
  for (let taken = 0; taken < steps; taken += 1) {
    world.pass(0.1)
    const { status, nextStep, isSealed, number, version } = course.seen
    if (status === 'closed' || nextStep === 'none') return true
    const dpo = await course.as(town.dpo)
    const decider = await course.as(town.decider)
    course.story.push(`next ${nextStep} ${closing(course)}`)
    if (isSealed) {
      const row = await unsealIncident(dpo, town.id, course.id, { reason, version }, { number: true })
      course.number = String(row['number'] ?? number)
    } else await next[nextStep](course, dpo, decider)
    const { length } = await verbsSince(course, oracle.leaves)
    await course.look()
    oracle.judge(course, isSealed ? 'unseal' : (acting[nextStep] ?? null), length)
  }
  return false
}

/** The acts by which duties are undone; what else is done undoes none. */
const acting: Partial<Record<NextStep, ActName>> = {
  ...{ decide: 'decide', confirmCorrection: 'confirmCorrection', meetDuties: 'report', close: 'close' },
}

function closing({ seen }: Course): string {
  return seen.closeProblems.map(({ path, code }) => `${path} ${code}`).join(', ')
}

type Doing = (course: Course, dpo: Context, decider: Context) => Promise<unknown>

const next: Readonly<Record<NextStep, Doing>> = {
  investigate: fixAwareness,
  fixAwareness,
  answerFacts: weigh,
  assess: weigh,
  advise: weigh,
  decide,
  notifyAuthority: (course, dpo) => notify(course, dpo, 'initial'),
  tellPeople: tell,
  completeNotification: complete,
  withdrawNotification: (course, dpo) => notify(course, dpo, 'withdrawal'),
  meetDuties,
  finishMeasures,
  confirmCorrection: confirmKept,
  close: ({ town, id, seen }, dpo) => closeIncident(dpo, town.id, id, seen.version, asked),
  none: () => Promise.resolve(),
}

/** As it stands, or no later than what was done on knowing. */
async function fixAwareness({ town, id, seen }: Course, dpo: Context): Promise<unknown> {
  const acts = [
    ...seen.notifications.map(({ sentAt }) => sentAt),
    ...seen.decisions.map(({ decidedAt }) => decidedAt),
    ...seen.dutyReports.map(({ sentAt }) => sentAt),
    '2026-11-18T11:00:00.000Z',
  ]
  const awareAt = seen.awareAt ?? acts.filter((at) => at !== null).toSorted()[0]!
  const input = { awareAt, ground: 'checkConfirmed', argument: reason, correctionReason: reason } as const
  return recordAwareness(dpo, town.id, id, { ...input, version: seen.awareness.length }, asked)
}

/** Everything as it proved to be. */
async function answer({ town, id, seen, truth }: Course, dpo: Context): Promise<void> {
  for (const section of factSections) {
    const version = seen.sections.find((one) => one.section === section)?.version ?? 0
    const facts = truths[truth][section]
    await recordSection(dpo, town.id, id, { section, version, facts }, asked)
  }
}

async function weigh(course: Course, dpo: Context): Promise<void> {
  await answer(course, dpo)
  await course.look()
  await recordAssessment(dpo, course.town.id, course.id, assessmentOf(course, 0), asked)
}

async function decide(course: Course, _: Context, decider: Context): Promise<void> {
  const { town, id, seen } = course
  const way = { high: 0, risk: 2, undetermined: 0, unlikely: 1 }[seen.assessments[0]?.risk ?? 'undetermined']
  await recordDecision(decider, town.id, id, decisionOf(course, way), asked)
}

async function notify(course: Course, dpo: Context, phase: NotificationPhase): Promise<void> {
  const { town, id, world } = course
  const said = {
    withdrawalReason: phase === 'withdrawal' ? reason : null,
    earlierId: 'LIN',
    lateReason: reason,
    notAllToldReason: reason,
  }
  const input = { authority: 'GBA', phase, ...said }
  if (!course.seen.sections.some(({ section }) => section === 'nature')) await answer(course, dpo)
  const row = await prepareNotification(dpo, town.id, id, input, { notifications: { id: true } })
  const prepared = (row['notifications'] as { id: string }[]).at(-1)!
  const sent = { sentAt: world.now, channel: 'eForms', receipt: 'GBA-1' } as const
  await recordNotificationSent(dpo, town.id, prepared.id, sent, asked)
}

async function complete(course: Course, dpo: Context): Promise<void> {
  const isComplete = course.seen.closeProblems.some(({ code }) => code === 'followUpMissing')
  await answer(course, dpo)
  if (course.seen.measures.length === 0) {
    const measure = { text: 'Blokkeren', kind: 'corrective', owner: 'ICT' } as const
    await addMeasure(dpo, course.town.id, course.id, measure, asked)
  }
  await notify(course, dpo, isComplete ? 'followUp' : 'complete')
}

/** Everybody who waits, by a letter that reaches all of them. */
async function tell(course: Course, dpo: Context, decider: Context): Promise<void> {
  const { town, id, seen, world } = course
  if (seen.hasUnconfirmedNumbers) {
    const people = seen.sections.find(({ section }) => section === 'people')
    const versions = { ...seen.confirmedNumbers, peopleVersion: people?.version ?? 0 }
    await confirmNumbers(decider, town.id, id, { ...versions, reason }, asked)
    return
  }
  const people = seen.audiences.map(({ count }) => count)
  if (people.includes(null)) {
    await answer(course, dpo)
    return
  }
  const count = people.reduce<number>((sum, some) => sum + (some ?? 0), 0)
  const told = seen.communications.filter(({ toldAt, channel }) => toldAt !== null && channel === 'letter')
  const half = told.find(({ leftDueAt }) => leftDueAt !== null) ?? (isShort(course) ? told.at(-1) : undefined)
  if (half) {
    const reachedCount = Math.max(half.reachedCount ?? 0, count)
    await recordRestTold(dpo, town.id, half.id, { toldAt: world.now, reachedCount }, asked)
    return
  }
  const row = await addCommunication(dpo, town.id, id, message, {
    communications: { id: true, toldAt: true },
  })
  const letters = row['communications'] as { id: string; toldAt: string | null }[]
  const letter = letters.findLast(({ toldAt }) => toldAt === null)!
  const input = { toldAt: world.now, channel: 'letter', reachedCount: count, version: 1 } as const
  await recordTold(dpo, town.id, letter.id, input, asked)
}

function isShort({ seen }: Course): boolean {
  return seen.audiences.some(({ state }) => state === 'short' || state === 'uncounted')
}

async function meetDuties(course: Course, dpo: Context): Promise<void> {
  const { town, id, seen, world } = course
  const open = furtherOf(course).filter(({ metAt }) => metAt === null)
  // What waits for the end of the handling has no clock yet.
  if (open.length === 0) {
    const { significantAt, version } = seen.significance
    const input = { significantAt, handledAt: world.now, argument: reason, version }
    await recordSignificance(dpo, town.id, id, input, asked)
  }
  for (const { key } of open) {
    const sent = { duty: key, sentAt: world.now, channel: 'email', reason, isComplete: true } as const
    await recordDutyReport(dpo, town.id, id, sent, asked)
  }
}

async function finishMeasures({ town, seen, world }: Course, dpo: Context): Promise<void> {
  for (const { id, version, doneAt } of seen.measures) {
    const done = { version, doneAt: world.now, result: 'Geblokkeerd.' }
    if (doneAt === null) await completeMeasure(dpo, town.id, id, done, asked)
  }
}

async function confirmKept({ town, id, seen }: Course, _: Context, decider: Context): Promise<void> {
  const [kept] = seen.kept.duties.filter(({ isShown }) => isShown)
  const { key: duty, becomesDueAt, becomesMetAt } = kept!
  const input = { duty, becomesDueAt, becomesMetAt, reason, version: seen.kept.version }
  await confirmCorrection(decider, town.id, id, input, asked)
}
