export {
  abilityFor,
  abilityFromRules,
  activityScope,
  incidentScope,
  mayInRegister,
  mayOnActivity,
  mayOnDeputy,
  mayOnIncident,
  mayOnReport,
  mayReport,
  type Ability,
  type IncidentPart,
  type RegisterSubject,
} from './ability.ts'
export { fittingRoles, grantableRoles } from './grantable-roles.ts'
export { passwordSuffices } from './password-suffices.ts'
export { rulesFor, type Rule } from './rules.ts'
export { reachesHeirs } from './rules-of-phase.ts'
export { fittingScopes, needsConsent } from './token-scopes.ts'
export {
  actions,
  subjects,
  type Access,
  type Action,
  type ActivitySubject,
  type DeputySubject,
  type IncidentSubject,
  type ReportSubject,
  type SubjectName,
} from './subjects.ts'
