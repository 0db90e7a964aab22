import { communicationElements } from '../../src/communication/draft.ts'
import { exceptionGrounds } from '../../src/decision/choices.ts'
import { communicationElementLabels, exceptionGroundLabels } from '../../src/labels/process-labels.ts'
import { code, table, type LawPage } from './page.ts'

export function peoplePage(): LawPage {
  return {
    file: 'people.md',
    title: 'Telling people',
    about: 'what a message to people contains, and when it may stay out',
    body: [
      'A message (*mededeling*) goes to people when a high risk is likely (article 34(1)), without undue delay; the law names no hours. It is a message of its own, never part of a newsletter. Telling people without a duty is always possible.',
      '## Contents',
      'Article 34(2) with 33(3)(b), (c) and (d); what people can do themselves is added by the EDPB.',
      table(
        ['Element', 'nl', 'en'],
        communicationElements.map((element) => {
          const { nl, en } = communicationElementLabels[element]
          return [code(element), nl, en]
        }),
      ),
      '## When it may stay out',
      'Article 34(3). The third ground is another way of telling, not silence: a public communication that works as well.',
      table(
        ['Ground', 'nl', 'en'],
        exceptionGrounds.map((ground) => {
          const { nl, en } = exceptionGroundLabels[ground]
          return [code(ground), nl, en]
        }),
      ),
    ],
  }
}
