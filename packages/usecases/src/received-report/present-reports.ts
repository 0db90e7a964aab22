import { emptyFacts, factSections, type Instant } from '@lekboek/domain'
import { saidFacts, saidFields, withSaid } from '@lekboek/domain/breach'
import type { Selection } from '@lekboek/database'
import { instantOf } from '../input/instant-of.ts'
import type { Row } from '../input/row.ts'

/** What has to be read for what a report's versions tell. */
export function versionNeeds(reports: true | Selection | undefined): Selection[] {
  return asksTold(reports) ? [{ reports: { versions: toldNeeds } }] : []
}

/** What has to be read for what a version tells. */
export const toldNeeds = { content: true, chain: true, arrivedAt: true } as const satisfies Selection

export function asksTold(reports: true | Selection | undefined): boolean {
  const versions = typeof reports === 'object' ? reports['versions'] : undefined
  return typeof versions === 'object' && 'told' in versions
}

/** Reports with what each version tells, laid out as the facts of a dossier are: so the two can be put side by side. */
export function presentReports(reports: unknown): Row[] {
  return rowsIn(reports).map((report) => ({
    ...report,
    versions: rowsIn(report['versions']).map(presentVersion),
  }))
}

/** One version with what it tells; null where the processor withdrew it. */
export function presentVersion({ content, chain, ...version }: Row): Row {
  if (!isRow(content)) return { ...version, told: null }
  const { title, services, measures, measuresProposed, note } = content
  return {
    ...version,
    told: {
      ...{ title, services: services ?? [], measures, measuresProposed, note },
      chain: rowsIn(chain),
      facts: factsOf(content, instantOf(String(version['arrivedAt']))),
    },
  }
}

function factsOf(content: Row, arrivedAt: Instant): Row {
  const said = saidFacts(content, arrivedAt)
  const fields = saidFields.filter((field) => field in said)
  const facts = withSaid(emptyFacts(), said, fields)
  const unsaved = { version: 0, changedAt: null, changedBy: null }
  return Object.fromEntries(factSections.map((section) => [section, { ...facts[section], ...unsaved }]))
}

function rowsIn(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.filter(isRow) : []
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
