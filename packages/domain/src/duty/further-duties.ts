import { knownInstant } from '../clock/instant.ts'
import { dueAfter } from '../clock/term.ts'
import { sparesAuthority } from '../decision/standing.ts'
import type { Instant } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import type { Regime } from '../rules/regime.ts'
import type { OwnDuty, SubProcessorLink } from './duty-facts.ts'
import { dutyRules, type DutyRule } from './duty-rules.ts'
import type { Duty } from './kinds.ts'
import { finalReportTerm, isGoingOnAt } from './handling.ts'
import { earliest, isAfter, makeDuty, spared } from './make-duty.ts'
import { openCases } from './phases.ts'

/**
 * The duties outside articles 33 and 34, in the order of `furtherDutyKinds`: each sub-processor towards the processor
 * (article 28(4)), the regimes under which the organisation says it falls, and the duties it took on itself. None
 * appears before its trigger is known, and none follows from a decision about the GDPR's authority, save that of the
 * police, which rests on the same test of risk.
 */
export function furtherDuties(dossier: Dossier, now: Instant): Duty[] {
  return [
    ...(dossier.subProcessors ?? []).flatMap((link) => chainDuty(link, dossier, now)),
    ...regimeDuties(dossier, now),
    ...(dossier.settings.ownDuties ?? []).flatMap((own) => ownDuty(own, dossier, now)),
  ]
}

function chainDuty(link: SubProcessorLink, dossier: Dossier, now: Instant): Duty[] {
  const triggeredAt = knownInstant(link.awareAt)
  if (triggeredAt === null) return []
  const { id, name, termHours } = link
  const law = 'GDPR articles 28(4) and 33(2)'
  const draft = {
    kind: 'subProcessorReport' as const,
    key: `subProcessorReport:${id}`,
    triggeredAt,
    metAt: knownInstant(link.toldAt),
    term: termHours === null ? null : { unit: 'hours' as const, count: termHours },
    ruleId: 'contract',
    source: termHours === null ? law : `Contract of the sub-processor: ${String(termHours)} h; ${law}`,
    // Article 33(2) names the processor; that a sub-processor owes the same to its processor is read from 28(4).
    certainty: 'B' as const,
    name,
  }
  return [makeDuty(draft, dossier.settings.zone, now)]
}

function regimeDuties(dossier: Dossier, now: Instant): Duty[] {
  const regimes = regimesFor(dossier)
  if (regimes.length === 0) return []
  const duties = dutyRules
    .filter(({ regime }) => regimes.includes(regime))
    .flatMap((rule) => regimeDuty(rule, dossier, now))
  return duties.filter((duty) => duties.every((other) => duty === other || !isStricter(other, duty, duties)))
}

/**
 * The shorter term is for incidents that have an impact on the provision of the trust services (NIS2 article 23(4), second
 * subparagraph). For any other significant incident a trust service provider owes what every entity owes.
 */
function regimesFor({ settings, affectsTrustServices }: Dossier): readonly Regime[] {
  const regimes = settings.regimes ?? []
  if (affectsTrustServices !== false) return regimes
  return [...new Set(regimes.map((regime) => (regime === 'nis2Trust' ? 'nis2' : regime)))]
}

// Under two regimes with one duty, as a trust service that is an essential entity, the earlier due time holds.
function isStricter(other: Duty, duty: Duty, all: readonly Duty[]): boolean {
  if (other.kind !== duty.kind || other.dueAt === null || duty.dueAt === null) return false
  if (other.dueAt === duty.dueAt) return all.indexOf(other) < all.indexOf(duty)
  return isAfter(duty.dueAt, other.dueAt)
}

function regimeDuty(rule: DutyRule, dossier: Dossier, now: Instant): Duty[] {
  const triggeredAt = triggerOf(rule, dossier)
  if (triggeredAt === null || !isInForce(rule, triggeredAt)) return []
  const { kind, term, source, certainty, id: ruleId } = rule
  const recipient = rule.recipients[dossier.settings.country] ?? null
  const metAt = metOf(rule, recipient, dossier)
  if (!holdsWhile(rule, dossier) && !(kind === 'nis2ProgressReport' && metAt !== null)) return []
  const draft = { kind, triggeredAt, metAt, term, ruleId, source, certainty, recipient }
  const duty = makeDuty(draft, dossier.settings.zone, now)
  return [isSpared(rule, dossier) ? spared(duty) : duty]
}

// A progress report that was sent stays so once the incident proves to have ended before.
function holdsWhile({ isForOngoing }: DutyRule, dossier: Dossier): boolean {
  return isForOngoing === undefined || isForOngoing === isGoingOn(dossier)
}

function triggerOf({ trigger }: DutyRule, dossier: Dossier): Instant | null {
  switch (trigger) {
    case 'aware':
      return knownInstant(dossier.awareAt)
    case 'significant':
      return knownInstant(dossier.significantAt)
    case 'nis2Notified':
      return sentAt(dossier, 'nis2Notification')
    case 'nis2Handled':
      return sentAt(dossier, 'nis2Notification') === null ? null : knownInstant(dossier.handledAt)
    case 'telecomNotified':
      return sentAt(dossier, 'telecomNotification')
  }
}

function metOf({ kind }: DutyRule, recipient: string | null, dossier: Dossier): Instant | null {
  const sent = sentAt(dossier, kind)
  if (kind === 'telecomCompletion') return earliest([sent, completeAt(dossier, 'telecomNotification')])
  if (kind !== 'policeNotification') return sent
  const told = openCases(dossier.notifications).filter(
    ({ authority }) => recipient !== null && authority === recipient,
  )
  return earliest([sent, ...told.map(({ openedAt }) => openedAt)])
}

// No breach of personal data may still be a significant incident: a dismissal ends the duties that follow awareness.
function isSpared({ regime, trigger }: DutyRule, dossier: Dossier): boolean {
  if (dossier.status === 'dismissed' && (trigger === 'aware' || trigger === 'telecomNotified')) return true
  return regime === 'police' && sparesAuthority(dossier)
}

function ownDuty(own: OwnDuty, dossier: Dossier, now: Instant): Duty[] {
  const triggeredAt = ownTrigger(own, dossier)
  if (triggeredAt === null || !holdsFor(own, dossier)) return []
  const key = `own:${own.id}`
  const draft = {
    kind: 'own' as const,
    key,
    triggeredAt,
    metAt: sentAt(dossier, key),
    term: { unit: own.unit, count: own.count },
    ruleId: key,
    source: `Own duty, ${own.name}: ${String(own.count)} ${own.unit}`,
    name: own.name,
  }
  const duty = makeDuty(draft, dossier.settings.zone, now)
  const isSparedHere = dossier.status === 'dismissed' || (dossier.sparedDuties ?? []).includes(key)
  return [isSparedHere ? spared(duty) : duty]
}

// A contract signed today makes nothing late that was reported before.
function holdsFor({ validFromAt }: OwnDuty, { reportedAt }: Dossier): boolean {
  const from = knownInstant(validFromAt)
  return from === null || !isAfter(from, reportedAt)
}

function ownTrigger({ trigger }: OwnDuty, { facts, reportedAt, awareAt }: Dossier): Instant | null {
  switch (trigger) {
    case 'occurred':
      return knownInstant(facts.timing.occurredFromAt)
    case 'detected':
      return knownInstant(facts.timing.detectedAt)
    case 'reported':
      return knownInstant(reportedAt)
    case 'aware':
      return knownInstant(awareAt)
  }
}

function isInForce({ validFrom, validUntil }: DutyRule, at: Instant): boolean {
  return !isAfter(validFrom, at) && (validUntil === null || isAfter(validUntil, at))
}

/**
 * Does the final report on the incident wait for the end of its handling? It goes on a month after the notification, and
 * nobody said when it ended.
 */
export function awaitsHandling(dossier: Dossier): boolean {
  const { regimes = [] } = dossier.settings
  const isUnderNis2 = regimes.includes('nis2') || regimes.includes('nis2Trust')
  return isUnderNis2 && knownInstant(dossier.handledAt) === null && isGoingOn(dossier)
}

// Without a notification no final report is due, and nothing can go on then.
function isGoingOn(dossier: Dossier): boolean {
  const notifiedAt = sentAt(dossier, 'nis2Notification')
  const dueAt = notifiedAt === null ? null : dueAfter(notifiedAt, finalReportTerm, dossier.settings.zone)
  return dueAt !== null && isGoingOnAt(dueAt, dossier)
}

function sentAt({ reports }: Dossier, key: string): Instant | null {
  return earliest((reports ?? []).filter(({ duty }) => duty === key).map((report) => report.sentAt))
}

function completeAt({ reports }: Dossier, key: string): Instant | null {
  const complete = (reports ?? []).filter(({ duty, isComplete }) => duty === key && isComplete === true)
  return earliest(complete.map((report) => report.sentAt))
}
