import { communicationElements, type CommunicationElement } from '../../src/communication/draft.ts'
import { exceptionGrounds } from '../../src/decision/choices.ts'
import { communicationElementLabels, exceptionGroundLabels } from '../../src/labels/process-labels.ts'
import { code, table, type LawPage } from './page.ts'

const elementSources: Readonly<Record<CommunicationElement, string>> = {
  whatHappened: 'article 34(2)',
  contact: 'article 34(2) with 33(3)(b)',
  consequences: 'article 34(2) with 33(3)(c)',
  measures: 'article 34(2) with 33(3)(d)',
  advice: 'recital 86; EDPB Guidelines 9/2022, III.B',
}

export function peoplePage(): LawPage {
  return {
    file: 'people.md',
    title: 'Telling people',
    about: 'what a message to people contains, and when it may stay out',
    body: [
      'A message (*mededeling*) goes to people when a high risk is likely (article 34(1)), without undue delay; the law names no hours. It is written in clear and plain language (article 34(2)). It is a message of its own, not sent along with a newsletter, an update or a standard message (EDPB Guidelines 9/2022, III.C; B, believed: read in a copy). Telling people without a duty is always possible.',
      '## Contents',
      'The law asks four: the nature of the breach (article 34(2)), and through it 33(3)(b), (c) and (d). What people can do themselves is none of them: recital 86 asks for recommendations to mitigate potential adverse effects, and the EDPB (Guidelines 9/2022, III.B) for advice on how to protect oneself. A message that went out without it told people all the same: it is recorded, with a notice.',
      table(
        ['Element', 'nl', 'en', 'Source'],
        communicationElements.map((element) => {
          const { nl, en } = communicationElementLabels[element]
          return [code(element), nl, en, elementSources[element]]
        }),
      ),
      '## Who is told',
      'Article 34(1) speaks of each data subject: a message tells the groups it is for, and no others. The duty stays open until every group was told, or has its recorded ground: at a high risk one of article 34(3), recorded by whoever decides, and that of a disproportionate effort only once a public message went out; for those whom the facts show to be at no high risk a recorded reason is enough. A number reached that is smaller than the group is not everybody, and neither is one beside a group that nobody counted; no message reaches more people than it is for. Of a public channel nobody can count the readers: it tells everybody where a public message was decided, and nobody where each was to be told. A group that is still to be told does not leave the facts without its recorded reason. Where the numbers or groups change once a message went, the reading is the one that is worst for whoever tells: who came was not told, who went may have been, and of two messages the second reached those of the first again, unless it is recorded that it went to others. A message to whoever got the data by mistake tells none of the people concerned.',
      '## When it may stay out',
      'A ground says nothing of anybody else while it does not count: that the other messages reached all who have no ground is said with a disproportionate effort once the public message was sent. Where each is to be told, a public message tells nobody, whoever it says will follow, and holds nothing up: those who are told by telephone or letter afterwards have a message of their own.',
      'Article 34(3). The third ground is another way of telling, not silence: a public communication or similar measure whereby people are informed in an equally effective manner. Article 34(4): the authority may require that people be told after all, or decide that one of these grounds holds.',
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
