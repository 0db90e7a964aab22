import {
  emptyFacts,
  factSections,
  firstProposal,
  publicChannels,
  type AwarenessProposal,
  type CommunicationChannel,
  type DataType,
  type DecisionTaken,
  type Dossier,
  type Facts,
  type FactSection,
  type Instant,
  type OrganisationSettings,
  type PhaseSent,
  type RiskLevel,
  type UntoldGroup,
} from '@lekboek/domain'
import {
  isUuid,
  lockIncident,
  selectIncident,
  type IncidentKey,
  type Register,
  type Selection,
} from '@lekboek/database'
import { wholeAt } from '../communication/read-left.ts'
import { notFound } from '../refusal.ts'
import { besideOf, type BesideFacts, type UntoldGround } from './beside-facts.ts'
import { settingsFor, type ClosedSettings } from './closed-settings.ts'
import { withNumbers } from './people-numbers.ts'
import { tellingSince, type StoredAssessment, type StoredDecision } from './high-risk.ts'
import { advicesIn, isAdvice, weighingReached } from './weighing-reached.ts'

/** What the domain needs to know of a dossier, as one selection. */
export const dossierSelection = {
  id: true,
  status: true,
  source: true,
  version: true,
  reference: true,
  title: true,
  number: true,
  description: true,
  processorName: true,
  handlerIds: true,
  openMeasures: true,
  takenSteps: true,
  namedIds: true,
  formerReference: true,
  createdAt: true,
  reportedAt: true,
  awareAt: true,
  dismissedAt: true,
  closedSettings: true,
  dueAt: true,
  dueKind: true,
  proposedAwareAt: true,
  provisionalDueAt: true,
  lawDueAt: true,
  isHint: true,
  nextStep: true,
  contractTermHours: true,
  ruleSetId: true,
  sections: { section: true, version: true, content: true, changedAt: true, changedBy: true },
  duties: {
    id: true,
    kind: true,
    key: true,
    name: true,
    recipient: true,
    certainty: true,
    storedState: true,
    triggeredAt: true,
    dueAt: true,
    metAt: true,
    ruleId: true,
    source: true,
  },
  assessments: {
    risk: true,
    proposedRisk: true,
    proposedHighRisk: true,
    proposedReasons: true,
    adviceAuthority: true,
    adviceAuthorities: true,
    advicePeople: true,
    exceptionGround: true,
    advice: true,
    assessedAt: true,
  },
  decisions: {
    ...{ authorityChoice: true, peopleChoice: true, decidedAt: true },
    ...{ exceptionGround: true, isConfirmed: true },
  },
  notifications: {
    ...{ id: true, authority: true, phase: true, sentAt: true, isLate: true },
    ...{ saidAwareAt: true, saidPeople: true, saidRisk: true, saidTypes: true },
  },
  communications: {
    ...{ id: true, version: true, toldAt: true, reachedCount: true },
    ...{ leftReason: true, leftDueAt: true, restToldAt: true, groups: true, channel: true, isToOthers: true },
    restChannels: true,
  },
  dutyReports: { id: true, version: true, duty: true, sentAt: true, isComplete: true, retractedAt: true },
  awareness: { awareAt: true, ground: true, recordedAt: true },
  bringings: { proposal: true },
} as const satisfies Selection

/** One section of the facts as it is stored. */
export interface StoredSection {
  readonly section: FactSection
  readonly version: number
  readonly content: Facts[FactSection]
  readonly changedAt: string
  readonly changedBy: string
}

export interface StoredDuty {
  readonly id: string
  readonly kind: string
  readonly key: string
  readonly name: string | null
  readonly recipient: string | null
  readonly certainty: string | null
  readonly storedState: string
  readonly triggeredAt: string
  readonly dueAt: string | null
  readonly metAt: string | null
  readonly ruleId: string
  readonly source: string
}

/** Something that was sent under another regime, or the reason why an own duty need not be met. */
interface StoredReport {
  readonly id: string
  readonly version: number
  readonly duty: string
  readonly sentAt: string | null
  readonly isComplete: boolean
  readonly retractedAt: string | null
}

/** The rows of a dossier that use cases look at; instants are ISO texts in UTC. */
export interface StoredDossier {
  readonly id: string
  readonly number: string
  readonly reference: string
  readonly title: string
  readonly description: string | null
  readonly processorName: string | null
  readonly source: string
  readonly status: Dossier['status']
  readonly version: number
  readonly handlerIds: readonly string[]
  readonly openMeasures: number
  /** Steps of a containment checklist that are among its measures. */
  readonly takenSteps: readonly string[]
  /** Whom it names while it is sealed; null while it is not. */
  readonly namedIds: readonly string[] | null
  readonly formerReference: string | null
  readonly createdAt: string
  readonly reportedAt: string
  readonly awareAt: string | null
  readonly dismissedAt: string | null
  /** Of a closed dossier. */
  readonly closedSettings: ClosedSettings | null
  readonly dueAt: string | null
  readonly dueKind: string | null
  readonly proposedAwareAt: string | null
  readonly provisionalDueAt: string | null
  readonly lawDueAt: string | null
  readonly isHint: boolean
  readonly nextStep: string
  readonly contractTermHours: number | null
  readonly ruleSetId: string
  readonly sections: readonly StoredSection[]
  readonly duties: readonly StoredDuty[]
  readonly assessments: readonly StoredAssessment[]
  readonly decisions: readonly StoredDecision[]
  readonly notifications: readonly {
    readonly id: string
    readonly authority: string
    readonly phase: Dossier['notifications'][number]['phase']
    readonly sentAt: string | null
    readonly isLate: boolean
    readonly saidAwareAt: string | null
    readonly saidPeople: number | null
    readonly saidRisk: RiskLevel | null
    readonly saidTypes: readonly DataType[] | null
  }[]
  readonly communications: readonly {
    readonly id: string
    readonly version: number
    readonly toldAt: string | null
    readonly reachedCount: number | null
    readonly leftReason: string | null
    readonly leftDueAt: string | null
    readonly restToldAt: string | null
    readonly restChannels: readonly CommunicationChannel[]
    readonly groups: readonly string[] | null
    readonly channel: CommunicationChannel | null
    readonly isToOthers: boolean
  }[]
  readonly dutyReports: readonly StoredReport[]
  /** Newest first. */
  readonly awareness: readonly {
    readonly awareAt: string
    readonly ground: string
    readonly recordedAt: string
  }[]
  /** The dossiers that were brought into it. */
  readonly bringings: readonly { readonly proposal: AwarenessProposal | null }[]
}

/**
 * Reads a dossier and keeps everybody else out of it until the transaction ends. Both statements travel together;
 * the second takes its snapshot after the lock is had.
 *
 * @throws {Refusal} notFound when the register has none by that key.
 */
export async function lockDossier(register: Register, key: IncidentKey): Promise<StoredDossier> {
  if (!isUuid('id' in key ? key.id : 'partId' in key ? key.partId : register.organisationId)) throw notFound()
  const [locked, row] = await Promise.all([
    lockIncident(register, key),
    selectIncident(register, key, dossierSelection),
  ])
  if (!row) throw notFound()
  // What hangs on it may have gone along to another dossier while this one was waited for.
  return locked === row['id'] ? storedDossier(row) : lockDossier(register, { id: String(row['id']) })
}

/** A row read with {@link dossierSelection}. */
export function storedDossier(row: Readonly<Record<string, unknown>>): StoredDossier {
  return withInstants(row) as StoredDossier
}

/** The domain's view of a stored dossier: an open one under the settings of today, a closed one under its own. */
export function dossierOf(stored: StoredDossier, settings: OrganisationSettings): Dossier {
  return dossierUnder(stored, settingsFor(stored, settings))
}

/** The same under these very settings. */
export function dossierUnder(stored: StoredDossier, settings: OrganisationSettings): Dossier {
  return withReports(withNumbers(clocksOf(stored, settings), stored.sections), stored.dutyReports)
}

/** The dossier with what was sent under other regimes and own duties; what was retracted meets nothing. */
export function withReports(dossier: Dossier, reports: readonly Omit<StoredReport, 'version'>[]): Dossier {
  const standing = reports.filter(({ retractedAt }) => retractedAt === null)
  return {
    ...dossier,
    reports: standing.flatMap(({ duty, sentAt, isComplete }) =>
      sentAt === null ? [] : [{ duty, sentAt, isComplete }],
    ),
    sparedDuties: standing.flatMap(({ duty, sentAt }) => (sentAt === null ? [duty] : [])),
  }
}

function clocksOf(stored: StoredDossier, settings: OrganisationSettings): Dossier {
  const advised = stored.assessments.find(isAdvice)
  return {
    status: stored.status,
    createdAt: stored.createdAt,
    reportedAt: stored.reportedAt,
    awareAt: stored.awareAt,
    dismissedAt: stored.dismissedAt,
    facts: factsOf(stored.sections),
    settings,
    weighing: weighingReached(stored.assessments, stored.decisions.map(decidedAtOf)),
    advisedAt: advised?.assessedAt ?? null,
    advices: advicesIn(stored.assessments),
    decision: decisionTaken(stored),
    notifications: stored.notifications.map(notificationOf),
    communications: stored.communications.map((one) => ({
      ...{ id: one.id, toldAt: one.toldAt, wholeAt: wholeAt(one.toldAt, one), groups: one.groups },
      ...{ reached: one.reachedCount, hasReason: one.leftReason !== null, isToOthers: one.isToOthers },
      isPublic: one.channel !== null && publicChannels.includes(one.channel),
    })),
    untoldGroups: besideOf(stored.sections, 'untold').grounds.map(groundOf),
    openMeasures: stored.openMeasures,
    contractTermHours: stored.contractTermHours,
    ...significanceOf(besideOf(stored.sections, 'significance')),
    subProcessors: besideOf(stored.sections, 'subProcessors').links,
    keptDuties: besideOf(stored.sections, 'kept').duties,
    hasShownRisk: besideOf(stored.sections, 'kept').hasShownRisk,
    hasGoneOn: besideOf(stored.sections, 'kept').hasGoneOn,
    signals: besideOf(stored.sections, 'signals'),
    broughtWith: firstProposal(stored.bringings.map(({ proposal }) => proposal)),
    ruleSetId: stored.ruleSetId,
  }
}

function significanceOf({
  significantAt,
  affectsTrustServices,
  isBeingHandled,
  handledAt,
}: BesideFacts['significance']): Partial<Dossier> {
  return { significantAt, affectsTrustServices, isBeingHandled, handledAt }
}

function notificationOf(stored: StoredDossier['notifications'][number]): PhaseSent {
  const { sentAt, phase, authority, saidAwareAt, saidPeople, saidRisk, saidTypes } = stored
  if (saidPeople === null) return { sentAt, phase, authority }
  const said = { awareAt: saidAwareAt, people: saidPeople }
  // Kept later than the number: without it nothing was said of either.
  if (saidTypes === null) return { sentAt, phase, authority, said }
  return { sentAt, phase, authority, said: { ...said, risk: saidRisk, types: saidTypes } }
}

/** A recorded ground as the domain knows it. */
export function groundOf({ group, ground = null, isDecided, isConfirmed }: UntoldGround): UntoldGroup {
  return { group, ground, isDecided: isDecided ?? false, isConfirmed: isConfirmed ?? false }
}

export const decidedAtOf = ({ decidedAt }: Pick<StoredDecision, 'decidedAt'>): Instant => decidedAt

/** The newest decision, with what the newest assessment said when it was taken. */
function decisionTaken({
  decisions,
  assessments,
}: Pick<StoredDossier, 'decisions' | 'assessments'>): DecisionTaken | null {
  const [decision] = decisions
  if (!decision) return null
  const { authorityChoice, peopleChoice, decidedAt, exceptionGround, isConfirmed } = decision
  const then = assessments.find(({ assessedAt }) => assessedAt <= decidedAt)
  return {
    ...{ authority: authorityChoice, people: peopleChoice, decidedAt, exceptionGround, isConfirmed },
    restsOn: { conclusion: then?.risk ?? null, proposed: then?.proposedRisk ?? null },
    tellingSince: tellingSince(decisions),
  }
}

/**
 * All facts of a dossier; sections that nobody saved yet are empty, those beside the facts are none of them. What a section
 * was not asked yet when it was saved is not answered.
 */
export function factsOf(sections: readonly StoredSection[]): Facts {
  return sections
    .filter(({ section }) => factSections.includes(section))
    .reduce(
      (facts, { section, content }) => ({ ...facts, [section]: { ...facts[section], ...content } }),
      emptyFacts(),
    )
}

const instantField = /At$/

/** PostgreSQL writes `+00:00` and as few decimals as it can; the domain compares instants in one form only. */
export function withInstants(value: unknown, field = ''): unknown {
  if (typeof value === 'string') return instantField.test(field) ? new Date(value).toISOString() : value
  if (Array.isArray(value)) return value.map((item) => withInstants(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withInstants(inner, key)]))
}
