import type { RequestOf } from './load.ts'
import type { Workload } from './workloads.ts'

const measures = `measuresByOrganisationIdAndIncidentId { nodes { rowId version text kind owner dueAt doneAt result createdAt createdByName } }`

/** The same reads as the generated schema of the peer asks for them. */
const operations: Partial<Record<Workload['name'], string>> = {
  W1: `query OpenRegister($organisation: UUID!) {
    allIncidents(first: 50, condition: { organisationId: $organisation }, orderBy: [REPORTED_AT_DESC, ROW_ID_DESC]) {
      nodes {
        rowId year sequence reference title status source incidentType reportedAt awareAt dueAt nextStep peopleCount
        measuresByOrganisationIdAndIncidentId { nodes { rowId text kind owner dueAt doneAt } }
        notificationsByOrganisationIdAndIncidentId { nodes { rowId authority phase sentAt receipt } }
      }
    }
  }`,
  W2: `query OpenDossier($organisation: UUID!, $year: Int!, $sequence: Int!) {
    allIncidents(first: 1, condition: { organisationId: $organisation, year: $year, sequence: $sequence }) { nodes {
      rowId year sequence reference title status source incidentType processorName ruleSetId createdAt reportedAt occurredAt detectedAt awareAt
      decidedAt notifiedAt toldAt closedAt dueAt dueKind nextStep peopleCount risk authorityChoice peopleChoice version
      handlersByOrganisationIdAndIncidentId { nodes { userName } }
      dutiesByOrganisationIdAndIncidentId { nodes { rowId kind state triggeredAt dueAt metAt ruleId source } }
      awarenessesByOrganisationIdAndIncidentId { nodes { rowId awareAt ground argument recordedAt recordedByName } }
      reportsByOrganisationIdAndIncidentId { nodes { rowId reference source text noticedAt reportedAt reporterName } }
      assessmentsByOrganisationIdAndIncidentId { nodes { rowId risk proposedRisk riskAnswer highRiskAnswer reasoning adviceAuthority adviceAuthorities advicePeople advice severityQuarters assessedAt assessedByName } }
      decisionsByOrganisationIdAndIncidentId { nodes { rowId authorityChoice peopleChoice followsAdvice reason ruleSetId decidedAt decidedByName } }
      notificationsByOrganisationIdAndIncidentId { nodes { rowId authority phase preparedAt preparedByName isLate sentAt channel receipt sentByName } }
      communicationsByOrganisationIdAndIncidentId { nodes { rowId version audience language subject whatHappened consequences measures advice contact createdAt createdByName } }
      ${measures}
      incidentSectionsByOrganisationIdAndIncidentId { nodes { section version changedAt content } }
    } }
  }`,
}

/** A request to the peer; null where its generated schema cannot do the work in one operation. */
export function peerRequest(workload: Workload, cookie: string): RequestOf | null {
  const query = operations[workload.name]
  if (!query) return null
  return (index) => {
    const { number, ...variables } = workload.variablesOf(index)
    const [year, sequence] = String(number ?? '0-0')
      .split('-')
      .map(Number)
    const organisation = String(variables['organisation'])
    return {
      path: '/graphql',
      headers: { cookie, 'x-organisation': organisation },
      body: JSON.stringify({ query, variables: number ? { ...variables, year, sequence } : variables }),
    }
  }
}
