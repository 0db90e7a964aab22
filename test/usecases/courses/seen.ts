import type { Selection } from '@lekboek/database'
import type {
  AudienceState,
  AuthorityChoice,
  Facts,
  FactSection,
  IncidentStatus,
  NextStep,
  NotificationPhase,
  PeopleChoice,
  Problem,
  RiskLevel,
} from '@lekboek/domain'

/** Everything of a dossier that courses and their oracle look at. */
export const readSelection = {
  ...{ id: true, number: true, version: true, status: true, nextStep: true, isSealed: true },
  ...{ awareAt: true, dueAt: true, dueKind: true, closeProblems: true, hasUnconfirmedNumbers: true },
  sections: { section: true, version: true, content: true },
  duties: { key: true, kind: true, storedState: true, dueAt: true, metAt: true },
  awareness: { awareAt: true, correctionReason: true },
  assessments: { risk: true, proposedRisk: true, deviationArgument: true, assessedAt: true },
  decisions: {
    ...{ authorityChoice: true, peopleChoice: true, exceptionGround: true, isConfirmed: true },
    ...{ reason: true, decidedAt: true, decidedBy: true },
  },
  notifications: {
    ...{
      id: true,
      version: true,
      authority: true,
      phase: true,
      sentAt: true,
      lateReason: true,
      receipt: true,
    },
    ...{ preparedAt: true, afterwardsReason: true, isLate: true },
  },
  communications: {
    ...{ id: true, version: true, toldAt: true, reachedCount: true, groups: true, leftReason: true },
    ...{ leftDueAt: true, channel: true },
  },
  dutyReports: { id: true, version: true, duty: true, sentAt: true, reason: true, retractedAt: true },
  measures: { id: true, version: true, doneAt: true },
  weighing: { risk: true, riskAnswer: true, highRiskAnswer: true },
  audiences: { key: true, name: true, count: true, state: true, missing: true },
  untold: { version: true, grounds: true },
  confirmedNumbers: { version: true, numbersVersion: true },
  kept: {
    version: true,
    duties: { key: true, isShown: true, becomesDueAt: true, becomesMetAt: true, confirmedAt: true },
  },
  significance: { version: true, significantAt: true },
} as const satisfies Selection

export interface Seen {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly status: IncidentStatus
  readonly nextStep: NextStep
  readonly isSealed: boolean
  readonly awareAt: string | null
  readonly dueAt: string | null
  readonly dueKind: string | null
  readonly closeProblems: readonly Problem[]
  readonly hasUnconfirmedNumbers: boolean
  readonly sections: readonly { section: FactSection; version: number; content: Facts[FactSection] }[]
  readonly duties: readonly SeenDuty[]
  readonly awareness: readonly { awareAt: string; correctionReason: string | null }[]
  readonly assessments: readonly {
    risk: RiskLevel
    proposedRisk: RiskLevel
    deviationArgument: string | null
    assessedAt: string
  }[]
  readonly decisions: readonly {
    authorityChoice: AuthorityChoice
    peopleChoice: PeopleChoice
    exceptionGround: string | null
    isConfirmed: boolean
    reason: string | null
    decidedAt: string
    decidedBy: string
  }[]
  readonly notifications: readonly {
    id: string
    version: number
    authority: string
    phase: NotificationPhase
    sentAt: string | null
    lateReason: string | null
    receipt: string | null
    preparedAt: string
    afterwardsReason: string | null
    isLate: boolean
  }[]
  readonly communications: readonly {
    id: string
    version: number
    toldAt: string | null
    reachedCount: number | null
    groups: readonly string[] | null
    leftReason: string | null
    leftDueAt: string | null
    channel: string | null
  }[]
  readonly dutyReports: readonly {
    id: string
    version: number
    duty: string
    sentAt: string | null
    reason: string | null
    retractedAt: string | null
  }[]
  readonly measures: readonly { id: string; version: number; doneAt: string | null }[]
  readonly weighing: {
    risk: RiskLevel
    riskAnswer: 'yes' | 'no' | 'toBeDetermined'
    highRiskAnswer: 'yes' | 'no' | 'toBeDetermined'
  }
  readonly audiences: readonly {
    key: string
    name: string | null
    count: number | null
    state: AudienceState
    missing: number
  }[]
  readonly untold: { version: number; grounds: readonly SeenGround[] }
  readonly confirmedNumbers: { version: number; numbersVersion: number }
  readonly kept: {
    version: number
    duties: readonly {
      key: string
      isShown: boolean
      becomesDueAt: string | null
      becomesMetAt: string | null
      confirmedAt: string | null
    }[]
  }
  readonly significance: { version: number; significantAt: string | null }
}

export interface SeenDuty {
  readonly key: string
  readonly kind: string
  readonly storedState: 'running' | 'met' | 'metLate' | 'notRequired'
  readonly dueAt: string | null
  readonly metAt: string | null
}

export interface SeenGround {
  readonly group: string
  readonly reason: string
  readonly ground?: 'unintelligible' | 'riskRemoved' | 'disproportionate' | null
  readonly isDecided?: boolean
}

/** A row as it was read, its instants in the one form in which they are compared. */
export function seenOf(row: unknown): Seen {
  return readable(row) as Seen
}

function readable(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\dT[\d:.]+([+-]\d\d:\d\d|Z)$/.test(value) ? new Date(value).toISOString() : value
  if (Array.isArray(value)) return value.map(readable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)]))
}
