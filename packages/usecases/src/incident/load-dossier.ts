import { emptyFacts, type Dossier, type Facts, type FactSection, type OrganisationSettings } from '@lekboek/domain'
import { isUuid, selectIncident, type Register, type Selection } from '@lekboek/database'
import { notFound } from '../refusal.ts'
import type { RegisterAccess } from '../viewer/viewer.ts'

/** What the domain needs to know of a dossier, as one selection. */
const dossierSelection = {
  id: true,
  status: true,
  source: true,
  version: true,
  reference: true,
  title: true,
  number: true,
  handlerIds: true,
  createdAt: true,
  reportedAt: true,
  awareAt: true,
  contractTermHours: true,
  ruleSetId: true,
  sections: { section: true, version: true, content: true, changedAt: true, changedBy: true },
  duties: { id: true, kind: true, state: true, triggeredAt: true, dueAt: true, metAt: true },
  assessments: { risk: true, adviceAuthority: true, advicePeople: true, exceptionGround: true, advice: true, assessedAt: true },
  decisions: { authorityChoice: true, peopleChoice: true, decidedAt: true },
  notifications: { id: true, authority: true, phase: true, sentAt: true },
  communications: { id: true, version: true, toldAt: true },
  measures: { id: true, version: true, doneAt: true },
  awareness: { awareAt: true, ground: true },
} as const satisfies Selection

interface StoredSection {
  readonly section: FactSection
  readonly version: number
  readonly content: never
  readonly changedAt: string
  readonly changedBy: string
}

/** The stored dossier, beside the domain's view of it. */
export interface StoredDossier {
  readonly id: string
  readonly number: string
  readonly reference: string
  readonly title: string
  readonly source: string
  readonly version: number
  readonly handlerIds: readonly string[]
  readonly sections: ReadonlyMap<FactSection, StoredSection>
  readonly duties: readonly { id: string; kind: string; state: string; dueAt: string | null; metAt: string | null }[]
  readonly awarenessCount: number
  readonly assessments: readonly { risk: string; adviceAuthority: string | null; advicePeople: string | null; assessedAt: string }[]
  readonly decisionCount: number
  readonly dossier: Dossier
}
