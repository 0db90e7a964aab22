import type {
  Apart,
  AwarenessSignals,
  ExceptionGround,
  Reach,
  ReachTogether,
  Instant,
  KeptDuty,
  SubProcessorLink,
} from '@lekboek/domain'
import type { SaidField } from '@lekboek/domain/breach'

/**
 * What a dossier knows beside the facts of the breach itself. Kept as sections, each with its own version like those of
 * the facts: two people save different ones without meeting.
 */
export interface BesideFacts {
  /** When the organisation knew that the incident is significant under NIS2, and why it finds so. */
  significance: {
    significantAt: Instant | null
    /** For a trust service provider: whether those services themselves are affected. */
    affectsTrustServices: boolean | null
    /** Its handling goes on; false once it ended, null while nobody said. */
    isBeingHandled: boolean | null
    /** When that handling ended. */
    handledAt: Instant | null
    argument: string | null
    /** Why one of these instants is later than it was, or none after all. */
    correctionReason: string | null
  }
  /** Duties that were late on what was recorded first, and what who decides said of each. */
  kept: {
    duties: readonly KeptDutyRecord[]
    /** The facts showed a risk once, which they ceased to show. */
    hasShownRisk: boolean
    /** They said once that the breach goes on, which they ceased to say. */
    hasGoneOn: boolean
  }
  /** Which answers of the facts were taken over from a processor's report, and from which of its versions. */
  taken: { fields: readonly TakenField[] }
  subProcessors: { links: readonly SubProcessorLink[] }
  signals: Required<AwarenessSignals>
  /** Groups of people who are not told, and why; article 5(2) with 34. */
  untold: { grounds: readonly UntoldGround[] }
  /** How many people what was told and what spares them was for. No person writes it: it follows from what they do. */
  numbers: PeopleNumbers
  /** That numbers of people which were lowered are right, and why. */
  confirmedNumbers: { confirmations: readonly NumbersConfirmed[] }
}

/** An answer that was a processor's word when it came into the facts; whoever changes it since makes it their own. */
export interface TakenField {
  readonly field: SaidField
  readonly reportId: string
  readonly serial: number
  readonly at: Instant
  /** Null where it stood there from the arrival on. */
  readonly by: string | null
}

/** What a dossier remembers of its numbers of people; `Dossier` of the domain says what for. */
export interface PeopleNumbers {
  readonly droppedPeople: number
  readonly leftPeople: number
  /** Absent where it was kept before this was; so is the next. */
  readonly countedPeople?: number
  readonly isCountedLess?: boolean
  /** Absent where it was kept before this was. */
  readonly lastGroup?: number
  readonly together: ReachTogether | null
  readonly told: readonly { readonly id: string; readonly reach: Reach; readonly apart?: Apart }[]
  readonly spared: readonly {
    readonly group: string
    readonly reach: Reach
    readonly areOthersReached: boolean
  }[]
}

export interface NumbersConfirmed {
  readonly at: Instant
  readonly by: string
  readonly reason: string
}

/** A kept duty, and who confirmed the correction why; both absent while nobody did. */
export interface KeptDutyRecord extends KeptDuty {
  readonly confirmedBy?: string
  readonly reason?: string
}

/** Why a group of people is not told. */
export interface UntoldGround {
  /** Its key among the people of the dossier. */
  readonly group: string
  readonly reason: string
  /** The ground of article 34(3); grounds stored before it was asked have none. */
  readonly ground?: ExceptionGround | null
  /** Whoever recorded it may decide. */
  readonly isDecided?: boolean
  /** They confirmed that it holds although the facts speak against it. */
  readonly isConfirmed?: boolean | null
  /** They said with it that the messages reached everybody else. */
  readonly areOthersReached?: boolean | null
}

export type BesideSection = keyof BesideFacts

/** A section as it is stored; the content is what its own verb wrote. */
interface StoredBeside {
  readonly section: string
  readonly version: number
  readonly content: unknown
  readonly changedAt: string
  readonly changedBy: string
}

/** One section with its version; one that nobody saved yet is empty and has version 0. */
export type Versioned<Section extends BesideSection> = BesideFacts[Section] & {
  readonly version: number
  readonly changedAt: Instant | null
  readonly changedBy: string | null
}

/** Every time that bears on awareness, in the order in which they happen. */
export const signalNames = [
  'claimAt',
  'proofShownAt',
  'authorityToldAt',
  'checkStartedAt',
  'claimVerifiedAt',
  'checkConfirmedAt',
] as const satisfies readonly (keyof AwarenessSignals)[]

const empty: BesideFacts = {
  significance: {
    ...{ significantAt: null, affectsTrustServices: null, isBeingHandled: null, handledAt: null },
    ...{ argument: null, correctionReason: null },
  },
  kept: { duties: [], hasShownRisk: false, hasGoneOn: false },
  taken: { fields: [] },
  subProcessors: { links: [] },
  untold: { grounds: [] },
  numbers: { droppedPeople: 0, leftPeople: 0, together: null, told: [], spared: [] },
  confirmedNumbers: { confirmations: [] },
  signals: {
    ...{ claimAt: null, claimVerifiedAt: null, proofShownAt: null },
    ...{ authorityToldAt: null, checkStartedAt: null, checkConfirmedAt: null },
  },
}

/** The section as it stands among a dossier's stored sections. */
export function besideOf<Section extends BesideSection>(
  sections: readonly StoredBeside[],
  section: Section,
): Versioned<Section> {
  const stored = sections.find((one) => one.section === section)
  const { version = 0, changedAt = null, changedBy = null } = stored ?? {}
  // Only the section's own verb writes it, so its content has its shape.
  const content = { ...empty[section], ...(stored?.content as BesideFacts[Section] | undefined) }
  return { ...content, version, changedAt, changedBy }
}
