import { activityKinds, type ActivityKind } from '@lekboek/documents'

/** What an act in a register was for, as an invoice names it. */
export const actKinds = activityKinds
export type ActKind = ActivityKind

/** The noun that a verb of the journal begins with. */
const kindOfNoun: Readonly<Record<string, ActKind>> = {
  report: 'intake',
  delivery: 'intake',
  facts: 'facts',
  signals: 'facts',
  significance: 'facts',
  subProcessors: 'facts',
  awareness: 'awareness',
  assessment: 'weighing',
  decision: 'decision',
  notification: 'notification',
  dutyReport: 'notification',
  communication: 'communication',
  measure: 'measures',
  incident: 'dossier',
  handler: 'dossier',
}

/** Opening a dossier is taking something in, not keeping it in order. */
const kindOfVerb: Readonly<Record<string, ActKind>> = { 'incident.opened': 'intake' }

export function actKindOf(verb: string): ActKind {
  return kindOfVerb[verb] ?? kindOfNoun[verb.split('.')[0] ?? ''] ?? 'other'
}
