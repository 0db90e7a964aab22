import type {
  AwarenessGround,
  CommunicationChannel,
  ExceptionGround,
  MeasureKind,
  NotificationPhase,
  PeopleChoice,
  SubmissionChannel,
} from '@lekboek/domain'
import { recordAssessment } from '../assessment/record-assessment.ts'
import { recordAwareness } from '../awareness/record-awareness.ts'
import { addCommunication } from '../communication/add-communication.ts'
import { recordTold } from '../communication/record-told.ts'
import { recordDecision } from '../decision/record-decision.ts'
import { assignHandler } from '../handler/assign-handler.ts'
import { closeIncident } from '../incident/close-incident.ts'
import { dismissIncident } from '../incident/dismiss-incident.ts'
import { openIncident } from '../incident/open-incident.ts'
import { renameIncident } from '../incident/rename-incident.ts'
import { startInvestigation } from '../incident/start-investigation.ts'
import { addMeasure } from '../measure/add-measure.ts'
import { completeMeasure } from '../measure/complete-measure.ts'
import { prepareNotification } from '../notification/prepare-notification.ts'
import { recordNotificationSent } from '../notification/record-notification-sent.ts'
import { listIncidents } from '../incident/list-incidents.ts'
import { submitReport } from '../report/submit-report.ts'
import { nothingBack, stateOf, type Dossier, type Step } from './story.ts'
import type { Stage } from './stage.ts'

/** A member of staff passes something on, in own words. */
export function report(hours: number, by: string, noticed: number, text: string, place?: string): Step {
  return {
    hours,
    async play(stage, dossier) {
      const organisation = stage.organisation(dossier.place)
      const input = { text, noticedAt: stage.at(noticed), ...(place !== undefined && { place }) }
      await submitReport(stage.as(by), organisation, input, nothingBack)
      await remember(stage, dossier)
    },
  }
}

/** Whatever reached the DPO by telephone, letter or mail. */
export function opened(
  hours: number,
  source: 'dpo' | 'outsider',
  noticed: number,
  title: string,
  text: string,
): Step {
  return {
    hours,
    async play(stage, dossier) {
      const input = { title, text, source, noticedAt: stage.at(noticed), reportedAt: stage.now() }
      const organisation = stage.organisation(dossier.place)
      await openIncident(stage.officer(dossier.place), organisation, input, nothingBack)
      await remember(stage, dossier)
    },
  }
}

/** A processor's report has arrived: the DPO finds it in the register. */
export function arrived(hours: number): Step {
  return { hours, play: remember }
}

async function remember(stage: Stage, dossier: Dossier): Promise<void> {
  const context = stage.officer(dossier.place)
  const page = { order: 'newest', first: 1 } as const
  const selection = { edges: { node: { id: true, number: true } } } as const
  const { edges } = await listIncidents(context, stage.organisation(dossier.place), page, selection)
  dossier.id = String(edges[0]?.node['id'])
  dossier.number = String(edges[0]?.node['number'])
}

export function renamed(hours: number, title: string): Step {
  return asOfficer(hours, async (context, organisation, dossier, stage) => {
    const { version } = await stateOf(stage, dossier)
    await renameIncident(context, organisation, dossier.id, { title, version }, nothingBack)
  })
}

export function investigate(hours: number): Step {
  return asOfficer(hours, async (context, organisation, dossier, stage) => {
    const { version } = await stateOf(stage, dossier)
    await startInvestigation(context, organisation, dossier.id, version, nothingBack)
  })
}

export function dismiss(hours: number, reason: string): Step {
  return asOfficer(hours, async (context, organisation, dossier, stage) => {
    const { version } = await stateOf(stage, dossier)
    await dismissIncident(context, organisation, dossier.id, { reason, version }, nothingBack)
  })
}

export function close(hours: number): Step {
  return asOfficer(hours, async (context, organisation, dossier, stage) => {
    const { version } = await stateOf(stage, dossier)
    await closeIncident(context, organisation, dossier.id, version, nothingBack)
  })
}

export function assigned(hours: number, handler: string): Step {
  return asOfficer(hours, (context, organisation, dossier, stage) =>
    assignHandler(context, organisation, dossier.id, stage.user(handler), nothingBack),
  )
}

export function aware(hours: number, since: number, ground: AwarenessGround, argument: string): Step {
  return asOfficer(hours, async (context, organisation, dossier, stage) => {
    const version = (await stateOf(stage, dossier)).list('awareness').length
    const input = { awareAt: stage.at(since), ground, argument, version }
    await recordAwareness(context, organisation, dossier.id, input, nothingBack)
  })
}

/** Risk as the DPO sees it, and the advice that follows from it unless it says otherwise. */
export function assess(
  hours: number,
  risk: 'unlikely' | 'risk' | 'high',
  reasoning: string,
  advice: string,
  advicePeople: PeopleChoice = risk === 'high' ? 'tell' : 'doNotTell',
  deviationArgument: string | null = null,
): Step {
  return asOfficer(hours, async (context, organisation, dossier, stage) => {
    const version = (await stateOf(stage, dossier)).list('assessments').length
    const input = {
      riskAnswer: risk === 'unlikely' ? 'no' : 'yes',
      highRiskAnswer: risk === 'high' ? 'yes' : 'no',
      adviceAuthority: risk === 'unlikely' ? 'doNotNotify' : 'notify',
      ...{ advicePeople, advice, reasoning, deviationArgument, version },
    } as const
    await recordAssessment(context, organisation, dossier.id, input, nothingBack)
  })
}

export interface Choice {
  readonly notify: boolean
  readonly people: PeopleChoice
  readonly reason?: string
  readonly exceptionGround?: ExceptionGround
  readonly exceptionArgument?: string
}

export function decide(hours: number, { notify, people, ...why }: Choice): Step {
  return {
    hours,
    async play(stage, dossier) {
      const state = await stateOf(stage, dossier)
      const version = state.list('decisions').length
      const assessmentVersion = state.list('assessments').length
      const authorityChoice = notify ? 'notify' : 'doNotNotify'
      const chosen = { authorityChoice, peopleChoice: people, ...why } as const
      // Where nothing is milder than the facts, a tick confirms nothing.
      const input = { ...chosen, isConfirmed: true, version, assessmentVersion }
      const context = stage.decider(dossier.place)
      await recordDecision(context, stage.organisation(dossier.place), dossier.id, input, nothingBack)
    },
  }
}

export function prepare(hours: number, phase: NotificationPhase, lateReason?: string): Step {
  return asOfficer(hours, (context, organisation, dossier) => {
    const input = { authority: 'GBA', phase, ...(lateReason !== undefined && { lateReason }) }
    return prepareNotification(context, organisation, dossier.id, input, nothingBack)
  })
}

/** The newest prepared notification went out through the authority's channel. */
export function sent(hours: number, receipt: string, channel: SubmissionChannel = 'eForms'): Step {
  return asOfficer(hours, async (context, organisation, dossier, stage) => {
    const prepared = (await stateOf(stage, dossier))
      .list('notifications')
      .findLast(({ sentAt }) => sentAt === null)
    const input = { sentAt: stage.now(), channel, receipt }
    await recordNotificationSent(context, organisation, String(prepared?.['id']), input, nothingBack)
  })
}

/** Prepared, and sent a while later. */
export function notified(
  hours: number,
  phase: NotificationPhase,
  receipt: string,
  lateReason?: string,
): Step[] {
  return [prepare(hours, phase, lateReason), sent(hours + 0.3, receipt)]
}

export interface Message {
  readonly audience: string
  readonly subject: string
  readonly whatHappened: string
  readonly consequences: string
  readonly measures: string
  readonly advice: string
  readonly contact: string
}

export function message(hours: number, text: Message): Step {
  return asOfficer(hours, (context, organisation, dossier) =>
    addCommunication(context, organisation, dossier.id, { ...text, language: 'nl' }, nothingBack),
  )
}

/** The first message that nobody was told yet went out; why not to everybody, and in how many hours to the others. */
export function told(
  hours: number,
  channel: CommunicationChannel,
  reachedCount: number,
  leftReason: string | null = null,
  leftIn = 0,
): Step {
  return asOfficer(hours, async (context, organisation, dossier, stage) => {
    const waiting = (await stateOf(stage, dossier))
      .list('communications')
      .find(({ toldAt }) => toldAt === null)
    const version = Number(waiting?.['version'])
    const leftDueAt = leftReason === null ? null : stage.at(leftIn)
    const input = { ...{ toldAt: stage.now(), channel, reachedCount, version }, leftReason, leftDueAt }
    await recordTold(context, organisation, String(waiting?.['id']), input, nothingBack)
  })
}

export function measure(hours: number, kind: MeasureKind, owner: string, text: string, due?: number): Step {
  return asOfficer(hours, (context, organisation, dossier, stage) => {
    const dueAt = due === undefined ? null : stage.at(due)
    return addMeasure(context, organisation, dossier.id, { kind, owner, text, dueAt }, nothingBack)
  })
}

/** The measure whose text begins so was done. */
export function done(hours: number, beginning: string, result: string): Step {
  return asOfficer(hours, async (context, organisation, dossier, stage) => {
    const measures = (await stateOf(stage, dossier)).list('measures')
    const open = measures.find(({ text, doneAt }) => doneAt === null && String(text).startsWith(beginning))
    const input = { version: Number(open?.['version']), doneAt: stage.now(), result }
    await completeMeasure(context, organisation, String(open?.['id']), input, nothingBack)
  })
}

type Act = (
  context: Awaited<ReturnType<Stage['as']>>,
  organisation: string,
  dossier: Dossier,
  stage: Stage,
) => Promise<unknown>

function asOfficer(hours: number, act: Act): Step {
  return {
    hours,
    async play(stage, dossier) {
      await act(stage.officer(dossier.place), stage.organisation(dossier.place), dossier, stage)
    },
  }
}
