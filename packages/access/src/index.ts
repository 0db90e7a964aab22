export { abilityFor, abilityFromRules, incidentScope, mayOnIncident, mayOnReport, type Ability } from './ability.ts'
export { rulesFor, type Rule } from './rules.ts'
export {
  actions,
  subjects,
  type Access,
  type Action,
  type IncidentSubject,
  type ReportSubject,
  type SubjectName,
} from './subjects.ts'
