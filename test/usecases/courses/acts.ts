import {
  addCommunication,
  addMeasure,
  addNotificationReceipt,
  bringTogether,
  changeDutyReport,
  changeSettings,
  closeIncident,
  completeMeasure,
  confirmCorrection,
  confirmNumbers,
  correctNotificationSent,
  correctTold,
  dismissIncident,
  findSettings,
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
  recordUntold,
  reopenIncident,
  retractDutyReport,
  retractNotificationSent,
  retractTold,
  sealIncident,
  unsealIncident,
  type AssessmentInput,
  type Context,
  type DecisionInput,
  type SettingsInput,
} from '@lekboek/usecases'
import { inRegister, selectRestsOn, systemActor } from '@lekboek/database'
import type { FactSection } from '@lekboek/domain'
import type { Town } from '../../support/src/index.ts'
import { reason, type Course } from './course.ts'
import { counts, data, natures, peopleOf } from './truths.ts'

/** What chance says of one act: which of several ways, and how many hours or people. */
export interface Chance {
  readonly pick: number
  readonly size: number
}

type OwnDutyInput = SettingsInput['ownDuties'][number]

type Role = 'dpo' | 'decider' | 'admin'

/** One thing that somebody can do, by what they see. */
export interface Act {
  readonly roles: readonly Role[]
  /** Of the journal's leaf. */
  readonly verb: string
  /** Names the version that its person saw: of two at once one wins. */
  readonly isVersioned: boolean
  readonly run: (course: Course, context: Context, chance: Chance) => Promise<unknown>
}

const asked = { id: true } as const
const numbered = { number: true } as const

const act = (roles: readonly Role[], verb: string, run: Act['run'], isVersioned = false): Act => ({
  ...{ roles, verb, run, isVersioned },
})
const versioned = (roles: readonly Role[], verb: string, run: Act['run']): Act => act(roles, verb, run, true)
const one = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length]
/** As a page that was just read would say it. */
const restsOnOf = ({ world, town }: Course, id: string) =>
  inRegister(world.database, systemActor, town.id, (register) =>
    register.throughSeals(async () => (await selectRestsOn(register, [id])).get(id) ?? null),
  )
/** What is not there cannot be acted on. */
const none = Promise.resolve(null)

/** From now back, or ahead of it no more than a person may say. */
const hoursAgo = [0, 0.5, 2, 10, 30, 60, 80, 120] as const
const before = ({ world }: Course, size: number): string => world.at(-(one(hoursAgo, size) ?? 0))

function save(section: FactSection, facts: (chance: Chance) => Readonly<Record<string, unknown>>): Act {
  return versioned(['dpo'], 'facts.recorded', ({ town, id, seen }, context, chance) => {
    const version = seen.sections.find((stored) => stored.section === section)?.version ?? 0
    return recordSection(context, town.id, id, { section, version, facts: facts(chance) }, asked)
  })
}

/** The four ways to weigh: as the facts propose, more gravely, more mildly with an argument, and not yet. */
export function assessmentOf({ seen }: Course, pick: number): AssessmentInput {
  const { riskAnswer, highRiskAnswer, risk } = seen.weighing
  const answers: readonly Pick<AssessmentInput, 'riskAnswer' | 'highRiskAnswer'>[] = [
    { riskAnswer, highRiskAnswer },
    { riskAnswer: 'yes', highRiskAnswer: 'yes' },
    risk === 'high'
      ? { riskAnswer: 'yes', highRiskAnswer: 'no' }
      : { riskAnswer: 'no', highRiskAnswer: 'no' },
    { riskAnswer: 'toBeDetermined', highRiskAnswer: 'toBeDetermined' },
  ]
  const answered = one(answers, pick)!
  const isNotified = answered.riskAnswer !== 'no'
  return {
    ...{ ...answered, reasoning: reason, deviationArgument: reason, advice: reason },
    adviceAuthority: isNotified ? 'notify' : 'doNotNotify',
    advicePeople: answered.highRiskAnswer === 'yes' ? 'tell' : 'doNotTell',
    version: seen.assessments.length,
  }
}

/** What can be decided, confirmed where that is asked: all of it, nothing, the authority alone, a ground of article 34(3). */
export function decisionOf({ seen }: Course, pick: number): DecisionInput {
  const choices = [
    { authorityChoice: 'notify', peopleChoice: 'tell' },
    { authorityChoice: 'doNotNotify', peopleChoice: 'doNotTell' },
    { authorityChoice: 'notify', peopleChoice: 'doNotTell' },
    { authorityChoice: 'notify', peopleChoice: 'doNotTell', exceptionGround: 'riskRemoved' },
    { authorityChoice: 'notify', peopleChoice: 'tellPublicly', exceptionGround: 'disproportionate' },
  ] as const satisfies readonly Partial<DecisionInput>[]
  const choice = one(choices, pick)!
  return {
    ...{ ...choice, reason, isConfirmed: true },
    ...('exceptionGround' in choice && { exceptionArgument: reason }),
    ...{ version: seen.decisions.length, assessmentVersion: seen.assessments.length },
  }
}

export const message = {
  ...{ audience: 'Inwoners', language: 'nl', subject: 'Uw gegevens', whatHappened: 'Op 18 november.' },
  ...{ consequences: 'Misbruik.', measures: 'Gesloten.', advice: 'Let op.', contact: 'dpo@lekboek.example' },
} as const

const phases = ['initial', 'initial', 'followUp', 'complete', 'withdrawal'] as const
const regimes = [[], ['nis2'], ['nis2', 'telecom'], ['police']] as const

/** What can be done in a dossier, by name. */
export const acts = {
  sayWhatHappened: save('nature', ({ pick }) => one(natures, pick)!),
  sayWhichData: save('data', ({ pick }) => one(data, pick)!),
  countPeople: save('people', ({ pick, size }) => peopleOf(one(counts, size)!, pick % 2 === 0)),
  fixAwareness: versioned(['dpo'], 'awareness.recorded', (course, context, { size }) => {
    const { town, id, seen } = course
    const input = {
      ...{ awareAt: before(course, size), argument: reason, correctionReason: reason },
      ground: 'checkConfirmed',
      version: seen.awareness.length,
    } as const
    return recordAwareness(context, town.id, id, input, asked)
  }),
  assess: versioned(['dpo'], 'assessment.recorded', (course, context, { pick }) =>
    recordAssessment(context, course.town.id, course.id, assessmentOf(course, pick), asked),
  ),
  decide: versioned(['decider'], 'decision.recorded', (course, context, { pick }) =>
    recordDecision(context, course.town.id, course.id, decisionOf(course, pick), asked),
  ),
  prepare: act(['dpo', 'decider'], 'notification.prepared', ({ town, id }, context, { pick }) => {
    const phase = one(phases, pick)!
    const saysWhy = pick % 4 !== 3
    const input = {
      ...{ authority: 'GBA', phase, withdrawalReason: reason, earlierId: 'LIN' },
      lateReason: saysWhy ? reason : null,
    }
    return prepareNotification(context, town.id, id, input, asked)
  }),
  send: act(['dpo', 'decider'], 'notification.sent', (course, context, { pick, size }) => {
    const row = one(
      course.seen.notifications.filter(({ sentAt }) => sentAt === null),
      pick,
    )
    if (!row) return none
    const input = {
      ...{ sentAt: before(course, size), afterwardsReason: reason },
      channel: 'eForms',
      isAsPrepared: pick % 2 === 0,
    } as const
    return recordNotificationSent(context, course.town.id, row.id, input, asked)
  }),
  correctSent: versioned(['dpo', 'decider'], 'notification.corrected', (course, context, { pick, size }) => {
    const row = one(
      course.seen.notifications.filter(({ sentAt }) => sentAt !== null),
      pick,
    )
    if (!row) return none
    const input = {
      sentAt: before(course, size),
      channel: 'email',
      afterwardsReason: reason,
      ...{ reason, version: row.version },
    } as const
    return correctNotificationSent(context, course.town.id, row.id, input, asked)
  }),
  retractSent: versioned(
    ['dpo', 'decider'],
    'notification.retracted',
    ({ town, seen }, context, { pick }) => {
      const row = one(
        seen.notifications.filter(({ sentAt }) => sentAt !== null),
        pick,
      )
      return row
        ? retractNotificationSent(context, town.id, row.id, { reason, version: row.version }, asked)
        : none
    },
  ),
  addReceipt: act(['dpo', 'decider'], 'notification.receiptAdded', ({ town, seen }, context, { pick }) => {
    const row = one(seen.notifications, pick)
    return row ? addNotificationReceipt(context, town.id, row.id, 'GBA-1', asked) : none
  }),
  write: act(['dpo', 'decider'], 'communication.added', ({ town, id }, context) =>
    addCommunication(context, town.id, id, message, asked),
  ),
  tell: versioned(['dpo', 'decider'], 'communication.told', (course, context, { pick, size }) => {
    const { town, seen } = course
    const row = seen.communications.find(({ toldAt }) => toldAt === null)
    if (!row) return none
    const input = {
      ...{ toldAt: before(course, size), reachedCount: one(counts, pick)!, version: row.version },
      channel: pick % 4 === 3 ? 'website' : 'letter',
      leftReason: pick % 3 === 0 ? reason : null,
      leftDueAt: pick % 6 === 0 ? course.world.at(48) : null,
    } as const
    return recordTold(context, town.id, row.id, input, asked)
  }),
  tellRest: act(['dpo', 'decider'], 'communication.restTold', ({ town, seen, world }, context, { pick }) => {
    const row = one(
      seen.communications.filter(({ toldAt }) => toldAt !== null),
      pick,
    )
    if (!row) return none
    const input = { toldAt: world.now, reachedCount: one(counts, pick)! }
    return recordRestTold(context, town.id, row.id, input, asked)
  }),
  correctTold: versioned(['dpo', 'decider'], 'communication.corrected', (course, context, { pick, size }) => {
    const row = one(
      course.seen.communications.filter(({ toldAt }) => toldAt !== null),
      pick,
    )
    if (!row) return none
    const input = {
      ...{ toldAt: before(course, size), reachedCount: one(counts, pick)!, reason, version: row.version },
      channel: 'letter',
      leftReason: pick % 2 === 0 ? reason : null,
    } as const
    return correctTold(context, course.town.id, row.id, input, asked)
  }),
  retractTold: versioned(
    ['dpo', 'decider'],
    'communication.retracted',
    ({ town, seen }, context, { pick }) => {
      const row = one(
        seen.communications.filter(({ toldAt }) => toldAt !== null),
        pick,
      )
      return row ? retractTold(context, town.id, row.id, { reason, version: row.version }, asked) : none
    },
  ),
  sayWhyUntold: versioned(
    ['dpo', 'decider'],
    'communication.untold',
    ({ town, id, seen }, context, { pick, size }) => {
      const audience = one(seen.audiences, pick)
      const ground = one(['riskRemoved', 'disproportionate', null] as const, size) ?? null
      const grounds =
        audience && pick % 4 !== 3 ? [{ group: audience.key, reason, ground, isConfirmed: true }] : []
      return recordUntold(context, town.id, id, { grounds, version: seen.untold.version }, asked)
    },
  ),
  confirmNumbers: versioned(['decider'], 'people.numbersConfirmed', ({ town, id, seen }, context) => {
    const people = seen.sections.find(({ section }) => section === 'people')
    const versions = { ...seen.confirmedNumbers, peopleVersion: people?.version ?? 0 }
    return confirmNumbers(context, town.id, id, { ...versions, reason }, asked)
  }),
  confirmCorrection: versioned(
    ['decider'],
    'correction.confirmed',
    ({ town, id, seen }, context, { pick }) => {
      const kept = one(
        seen.kept.duties.filter(({ isShown }) => isShown),
        pick,
      )
      if (!kept) return none
      const { key: duty, becomesDueAt, becomesMetAt } = kept
      const input = { duty, becomesDueAt, becomesMetAt, reason, version: seen.kept.version }
      return confirmCorrection(context, town.id, id, input, asked)
    },
  ),
  findSignificant: versioned(['dpo'], 'significance.recorded', (course, context, { pick, size }) => {
    const { town, id, seen } = course
    const input = {
      significantAt: pick % 3 === 0 ? null : before(course, size),
      // Its handling goes on, has ended, or nobody says.
      ...(size % 3 === 0 ? { isBeingHandled: true } : size % 3 === 1 && { handledAt: before(course, 0) }),
      ...{ argument: reason, correctionReason: reason, version: seen.significance.version },
    }
    return recordSignificance(context, town.id, id, input, asked)
  }),
  report: act(['dpo', 'decider'], 'dutyReport.recorded', (course, context, { pick, size }) => {
    const duty = one(furtherOf(course), pick)
    if (!duty) return none
    const isLeftOut = duty.kind === 'own' && size === 0
    const input = {
      ...{ duty: duty.key, reason, afterwardsReason: reason },
      channel: 'email',
      ...{ sentAt: isLeftOut ? null : before(course, size), isComplete: pick % 2 === 0 },
    } as const
    return recordDutyReport(context, course.town.id, course.id, input, asked)
  }),
  changeReport: versioned(['dpo', 'decider'], 'dutyReport.changed', (course, context, { pick, size }) => {
    const row = one(standingReports(course), pick)
    if (!row) return none
    const input = {
      ...{ sentAt: before(course, size), reason, afterwardsReason: reason },
      channel: 'email',
      version: row.version,
    } as const
    return changeDutyReport(context, course.town.id, row.id, input, asked)
  }),
  retractReport: versioned(['dpo', 'decider'], 'dutyReport.retracted', (course, context, { pick }) => {
    const row = one(standingReports(course), pick)
    if (!row) return none
    return retractDutyReport(context, course.town.id, row.id, { reason, version: row.version }, asked)
  }),
  addMeasure: act(['dpo'], 'measure.added', ({ town, id }, context) =>
    addMeasure(context, town.id, id, { text: 'Blokkeren', kind: 'corrective', owner: 'ICT' }, asked),
  ),
  finishMeasure: versioned(['dpo'], 'measure.completed', ({ town, seen, world }, context) => {
    const row = seen.measures.find(({ doneAt }) => doneAt === null)
    if (!row) return none
    const done = { version: row.version, doneAt: world.now, result: 'Geblokkeerd.' }
    return completeMeasure(context, town.id, row.id, done, asked)
  }),
  dismiss: versioned(['dpo'], 'incident.dismissed', ({ town, id, seen }, context) =>
    dismissIncident(context, town.id, id, { reason, version: seen.version }, asked),
  ),
  bringIn: versioned(['dpo'], 'incident.broughtTogether', async (course, context) => {
    const { town, id, seen, second } = course
    const now = async (incident: string) => {
      const [row] = await course.world.rows<{ version: number }>(
        'SELECT version FROM incident WHERE id = $1',
        [incident],
      )
      const restsOn = await restsOnOf(course, incident)
      return { incident, version: row?.version ?? 0, restsOn }
    }
    const into = { ...(await now(id)), version: seen.version }
    return bringTogether(context, town.id, { into, others: [await now(second)], reason }, asked)
  }),
  close: versioned(['dpo'], 'incident.closed', ({ town, id, seen }, context) =>
    closeIncident(context, town.id, id, seen.version, asked),
  ),
  reopen: versioned(['dpo'], 'incident.reopened', ({ town, id, seen }, context) =>
    reopenIncident(context, town.id, id, { reason, version: seen.version }, asked),
  ),
  seal: versioned(['dpo'], 'incident.sealed', async (course, context, { pick }) => {
    const { town, id, seen } = course
    const persons = pick % 3 === 0 ? [] : [town.decider.id]
    const row = await sealIncident(context, town.id, id, { reason, persons, version: seen.version }, numbered)
    course.number = String(row['number'])
  }),
  unseal: versioned(['dpo', 'decider'], 'incident.unsealed', async (course, context) => {
    const { town, id, seen } = course
    const row = await unsealIncident(context, town.id, id, { reason, version: seen.version }, numbered)
    course.number = String(row['number'])
  }),
  changeSettings: act(['admin'], 'settings.changed', async ({ town, world }, context, { pick, size }) => {
    const { ownDuties, version } = await findSettings(context, town.id)
    const insurer: OwnDutyInput = {
      ...{ name: 'Verzekeraar', count: 24, validFromAt: world.at(-1000) },
      trigger: 'aware',
      unit: 'hours',
    }
    const own = pick % 3 === 0 ? [] : ownDuties.length > 0 ? ownDuties : [insurer]
    const input = { regimes: one(regimes, size)!, ownDuties: own, version, reason }
    return changeSettings(context, town.id, input)
  }),
} as const satisfies Readonly<Record<string, Act>>
export type ActName = keyof typeof acts

/** Duties that a report meets. */
export function furtherOf({ seen }: Course) {
  const rooms = ['investigation', 'authority', 'people', 'processorReport', 'subProcessorReport']
  return seen.duties.filter(({ kind, storedState }) => !rooms.includes(kind) && storedState !== 'notRequired')
}

function standingReports({ seen }: Course) {
  return seen.dutyReports.filter(({ retractedAt }) => retractedAt === null)
}

/** Somebody who may not. */
export function strangerTo({ roles }: Act, town: Town) {
  if (roles.includes('admin')) return town.decider
  return roles.includes('decider') ? town.admin : town.auditor
}
