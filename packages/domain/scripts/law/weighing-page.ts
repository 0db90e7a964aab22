import { reasonLabels } from '../../src/labels/reason-labels.ts'
import { riskFactorLabels, riskLevelLabels } from '../../src/labels/risk-labels.ts'
import { weighingSourceLabels } from '../../src/labels/source-labels.ts'
import { reasonCodes, type ReasonCode } from '../../src/weighing/reason-code.ts'
import { reasonRows } from '../../src/weighing/reason-rows.ts'
import { weighingSources } from '../../src/weighing/sources.ts'
import { riskFactors, riskLevels, type RiskFactor } from '../../src/weighing/weighing.ts'
import { code, table, type LawPage } from './page.ts'

export function weighingPage(): LawPage {
  return {
    file: 'weighing.md',
    title: 'The weighing',
    about: 'the eight factors, every reason with its direction and source',
    body: [
      'Notifying is the rule and not notifying the exception (article 33(1)); an unanswered question is never read as harmless. The eight factors stand in the order of EDPB Guidelines 9/2022, IV.B. No reason decides by itself: [the scoring](scoring.md) puts them together. The proposal names the reasons that carried it, the facts that would change it, and the questions that are still open. It advises; the controller decides.',
      '## Outcomes',
      table(
        ['Outcome', 'nl', 'en'],
        riskLevels.map((level) => [code(level), riskLevelLabels[level].nl, riskLevelLabels[level].en]),
      ),
      ...riskFactors.flatMap((factor, index) => [
        `## ${String(index + 1)}. ${riskFactorLabels[factor].en} (*${riskFactorLabels[factor].nl.toLowerCase()}*)`,
        table(['Reason', 'nl', 'en', 'Direction', 'Fact', 'Source'], reasonsOf(factor)),
      ]),
      '## Sources',
      table(
        ['Key', 'en', 'nl'],
        weighingSources.map((key) => [code(key), weighingSourceLabels[key].en, weighingSourceLabels[key].nl]),
      ),
    ],
  }
}

function reasonsOf(factor: RiskFactor): string[][] {
  if (factor === 'general')
    return generalCodes().map((one) => [...words(one), '–', '–', weighingSourceLabels.general.en])
  return reasonRows
    .filter((row) => row.factor === factor)
    .map((row) => [...words(row.code), row.direction, code(row.path), weighingSourceLabels[row.source].en])
}

// The general reasons are given by the outcome, not by a fact: they are the codes that no row has.
function generalCodes(): ReasonCode[] {
  const given = new Set(reasonRows.map((row) => row.code))
  return reasonCodes.filter((one) => !given.has(one))
}

function words(reason: ReasonCode): string[] {
  return [code(reason), reasonLabels[reason].nl, reasonLabels[reason].en]
}
