import { dataTypes, identifiabilities } from '../../src/facts/choices.ts'
import { emptyFacts } from '../../src/facts/empty-facts.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { dataTypeLabels } from '../../src/labels/category-labels.ts'
import { identifiabilityLabels } from '../../src/labels/fact-choice-labels.ts'
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
  type SeverityInputs,
} from '../../src/severity/bands.ts'
import { leastSeverityInputsFrom, severityInputsFrom } from '../../src/severity/severity-inputs.ts'
import { categoryScore, severityBand, severityOf } from '../../src/severity/severity.ts'
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
      '## Ease of identification',
      table(
        ['Answer to “how easily is somebody recognised”', 'nl', 'EI'],
        identifiabilities.map((answer) => [
          code(answer),
          identifiabilityLabels[answer].nl,
          quarter(inputsWith({ data: { identifiability: answer } }).identificationQuarters),
        ]),
      ),
      `Not answered counts as ${quarter(inputsWith({}).identificationQuarters)}; names or contact data contradict “negligible”, and so does a national number: then it counts as not answered. A national number makes it at least ${quarter(inputsWith({ data: { nationalNumber: 'yes', identifiability: 'limited' } }).identificationQuarters)}.`,
      '## Circumstances',
      'CB is the sum of four parts. A part of which the kind of breach is excluded adds nothing; what is not known stands at its worst. Where two answers exclude each other, the one that lowers is not believed.',
      table(
        ['Part', 'Answers', 'Adds'],
        circumstances.map(([part, answers, inputs]) => [part, answers, quarter(inputs)]),
      ),
      'Context adjusts a category only by what was answered: simple data count as critical where being found is dangerous for somebody (+3), behavioural data that were public count one less, sensitive ones three less. That nobody asked whether somebody is in danger adds nothing: the assessor’s own adjustment.',
      '## At most and at least',
      `While facts are open, the score is shown between two numbers: everything open at its worst, and everything open at its most harmless. With nothing known that is ${scoreOf(severityInputsFrom(emptyFacts()))} and ${scoreOf(leastSeverityInputsFrom(emptyFacts()))}. The first is compared with the weighing.`,
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

type Known = { [S in keyof Facts]?: Partial<Facts[S]> }

function inputsWith({ nature, data, protection }: Known): SeverityInputs {
  const facts = emptyFacts()
  Object.assign(facts.nature, nature)
  Object.assign(facts.data, data)
  Object.assign(facts.protection, protection)
  return severityInputsFrom(facts)
}

function quarter(quarters: number): string {
  return String(quarters / 4)
}

function scoreOf(inputs: SeverityInputs): string {
  return quarter(severityOf(inputs).quarters)
}

const held = (nature: Partial<Facts['nature']>): number =>
  inputsWith({ nature: { breachTypes: ['confidentiality'], ...nature } }).confidentialityQuarters
const altered = (nature: Partial<Facts['nature']>): number =>
  inputsWith({ nature: { breachTypes: ['integrity'], ...nature } }).integrityQuarters
const lost = (availabilityLoss: 'temporary' | 'permanent', backupIntact: 'yes' | 'no'): number =>
  inputsWith({ nature: { breachTypes: ['availability'], availabilityLoss }, protection: { backupIntact } })
    .availabilityQuarters
const meant = (nature: Partial<Facts['nature']>): number =>
  inputsWith({ nature }).hasMaliciousIntent ? 2 : 0

const circumstances: readonly (readonly [string, string, number])[] = [
  [
    'Confidentiality',
    'shown not to be disclosed; nobody holds the data',
    held({ disclosure: 'notDisclosed' }),
  ],
  [
    'Confidentiality',
    'a device or paper lost, or old devices, without intent, finder unknown',
    held({ holder: 'unknown', incidentType: 'deviceLost', intent: 'none' }),
  ],
  ['Confidentiality', 'a trusted or a known recipient', held({ holder: 'known' })],
  ['Confidentiality', 'somebody unknown, everybody, or not known', held({ holder: 'unknown' })],
  ['Integrity', 'no wrong use', altered({ alteration: 'noWrongUse' })],
  ['Integrity', 'wrong use, reversible', altered({ alteration: 'wrongUseReversible' })],
  ['Integrity', 'wrong use, not reversible, or not known', altered({ alteration: 'wrongUseIrreversible' })],
  ['Availability', 'temporary, with a whole copy', lost('temporary', 'yes')],
  ['Availability', 'temporary, without a whole copy or not known', lost('temporary', 'no')],
  [
    'Availability',
    'not known whether temporary, with a whole copy',
    inputsWith({ nature: { breachTypes: ['availability'] }, protection: { backupIntact: 'yes' } })
      .availabilityQuarters,
  ],
  ['Availability', 'for good, or neither is known', lost('permanent', 'no')],
  ['Intent', 'none, or opportunistic', meant({ intent: 'opportunistic' })],
  ['Intent', 'malicious, targeted, a malicious cause, or not known', meant({ intent: 'malicious' })],
]
