import { dutiesOf } from '../../src/duty/duties.ts'
import { dutyRules, type DutyRule, type DutyTrigger } from '../../src/duty/duty-rules.ts'
import { dutySourceLabel } from '../../src/duty/duty-source-labels.ts'
import { furtherDutyLabels } from '../../src/duty/further-duty-labels.ts'
import { dutyKinds, dutyStates, furtherDutyKinds, type Duty } from '../../src/duty/kinds.ts'
import { emptyFacts } from '../../src/facts/empty-facts.ts'
import type { Dossier } from '../../src/incident/dossier.ts'
import { dutyKindLabels, dutyStateLabels } from '../../src/labels/process-labels.ts'
import { ruleSetAt } from '../../src/rules/rule-sets.ts'
import { regimeLabels } from '../../src/rules/regime-labels.ts'
import { day, local } from './local.ts'
import { code, sureness, table, type LawPage } from './page.ts'

const now = '2026-11-21T08:00:00.000Z'

export function dutiesPage(): LawPage {
  return {
    file: 'duties.md',
    title: 'Duties',
    about: 'the obligations of one dossier, each with its own clock',
    body: [
      'Every obligation has its own trigger, term and source. It appears as soon as its trigger is known and is met up to and including its last millisecond. Where the law names no hours, the term is a target of the organisation itself or of a contract, and says so.',
      '## Kinds',
      table(
        ['Kind', 'nl', 'en'],
        [
          ...dutyKinds.map((kind) => [code(kind), dutyKindLabels[kind].nl, dutyKindLabels[kind].en]),
          ...furtherDutyKinds.map((kind) => [
            code(kind),
            furtherDutyLabels[kind].nl,
            furtherDutyLabels[kind].en,
          ]),
        ],
      ),
      '## Before awareness is fixed',
      'A controller is aware once its processor told it (EDPB Guidelines 9/2022), so the hours of the authority may run before anybody confirms the instant. From the instant that is proposed they are shown and sorted by as provisional. They are no duty of the dossier, are kept nowhere as one, and give way to the instant that the DPO fixes. From a hint alone (an outsider’s word, the press, a claim) no hours run yet: the time is shown as what it would be, nothing is called late by it, and lists sort by the check.',
      '## Duties under other laws',
      'They run only for an organisation that says it falls under the regime. A term is counted from its trigger; what the readings of a due time are stands on [the page of the clock](clock.md). An authority is named only for a country where that was confirmed.',
      table(
        ['Regime', 'Duty', 'From', 'Term', 'To', 'In force since', 'Source', 'Sure'],
        dutyRules.map(ruleRow),
      ),
      'NIS2: an incident is significant if it has caused or is capable of causing severe operational disruption or financial loss, or if it has affected or is capable of affecting others by considerable material or non-material damage (article 23(3)). As long as nobody judged that, it is an open question with a provisional time: 24 hours from awareness of the breach. Awareness of the significant incident may be later, and earlier too: an outage may be one before anybody knows that personal data are hit, and then the early warning was due before that time. The 24 hours of a trust service provider are for incidents with an impact on the provision of those services (article 23(4), second subparagraph); of any other significant incident it owes what every entity owes, and while it did not say which, the shorter term holds. A duty to notify under NIS2 stays where no personal data were hit after all; a dismissal ends those that follow awareness of the breach.',
      'An incident that goes on: the final report is due one month after the notification (article 23(4)(d)). Where the incident is still going on then, a progress report is due at that time in its place, and the final report within one month of the handling of the incident (article 23(4)(e); ccb.belgium.be, node 2637). Whether it goes on, and when its handling ended, is asked with the significance of the incident. While nobody says anything the earlier time holds; whoever says that it goes on is believed until they say when it ended. Ended up to and including the month, it did not go on. The handling cannot end before the incident began, nor after a final report that was sent: what was sent while it went on is a progress report. A later end is a correction with its reason; a progress or final report that was sent stays so, and what was late stays late, save where the other report is as late in its place. A dossier does not close while its final report waits for the handling. Not modelled: the intermediate reports that a CSIRT or authority may ask for (article 23(4)(c)).',
      'Police: it rests on the same test of risk as article 33, so a decision that nothing need be notified ends it too. Electronic communications: the second notification is not owed where the first said everything.',
      '## Duties of a contract',
      'A processor owes its report within the hours of the agreement, counted from its own awareness; without a term only without undue delay (article 33(2)). A sub-processor owes the same to the processor (article 28(4), B).',
      '## Own duties',
      'An insurance policy, a contract or an agreement within a group, in hours or in days, from the breach, its discovery, its report or awareness. Hours are elapsed hours; days end at the earlier of the same time on the clock and that many times 24 hours, where a term of the law in days ends with the day. An own duty holds for dossiers reported from the moment it was set, unless an earlier moment is given on purpose. No law asks it, so it has no certainty.',
      '## States',
      table(
        ['State', 'nl', 'en'],
        dutyStates.map((state) => [code(state), dutyStateLabels[state].nl, dutyStateLabels[state].en]),
      ),
      '## An example',
      `A processor knew on 20 November 2026 and told its controller the same afternoon; the risk was found high the next morning. Seen at ${local(now)}, with the default targets and a contract of 24 hours.`,
      table(
        ['Duty', 'From', 'Due', 'State', 'Source'],
        dutiesOf(dossier(), now).map((duty) => [
          nameOf(duty.kind),
          local(duty.triggeredAt),
          duty.dueAt === null ? '–' : local(duty.dueAt),
          dutyStateLabels[duty.state].en,
          dutySourceLabel(duty).en,
        ]),
      ),
    ],
  }
}

function nameOf(kind: Duty['kind']): string {
  return { ...dutyKindLabels, ...furtherDutyLabels }[kind].en
}

const triggers: Readonly<Record<DutyTrigger, string>> = {
  aware: 'awareness of the breach',
  significant: 'awareness of the significant incident',
  nis2Notified: 'the incident notification',
  nis2Handled: 'the handling of the incident',
  telecomNotified: 'the first notification',
}

function ruleRow(rule: DutyRule): string[] {
  const { regime, kind, trigger, term, recipients, source, certainty, validFrom } = rule
  const to = Object.entries(recipients).map(([country, authority]) => `${authority} (${country})`)
  const length = `${String(term.count)} ${term.count === 1 ? term.unit.replace(/s$/, '') : term.unit}`
  return [
    ...[regimeLabels[regime].en, furtherDutyLabels[kind].en, triggers[trigger] + whileOf(rule), length],
    ...[to.join(', ') || '–', day(validFrom), source, sureness(certainty)],
  ]
}

function whileOf({ isForOngoing }: DutyRule): string {
  if (isForOngoing === undefined) return ''
  return isForOngoing
    ? ', if the incident goes on a month after the notification'
    : ', if the incident does not go on a month after it'
}

function dossier(): Dossier {
  const facts = emptyFacts()
  const processorAwareAt = '2026-11-20T09:00:00.000Z'
  const processorToldAt = '2026-11-20T16:05:00.000Z'
  return {
    status: 'confirmed',
    createdAt: processorToldAt,
    reportedAt: processorToldAt,
    awareAt: processorToldAt,
    facts: { ...facts, timing: { ...facts.timing, processorAwareAt, processorToldAt } },
    settings: {
      investigationHours: 24,
      peopleTargetHours: 72,
      decides: 'decider',
      zone: 'Europe/Brussels',
      country: 'BE',
    },
    weighing: { conclusion: 'high', highRiskAt: '2026-11-21T07:30:00.000Z' },
    advisedAt: null,
    decision: null,
    notifications: [],
    communications: [],
    openMeasures: 0,
    contractTermHours: 24,
    ruleSetId: ruleSetAt(processorToldAt).id,
  }
}
