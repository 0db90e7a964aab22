import { dataTypes } from '../../src/facts/choices.ts'
import { emptyFacts } from '../../src/facts/empty-facts.ts'
import { dataTypeLabels } from '../../src/labels/category-labels.ts'
import {
  severityBandLabels,
  severityCategoryLabels,
  severityFlagLabels,
} from '../../src/labels/risk-labels.ts'
import {
  severityBands,
  severityCategories,
  severityFlags,
  type SeverityBand,
} from '../../src/severity/bands.ts'
import { severityInputsFrom } from '../../src/severity/severity-inputs.ts'
import { categoryScore, severityBand } from '../../src/severity/severity.ts'
import { code, table, type LawPage } from './page.ts'

const quarters = Array.from({ length: 24 }, (_, index) => index + 1)

export function severityPage(): LawPage {
  return {
    file: 'severity.md',
    title: 'Severity',
    about: 'the ENISA method of 2013, as advice beside the weighing',
    body: [
      'ENISA, Recommendations for a methodology of the assessment of severity of personal data breaches, working document v1.0, December 2013; read through agreeing copies. The score is DPC × EI + CB: the context of the data (1 to 4), the ease of identification (0.25 to 1) and the circumstances (0 to 2). It is counted in quarters, so that 2, 3 and 4 are met exactly.',
      'The score is one documented input and never the decision: it does not see scale, a national number, who holds the data or a targeted victim.',
      '## Bands',
      table(
        ['Band', 'nl', 'Scores'],
        severityBands.map((band) => [code(band), severityBandLabels[band].nl, scoresOf(band)]),
      ),
      '## Categories',
      table(
        ['Category', 'nl', 'Base score', 'Kinds of data'],
        severityCategories.map((category) => [
          code(category),
          severityCategoryLabels[category].nl,
          String(categoryScore({ category, adjustment: 0 })),
          dataTypes
            .filter((type) => categoryOf(type) === category)
            .map((type) => dataTypeLabels[type].nl)
            .join('; '),
        ]),
      ),
      'Of several categories the highest counts. Sign-in data have no category: what they open is scored. An adjustment for context moves a category in whole steps and needs its argument; the result stays between 1 and 4. A Belgian national register number reveals the date of birth, so identification is at least significant (own reading).',
      '## Flags',
      table(
        ['Flag', 'nl', 'en'],
        severityFlags.map((flag) => [code(flag), severityFlagLabels[flag].nl, severityFlagLabels[flag].en]),
      ),
      'Flags stand beside the number and do not change it.',
    ],
  }
}

function scoresOf(band: SeverityBand): string {
  const scores = quarters.filter((one) => severityBand(one) === band).map((one) => one / 4)
  return `${String(Math.min(...scores))} to ${String(Math.max(...scores))}`
}

function categoryOf(type: (typeof dataTypes)[number]): string | null {
  const facts = emptyFacts()
  const inputs = severityInputsFrom({ ...facts, data: { ...facts.data, types: [type] } })
  return inputs.categories[0]?.category ?? null
}
