import type { Label } from '@lekboek/domain'
import {
  awarenessGroundLabels,
  communicationChannelLabels,
  dataTypeLabels,
  impactLabels,
  impactSeverityLabels,
  incidentSourceLabels,
  incidentTypeLabels,
  leadBasisLabels,
  peopleCategoryLabels,
  preventionLabels,
  protectionInPlaceLabels,
  riskLevelLabels,
  dutyReportChannelLabels,
  submissionChannelLabels,
} from '@lekboek/domain/labels'
import type { Language } from './language.ts'
import type { Messages } from './read-messages.ts'

/** Lists whose words the register, the documents and the notification use too: the domain alone says them. */
const tables: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  awarenessGround: awarenessGroundLabels,
  communicationChannel: communicationChannelLabels,
  dataType: dataTypeLabels,
  impact: impactLabels,
  impactSeverity: impactSeverityLabels,
  incidentSource: incidentSourceLabels,
  incidentType: incidentTypeLabels,
  leadBasis: leadBasisLabels,
  peopleCategory: peopleCategoryLabels,
  prevention: preventionLabels,
  protectionInPlace: protectionInPlaceLabels,
  riskLevel: riskLevelLabels,
  dutyReportChannel: dutyReportChannelLabels,
  submissionChannel: submissionChannelLabels,
}

/** What stands under `choice` beside the answers that are worded for a question of a form. */
export function labelMessages(language: Language): Messages {
  return Object.fromEntries(Object.entries(tables).map(([list, labels]) => [list, wordsOf(labels, language)]))
}

function wordsOf(labels: Readonly<Record<string, Label>>, language: Language): Messages {
  return Object.fromEntries(Object.entries(labels).map(([key, label]) => [key, literal(label[language])]))
}

/** What vue-i18n would take for its own syntax. */
function literal(text: string): string {
  return text.replaceAll(/[@{}|]/g, (sign) => `{'${sign}'}`)
}
