import { riskLevelLabels } from '../../src/labels/risk-labels.ts'
import { ruleSetAt, ruleSets } from '../../src/rules/rule-sets.ts'
import { day } from './local.ts'
import { code, table, type LawPage } from './page.ts'

export function ruleSetsPage(): LawPage {
  const names = { risk: riskLevelLabels.risk, highRisk: riskLevelLabels.high }
  return {
    file: 'rule-sets.md',
    title: 'Rule sets',
    about: 'the law as dated rows; what is only proposed',
    body: [
      'A change of law is a new row, never an edit. A dossier keeps the rule set it was judged under. A proposal can be looked at in a comparison; no date makes it apply.',
      table(
        ['Rule set', 'nl', 'From', 'Until', 'Hours', 'Notify from', 'Standing', 'Source'],
        ruleSets.map((rules) => [
          code(rules.id),
          rules.name.nl,
          rules.isProposal ? `never; published ${day(rules.validFrom)}` : day(rules.validFrom),
          rules.validUntil === null ? '–' : day(rules.validUntil),
          String(rules.authorityHours),
          names[rules.authorityThreshold].nl,
          rules.isProposal ? 'proposal, never in force' : 'in force',
          rules.source,
        ]),
      ),
      `For a dossier of 1 January 2030 the table gives ${code(ruleSetAt('2030-01-01T00:00:00.000Z').id)}.`,
    ],
  }
}
