import { changedFacts, worstGroups, type Facts, type GroupWeighing, type Reason } from '@lekboek/domain'
import type { Selection } from '@lekboek/database'

const sections = { section: true, content: true } as const

/** What is read of the proposal and of the facts that are kept with an assessment, and what each of it needs. */
const kept: Readonly<Record<string, Selection>> = {
  reasons: { sections, assessments: { proposal: true } },
  worstGroups: { sections, assessments: { proposal: true } },
  changedFacts: { sections, assessments: { facts: true } },
}

/** What has to be read beside the assessments for what was asked of them. */
export function assessmentNeeds(assessments: true | Selection | undefined): Selection[] {
  return keptFields(assessments).map((field) => kept[field] ?? {})
}

/** Is anything asked of what is kept with an assessment? */
export function asksKept(assessments: true | Selection | undefined): boolean {
  return keptFields(assessments).length > 0
}

function keptFields(assessments: true | Selection | undefined): string[] {
  return typeof assessments === 'object' ? Object.keys(assessments).filter((field) => field in kept) : []
}

/** An assessment with what it was made from, as it is stored. */
interface KeptAssessment {
  readonly proposal?: Readonly<{ reasons?: unknown; groups?: unknown }> | null
  readonly facts?: Facts | null
}

/**
 * Assessments with the reasons that the proposal gave them and whom it rested on, read back and never worked out anew; and
 * with the facts that are others since.
 */
export function presentAssessments(assessments: unknown, facts: Facts): unknown[] {
  const rows = Array.isArray(assessments) ? (assessments as readonly KeptAssessment[]) : []
  return rows.map(({ proposal, facts: then, ...assessment }) => ({
    ...assessment,
    reasons: reasonsIn(proposal?.reasons),
    worstGroups: worstGroups(groupsIn(proposal?.groups)).map(({ path, name }) => ({ path, name })),
    changedFacts: then ? changedFacts(then, facts) : null,
  }))
}

/** The reasons as they are kept; null where a version before this one kept them in another form. */
function reasonsIn(reasons: unknown): Reason[] | null {
  return Array.isArray(reasons) && reasons.every(isReason) ? reasons : null
}

function isReason(reason: unknown): reason is Reason {
  if (typeof reason !== 'object' || reason === null) return false
  const texts = new Map<string, unknown>(Object.entries(reason))
  return ['code', 'path', 'direction', 'source'].every((field) => typeof texts.get(field) === 'string')
}

// A proposal from before groups were asked keeps none.
function groupsIn(groups: unknown): GroupWeighing[] {
  return Array.isArray(groups) ? (groups as GroupWeighing[]) : []
}
