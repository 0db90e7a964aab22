import type { MandateScope, OrganisationKind, Role, TokenScope } from '@lekboek/domain'

/** What can be asked for; one verb per kind of act, so that a rule reads aloud. */
export const actions = [
  'read',
  'report',
  'change',
  'advise',
  'decide',
  'notify',
  'tell',
  'export',
  'assign',
  'grant',
  'seal',
  'unseal',
] as const
export type Action = (typeof actions)[number]

/** What an act is done to. `Incident` stands for the dossier and all that hangs on it. */
export const subjects = [
  'Register',
  'Incident',
  'Report',
  'Facts',
  'Measure',
  'Assessment',
  'Decision',
  'Notification',
  'Communication',
  'Breach',
  'Member',
  'Mandate',
  'Agreement',
  'Counts',
  'Settings',
  'Deputy',
  'Access',
  'Onboarding',
  'ApiToken',
  'ReadLog',
  'Activity',
  'Template',
  'ReceivedTemplate',
  'Provider',
] as const
export type SubjectName = (typeof subjects)[number]

/** The part of a dossier that rules look at. */
export interface IncidentSubject {
  readonly handlerIds: readonly string[]
  /** Who is named to see it while it is sealed; null or absent for a dossier that is not. */
  readonly namedIds?: readonly string[] | null
  /** For whom two key holders opened it, while that lasts. */
  readonly openedForIds?: readonly string[]
}

/** The part of a report that rules look at. */
export interface ReportSubject {
  readonly reporterId: string | null
}

/** The part of a deputyship that rules look at: for which DPO somebody stands in. */
export interface DeputySubject {
  readonly principalId: string
}

/** The part of a consultancy's activity that rules look at: whose acts they are. */
export interface ActivitySubject {
  readonly personId: string
}

/** How one person stands to one organisation, at this request. */
export interface Access {
  readonly userId: string
  readonly organisationId: string
  readonly organisationKinds: readonly OrganisationKind[]
  /** Who decides in this organisation. */
  readonly decides: 'decider' | 'dpo'
  readonly roles: readonly Role[]
  /** Whether a DPO's deputy, within the period that was named. */
  readonly isDeputy: boolean
  /**
   * `inherited`: the organisation passed into another, in which the person has what is said here. `ended`: nothing is
   * written there any more, and until a day it is read. Absent while it takes part.
   */
  readonly phase?: 'inherited' | 'ended'
  /** What the token was made for, where a program asks and no person. */
  readonly tokenScopes?: readonly TokenScope[]
  readonly mandate: { readonly scope: MandateScope; readonly mayDecide: boolean } | null
}
