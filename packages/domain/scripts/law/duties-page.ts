import { dutiesOf } from '../../src/duty/duties.ts'
import { dutyKinds, dutyStates } from '../../src/duty/kinds.ts'
import { emptyFacts } from '../../src/facts/empty-facts.ts'
import type { Dossier } from '../../src/incident/dossier.ts'
import type { Label } from '../../src/labels/label.ts'
import { dutyKindLabels, dutyStateLabels } from '../../src/labels/process-labels.ts'
import { ruleSetAt } from '../../src/rules/rule-sets.ts'
import { local } from './local.ts'
import { code, table, type LawPage } from './page.ts'

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
        dutyKinds.map((kind) => [code(kind), dutyKindLabels[kind].nl, dutyKindLabels[kind].en]),
      ),
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
          dutyStateLabels[duty.state].nl,
          duty.source,
        ]),
      ),
    ],
  }
}

// A duty that an organisation defines itself has a name of its own and no label.
function nameOf(kind: string): string {
  const labels: Readonly<Partial<Record<string, Label>>> = dutyKindLabels
  return labels[kind]?.nl ?? kind
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
