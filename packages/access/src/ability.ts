import { createMongoAbility, subject, type ForcedSubject, type MongoAbility } from '@casl/ability'
import { rulesFor, type Rule } from './rules.ts'
import { visibleTo, type incidentParts } from './sealing.ts'
import type {
  Access,
  Action,
  ActivitySubject,
  DeputySubject,
  IncidentSubject,
  ReportSubject,
  SubjectName,
} from './subjects.ts'

type Subject = SubjectName | (ForcedSubject<SubjectName> & object)

/** What one person may do in one register. */
export type Ability = MongoAbility<[Action, Subject]>

/** The ability that the server applies. */
export function abilityFor(access: Access): Ability {
  return createMongoAbility<Ability>(rulesFor(access))
}

/** The same ability from rules that travelled, to hide what the server would refuse. */
export function abilityFromRules(rules: Rule[]): Ability {
  return createMongoAbility<Ability>(rules)
}

/** The dossier, or a part of it that has rules of its own. */
export type IncidentPart = (typeof incidentParts)[number]

/** What is not asked about a row: acts on the register as a whole, or on what every member of it shares. */
export type RegisterSubject = Extract<
  SubjectName,
  | 'Register'
  | 'Breach'
  | 'Member'
  | 'Mandate'
  | 'Agreement'
  | 'Counts'
  | 'Settings'
  | 'Access'
  | 'Onboarding'
  | 'ApiToken'
  | 'ReadLog'
  | 'Template'
  | 'ReceivedTemplate'
  | 'Provider'
>

/** Whether an act on one dossier, or on a part of it, is allowed. Always asks about the row, never about the type. */
export function mayOnIncident(
  ability: Ability,
  action: Action,
  part: IncidentPart,
  incident: IncidentSubject,
): boolean {
  const asked = {
    handlerIds: [...incident.handlerIds],
    visibleTo: visibleTo(incident),
    openedForIds: [...(incident.openedForIds ?? [])],
  }
  return ability.can(action, subject(part, asked))
}

/** Whether an act on one report is allowed. */
export function mayOnReport(ability: Ability, action: Action, report: ReportSubject): boolean {
  return ability.can(action, subject('Report', { reporterId: report.reporterId }))
}

/** Whether an act on one deputyship, or naming a deputy for this DPO, is allowed. */
export function mayOnDeputy(ability: Ability, action: Action, deputy: DeputySubject): boolean {
  return ability.can(action, subject('Deputy', { principalId: deputy.principalId }))
}

/** Whether what this person did under mandates may be counted. */
export function mayOnActivity(ability: Ability, action: Action, activity: ActivitySubject): boolean {
  return ability.can(action, subject('Activity', { personId: activity.personId }))
}

/** Whose acts under mandates a person may count: those of everybody in the consultancy, their own, or nobody's. */
export function activityScope(ability: Ability, action: 'read' | 'export'): 'all' | 'own' | 'none' {
  const rules = ability.rulesFor(action, 'Activity')
  if (rules.some((rule) => !rule.conditions)) return 'all'
  return rules.length > 0 ? 'own' : 'none'
}

/** Whether an act on something that has no row of its own is allowed. */
export function mayInRegister(ability: Ability, action: Action, subjectName: RegisterSubject): boolean {
  return ability.can(action, subjectName)
}

/** Whether a person may hand in a report, or open a dossier, in this register. */
export function mayReport(ability: Ability): boolean {
  return ability.can('report', 'Incident')
}

/**
 * Which dossiers a person may list: all, those assigned to them, or none. Of sealed ones those that name them, which the
 * database sees to: it shows nobody else's to anybody.
 */
export function incidentScope(ability: Ability): 'all' | 'assigned' | 'none' {
  // What was opened in need is found by its number alone.
  const rules = ability
    .rulesFor('read', 'Incident')
    .filter(({ conditions }) => !conditions || !('openedForIds' in conditions))
  if (rules.some(({ conditions }) => !conditions || !('handlerIds' in conditions))) return 'all'
  return rules.length > 0 ? 'assigned' : 'none'
}
