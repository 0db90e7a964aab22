export type { Context } from './context.ts'
export { Refusal, type RefusalReason } from './refusal.ts'
export {
  openRegister,
  requireViewer,
  type Opening,
  type RegisterAccess,
  type Viewer,
} from './viewer/viewer.ts'
export { loadViewer, loadViewerById } from './viewer/load-viewer.ts'
export { chooseLanguage, interfaceLanguages } from './viewer/choose-language.ts'
export { addMeasure, type MeasureInput } from './measure/add-measure.ts'
export { changeMeasure } from './measure/change-measure.ts'
export { completeMeasure, type CompleteMeasureInput } from './measure/complete-measure.ts'
export { findIncident } from './incident/find-incident.ts'
export { listIncidents, type IncidentConnection, type IncidentListInput } from './incident/list-incidents.ts'
export type { IncidentFilter } from './incident/incident-filter.ts'
export { openIncident, type OpenIncidentInput } from './incident/open-incident.ts'
export { renameIncident } from './incident/rename-incident.ts'
export { startInvestigation } from './incident/start-investigation.ts'
export { dismissIncident } from './incident/dismiss-incident.ts'
export { closeIncident } from './incident/close-incident.ts'
export { reopenIncident } from './incident/reopen-incident.ts'
export { submitReport, type SubmitReportInput } from './report/submit-report.ts'
export { addToReport } from './report/add-to-report.ts'
export { ownReports } from './report/own-reports.ts'
export { recordSection, type SectionInput } from './facts/record-section.ts'
export { recordAwareness, type AwarenessInput } from './awareness/record-awareness.ts'
export { recordAssessment } from './assessment/record-assessment.ts'
export type { AssessmentInput } from './assessment/read-assessment.ts'
export { recordDecision, type DecisionInput } from './decision/record-decision.ts'
export { assignHandler } from './handler/assign-handler.ts'
