import { proposeFor } from '../awareness/propose-for.ts'
import { knownInstant } from '../clock/instant.ts'
import { dueAfter, type Term } from '../clock/term.ts'
import type { Instant } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import type { OwnDuty } from './duty-facts.ts'
import { dutyRules, type DutyRule } from './duty-rules.ts'
import { awaitsHandling, furtherDuties } from './further-duties.ts'
import type { FurtherDutyKind } from './kinds.ts'
import { isHardlySignificant } from './hardly-significant.ts'
import { earliest, isAfter } from './make-duty.ts'

/** What a duty waits for before its clock can run. */
export const waitReasons = [
  'awareness',
  'significance',
  'incidentNotification',
  'handling',
  'firstNotification',
  'occurrence',
  'discovery',
] as const
export type WaitReason = (typeof waitReasons)[number]

/** A duty that the organisation's settings name and whose trigger is not known yet: it has no clock, and is not gone. */
export interface WaitingDuty {
  kind: FurtherDutyKind
  /** As of the duty that it becomes. */
  key: string
  /** How the organisation calls a duty of its own; `null` for all others. */
  name: string | null
  /** Code of the authority it will be owed to, where it is confirmed. */
  recipient: string | null
  waitsFor: WaitReason
  /**
   * When it would end if the times point right, of what waits for an answer the latest that it can; `null` where nothing
   * points to an instant. Provisional.
   */
  provisionalDueAt: Instant | null
}

/**
 * The duties outside articles 33 and 34 that wait, in the order of `dutyRules` and then of the organisation's own; none
 * once the dossier is closed, and once it is dismissed only the final report on a significant incident that goes on:
 * that stays owed where no personal data were hit. `isSignificanceJudged`: somebody said whether the incident is significant, so
 * that without an instant it is not. Never throws.
 */
export function waitingDuties(dossier: Dossier, now: Instant, isSignificanceJudged: boolean): WaitingDuty[] {
  if (dossier.status === 'closed' || dossier.status === 'broughtTogether') return []
  const isDismissed = dossier.status === 'dismissed'
  const running = new Set(furtherDuties(dossier, now).map(({ key }) => key))
  const known = knownInstant(dossier.awareAt)
  const awareAt = known ?? proposeFor(dossier)?.at ?? null
  const regimes = dossier.settings.regimes ?? []
  const ofLaw = dutyRules
    .filter(
      (rule) =>
        regimes.includes(rule.regime) &&
        (!isDismissed || rule.trigger === 'nis2Handled') &&
        !running.has(rule.kind) &&
        isInForce(rule, now),
    )
    .flatMap((rule) => waitingRule(rule, dossier, awareAt, isSignificanceJudged))
  const own = (dossier.settings.ownDuties ?? [])
    .filter(({ id }) => !running.has(`own:${id}`) && !(dossier.sparedDuties ?? []).includes(`own:${id}`))
    .flatMap((one) => waitingOwn(one, dossier, awareAt))
  return [...earliestOfEach(ofLaw), ...(isDismissed ? [] : own)]
}

function waitingRule(
  rule: DutyRule,
  dossier: Dossier,
  awareAt: Instant | null,
  isSignificanceJudged: boolean,
): WaitingDuty[] {
  const waitsFor = reasonOf(rule, dossier, isSignificanceJudged)
  if (waitsFor === null) return []
  const { kind, term, recipients } = rule
  const recipient = recipients[dossier.settings.country] ?? null
  // The hours of a significant incident count from knowing that it is: as early as the breach, as far as anybody said.
  const from = waitsFor === 'awareness' || waitsFor === 'significance' ? awareAt : null
  return [{ kind, key: kind, name: null, recipient, waitsFor, provisionalDueAt: ending(from, term, dossier) }]
}

function reasonOf(
  { trigger, kind }: DutyRule,
  dossier: Dossier,
  isSignificanceJudged: boolean,
): WaitReason | null {
  switch (trigger) {
    case 'aware':
      return 'awareness'
    case 'significant':
      return isSignificanceJudged || isHardlySignificant(dossier.facts) ? null : 'significance'
    case 'nis2Notified':
      if (knownInstant(dossier.significantAt) === null || isNotified(dossier)) return null
      return kind === 'nis2FinalReport' || mayGoOn(dossier) ? 'incidentNotification' : null
    case 'nis2Handled':
      return awaitsHandling(dossier) ? 'handling' : null
    case 'telecomNotified':
      return knownInstant(dossier.awareAt) === null ? null : 'firstNotification'
  }
}

function isNotified({ reports = [] }: Dossier): boolean {
  return reports.some(({ duty }) => duty === 'nis2Notification')
}

// Nothing tells yet whether it goes on a month after the notification.
function mayGoOn({ isBeingHandled, handledAt }: Dossier): boolean {
  return isBeingHandled === true && knownInstant(handledAt) === null
}

// The stricter of two regimes with one duty; article 23(4), second subparagraph.
function earliestOfEach(waiting: readonly WaitingDuty[]): WaitingDuty[] {
  return waiting.filter((one) => !waiting.some((other) => isBefore(other, one, waiting)))
}

function isBefore(other: WaitingDuty, one: WaitingDuty, all: readonly WaitingDuty[]): boolean {
  if (other === one || other.kind !== one.kind) return false
  const [first, second] = [other.provisionalDueAt, one.provisionalDueAt]
  if (first === second || first === null || second === null) return all.indexOf(other) < all.indexOf(one)
  return isAfter(second, first)
}

const ownReasons = {
  occurred: 'occurrence',
  detected: 'discovery',
  reported: null,
  aware: 'awareness',
} as const satisfies Record<OwnDuty['trigger'], WaitReason | null>

function waitingOwn(own: OwnDuty, dossier: Dossier, awareAt: Instant | null): WaitingDuty[] {
  const waitsFor = ownReasons[own.trigger]
  const from = knownInstant(own.validFromAt)
  if (waitsFor === null || (from !== null && isAfter(from, dossier.reportedAt))) return []
  const term = { unit: own.unit, count: own.count }
  const at = waitsFor === 'awareness' ? awareAt : latestOf(waitsFor, dossier)
  const provisionalDueAt = ending(at, term, dossier)
  return [{ kind: 'own', key: `own:${own.id}`, name: own.name, recipient: null, waitsFor, provisionalDueAt }]
}

// Nobody tells or reports what was not discovered, nor discovers what did not happen.
function latestOf(waitsFor: WaitReason, { facts, reportedAt, awareAt }: Dossier): Instant | null {
  const { detectedAt, processorAwareAt, processorToldAt } = facts.timing
  const known = [reportedAt, facts.timing.reportedAt, processorToldAt, awareAt]
  return earliest(waitsFor === 'occurrence' ? [...known, detectedAt, processorAwareAt] : known)
}

function ending(from: Instant | null, term: Term, { settings }: Dossier): Instant | null {
  return from === null ? null : dueAfter(from, term, settings.zone)
}

function isInForce({ validFrom, validUntil }: DutyRule, at: Instant): boolean {
  return !isAfter(validFrom, at) && (validUntil === null || isAfter(validUntil, at))
}
