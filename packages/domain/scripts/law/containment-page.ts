import { checklistFor } from '../../src/containment/checklist.ts'
import { containmentSteps } from '../../src/containment/incident-steps.ts'
import { containmentSources } from '../../src/containment/sources.ts'
import { containmentMomentLabels, containmentMoments } from '../../src/containment/step.ts'
import { incidentTypes } from '../../src/facts/choices.ts'
import { incidentTypeLabels } from '../../src/labels/category-labels.ts'
import { sureness, table, type LawPage } from './page.ts'

export function containmentPage(): LawPage {
  return {
    file: 'containment.md',
    title: 'Containment',
    about: 'what to do first against each kind of incident',
    body: [
      'Guidance for people who act, no duty of the law by itself. Moments count from the first sight of the incident; what is past by then is to be done at once. Every step says where it comes from; all are our own words, and what no source names is own practice, which an organisation may change. Each step is printed in English and in Dutch; the product has them in French and German too.',
      ...incidentTypes.flatMap((type) => [
        `## ${incidentTypeLabels[type].en} (*${incidentTypeLabels[type].nl}*)`,
        ...containmentMoments.flatMap((moment) => [
          `${containmentMomentLabels[moment].en} (*${containmentMomentLabels[moment].nl}*):`,
          checklistFor(type)
            .filter(({ when }) => when === moment)
            .map(({ text }) => `- ${text.en} (*${text.nl}*)`)
            .join('\n'),
        ]),
      ]),
      '## Why each step, and where it comes from',
      table(
        ['Step', 'Why', 'Source'],
        Object.values(containmentSteps).map(({ text, why, source }) => [
          text.en,
          why.en,
          containmentSources[source].label.en,
        ]),
      ),
      '## Sources of the steps',
      table(
        ['Source', 'Certainty'],
        Object.values(containmentSources).map(({ label, certainty }) => [label.en, sureness(certainty)]),
      ),
    ],
  }
}
