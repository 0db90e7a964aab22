import type {
  AudienceState,
  AuthorityChoice,
  Duty,
  DutyState,
  IncidentStatus,
  NextStep,
  NotificationPhase,
  PeopleChoice,
  WaitReason,
} from '@lekboek/domain'
import { isOwed } from '../duty/other-duties.ts'
import { isFrozenStatus } from './frozen-status.ts'

export const rooms = [
  'facts',
  'weighing',
  'decision',
  'notification',
  'communication',
  'duties',
  'measures',
  'files',
  'timeline',
] as const
export type Room = (typeof rooms)[number]

/** What stands under a room's name: done, so many missing, still to do, to do anew, begun, or not needed. */
export interface RoomState {
  kind: 'done' | 'missing' | 'todo' | 'again' | 'begun' | 'notNeeded' | 'none'
  count: number
}

const state = (kind: RoomState['kind'], count = 0): RoomState => ({ kind, count })

/** The part of a dossier that says how far each room is. */
export interface Progress {
  status: IncidentStatus
  nextStep: NextStep
  awareAt: string | null
  weighing: { missing: readonly unknown[] }
  assessments: readonly { advice: string | null }[]
  decisions: readonly unknown[]
  notifications: readonly { phase: NotificationPhase; sentAt: string | null }[]
  communications: readonly { toldAt: string | null }[]
  audiences: readonly { state: AudienceState }[]
  measures: readonly { doneAt: string | null }[]
  duties: readonly { kind: Duty['kind']; state: DutyState }[]
  waitingDuties: readonly { waitsFor: WaitReason }[]
  authorityChoice: AuthorityChoice | null
  peopleChoice: PeopleChoice | null
  /** What the dossier lacks before it may close. */
  closeProblems: readonly { code: string }[]
}

/** Whether the clock of a duty of the GDPR runs: then its room is not done, whatever was decided before the facts proved graver. */
const isRunning = ({ duties }: Progress, kind: Duty['kind']) =>
  duties.some((duty) => duty.kind === kind && (duty.state === 'running' || duty.state === 'overdue'))

const lacks = ({ closeProblems }: Progress, ...codes: string[]) =>
  closeProblems.some(({ code }) => codes.includes(code))

/** Of a part of the people: somebody in it may still have to be told. */
const waiting: readonly AudienceState[] = ['waits', 'short', 'uncounted']

const readers: Record<Room, (progress: Progress) => RoomState> = {
  facts({ awareAt, weighing }) {
    const count = weighing.missing.length + (awareAt ? 0 : 1)
    return count === 0 ? state('done') : state('missing', count)
  },
  weighing(progress) {
    const { assessments, nextStep } = progress
    if (assessments.length === 0) return state('todo')
    if (nextStep === 'assess' || lacks(progress, 'weighingOutdated')) return state('again')
    // Advice in words is not asked of everybody: what comes next says whether it still waits.
    return nextStep === 'advise' ? state('begun') : state('done')
  },
  decision(progress) {
    const { decisions, nextStep } = progress
    if (decisions.length === 0) return state('todo')
    const isOverdue = nextStep === 'decide' || lacks(progress, 'decisionOutdated', 'decisionWithdrawn')
    // What rests on a weighing that is made anew waits for it.
    return state(isOverdue || nextStep === 'assess' || lacks(progress, 'weighingOutdated') ? 'again' : 'done')
  },
  notification(progress) {
    const { notifications, authorityChoice } = progress
    const sent = notifications.filter(({ sentAt }) => sentAt)
    // The dossier says otherwise since than what the authority was told.
    if (lacks(progress, 'followUpMissing')) return state('missing', 1)
    if (sent.some(({ phase }) => phase === 'complete')) return state('done')
    if (notifications.length > 0) return state('begun')
    const isSpared = authorityChoice === 'doNotNotify' && !isRunning(progress, 'authority')
    return state(isSpared ? 'notNeeded' : 'todo')
  },
  communication(progress) {
    const { communications, audiences, peopleChoice } = progress
    // Before anything is decided no duty runs that would say so.
    const isLeft = peopleChoice === null && audiences.some((one) => waiting.includes(one.state))
    const isUntold = lacks(progress, 'communicationMissing', 'groupsUntold', 'peopleUntold')
    const isOpen = isUntold || isRunning(progress, 'people')
    if (communications.some(({ toldAt }) => !toldAt)) return state('begun')
    if (communications.length > 0) return state(isOpen || isLeft ? 'begun' : 'done')
    if (isOpen) return state('todo')
    return state(peopleChoice === 'doNotTell' ? 'notNeeded' : peopleChoice ? 'todo' : 'none')
  },
  duties({ duties, waitingDuties }) {
    // Whether the incident is significant is one question, however many duties wait for it.
    const questions = waitingDuties.some(({ waitsFor }) => waitsFor === 'significance') ? 1 : 0
    const owed = duties.filter((duty) => isOwed(duty) && duty.state !== 'notRequired')
    const count = owed.filter((duty) => duty.state === 'running' || duty.state === 'overdue').length
    if (questions + count > 0) return state('missing', questions + count)
    if (waitingDuties.length > 0) return state('todo')
    return state(owed.length === 0 ? 'none' : 'done')
  },
  measures({ measures }) {
    const count = measures.filter(({ doneAt }) => !doneAt).length
    if (measures.length === 0) return state('none')
    return count === 0 ? state('done') : state('missing', count)
  },
  files: () => state('none'),
  timeline: () => state('none'),
}

export function roomState(room: Room, progress: Progress): RoomState {
  const read = readers[room](progress)
  // There nothing waits for anybody.
  return isFrozenStatus(progress.status) && read.kind !== 'done' && read.kind !== 'notNeeded'
    ? state('none')
    : read
}

const roomOfStep: Record<NextStep, string> = {
  investigate: 'facts',
  fixAwareness: 'facts?section=awareness',
  answerFacts: 'facts',
  assess: 'weighing',
  advise: 'weighing',
  decide: 'decision',
  notifyAuthority: 'notification',
  tellPeople: 'communication',
  completeNotification: 'notification',
  withdrawNotification: 'notification',
  meetDuties: 'duties',
  finishMeasures: 'measures',
  confirmCorrection: 'decision',
  close: 'timeline',
  none: 'timeline',
}

/** Where the next step is done, below the dossier's own path. */
export function placeOfStep(step: NextStep): string {
  return roomOfStep[step]
}
