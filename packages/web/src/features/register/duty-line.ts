import type { Instant } from '@lekboek/domain'
import type { RegisterIncidentFragment } from '../../generated/graphql.ts'

/** What one cell of the register says of a duty: done on a day, due by a time, or a word. */
export interface DutyLine {
  at: Instant | null
  dueAt: Instant | null
  word: 'notNeeded' | 'voluntary' | 'open' | 'dismissed' | 'broughtTogether' | 'unweighed'
  /** Counted from an awareness that nobody fixed yet. */
  isProvisional?: boolean
}

type Facts = Pick<
  RegisterIncidentFragment,
  'status' | 'notifiedAt' | 'toldAt' | 'dueAt' | 'dueKind' | 'authorityChoice' | 'peopleChoice'
> &
  Partial<Pick<RegisterIncidentFragment, 'provisionalDueAt' | 'risk'>>

export function authorityLine(incident: Facts): DutyLine {
  const provisionalDueAt = incident.provisionalDueAt ?? null
  const dueAt = provisionalDueAt ?? (incident.dueKind === 'authority' ? incident.dueAt : null)
  const line = lineOf(incident, incident.notifiedAt, dueAt, incident.authorityChoice === 'doNotNotify')
  return line.dueAt !== null && provisionalDueAt !== null ? { ...line, isProvisional: true } : line
}

export function peopleLine(incident: Facts): DutyLine {
  const dueAt = incident.dueKind === 'people' ? incident.dueAt : null
  const line = lineOf(incident, incident.toldAt, dueAt, incident.peopleChoice === 'doNotTell')
  // Telling without having to has no duty: a dossier may be closed before it is done.
  const isVoluntary = line.word === 'open' && line.at === null && incident.peopleChoice === 'tellVoluntarily'
  if (isVoluntary) return { ...line, word: 'voluntary' }
  // Whether anybody has to be told is known only once the risk was weighed or something was decided.
  const isUnknown = dueAt === null && incident.risk === null && incident.peopleChoice === null
  return isUnknown && line.word === 'open' && line.at === null ? { ...line, word: 'unweighed' } : line
}

function lineOf(
  { status }: Facts,
  at: Instant | null,
  dueAt: Instant | null,
  isNotNeeded: boolean,
): DutyLine {
  if (at !== null) return { at, dueAt: null, word: 'open' }
  if (status === 'dismissed' || status === 'broughtTogether') return { at: null, dueAt: null, word: status }
  if (isNotNeeded) return { at: null, dueAt: null, word: 'notNeeded' }
  return { at: null, dueAt, word: 'open' }
}
