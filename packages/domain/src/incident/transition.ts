import type { Problem } from '../problem/problem.ts'
import type { IncidentStatus } from './dossier.ts'

// A closed dossier reopens as confirmed, a dismissed one as a check that is taken up again.
const allowed: Readonly<Record<IncidentStatus, readonly IncidentStatus[]>> = {
  reported: ['investigating', 'confirmed', 'dismissed'],
  investigating: ['confirmed', 'dismissed'],
  confirmed: ['closed', 'dismissed'],
  closed: ['confirmed'],
  dismissed: ['investigating'],
  // Taken apart it is again what it was.
  broughtTogether: [],
}

/** May a dossier go from one status to another? Empty when it may; staying where it is is no transition. */
export function transitionProblems(from: IncidentStatus, to: IncidentStatus): Problem[] {
  if (allowed[from].includes(to)) return []
  return [{ path: 'status', code: 'transitionNotAllowed', params: { from, to } }]
}
