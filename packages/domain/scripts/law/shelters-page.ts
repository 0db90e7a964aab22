import { contradictionTexts } from '../../src/facts/contradiction-texts.ts'
import { shelterReach } from '../../src/facts/shelter-reach.ts'
import { shelterSources } from '../../src/facts/shelter-sources.ts'
import { shelters, type Shelter, type ShelterName } from '../../src/facts/shelters.ts'
import { code, table, type LawPage } from './page.ts'

const answers: Readonly<Record<ShelterName, string>> = {
  notDisclosed: 'No data left, and that is proven',
  heldByNobody: 'Nobody has the data',
  heldByNone: 'No recipient is counted',
  trusted: 'The recipient can be trusted',
  deleted: 'The recipient erased the data',
  unreadable: 'The data were unintelligible',
  keySafe: 'The key is safe',
  harmlessIntent: 'Nobody meant harm',
  harmlessCause: 'The cause is nobody’s malice',
  neverConfidential: 'Confidentiality was not hit (box left unticked)',
  neverAltered: 'Integrity was not hit (box left unticked)',
  neverLost: 'Availability was not hit (box left unticked)',
  neverMisread: 'The altered data were not wrongly used',
  missedByNobody: 'Nobody noticed the absence',
  noHours: 'Not an hour out of reach',
  wholeCopy: 'A recent and whole copy is there',
  minor: 'The consequences are minor',
  noMinors: 'No minors among them',
  alreadyPublic: 'The data were lawfully public already',
  numberless: 'No kind of data that holds a national number',
  hardlyIdentified: 'People are hardly identified',
}

export function sheltersPage(): LawPage {
  const rows = (Object.entries(shelters) as [ShelterName, Shelter][]).flatMap(([name, { path, denials }]) =>
    denials.map((denial) => {
      const { nl, en } = contradictionTexts[denial.code]
      return [answers[name], code(path), code(denial.path), nl, en, shelterSources[denial.source]]
    }),
  )
  return {
    file: 'shelters.md',
    title: 'Answers that shelter, and what denies them',
    about: 'which answer lowers the risk only while no other one shows the harm that it denies',
    body: [
      'Not notifying is the exception (article 33(1)), and the controller must be able to show why (article 33(5)). So an answer that lowers the risk counts only while no other answer of the same dossier, or about the same group of people, shows the harm that it denies. Beside one of these answers it is read as if nobody had given it, so that the worse of both carries the weighing; both are named, and a person clears them up.',
      'What is named as a likely consequence (article 33(3)(c)) is said to be likely, and so denies. How severe consequences would be says nothing of whether they come: “severe” by itself denies no evidence that data stayed in or were unintelligible.',
      '## Groups of people',
      'What a dossier says of the hands that others’ data came into denies nothing that is said of a group of its own, while it may be true of others: of people in no group, or of a group that is as exposed as the dossier says. Groups that together hold everybody count like the dossier itself. What the dossier says of the breach is true of somebody then: an answer of the dossier that is true of none of its groups (`saidOfNobody`) leaves open whose it is, and stands for as many people as there may be until a person clears it up.',
      '## Who has what did not leave',
      'That data did not leave rests on logs, or on a look at what came back (EDPB Guidelines 01/2021, cases 1 and 2). While nobody answered in whose hands they are, and somebody could read them, the facts propose that a risk is unlikely, and do not show it: `missing` names the question, “no risk” is not concluded (`shownRisk`; article 33(1) with 5(2)), a conclusion that was reached before is weighed anew, and a breach of which the facts showed a risk is found to be none only once who decides confirms it. One answer ends that: nobody has them, or only who can be trusted, makes it shown; anybody else speaks against it. Chosen over believing the answer by itself, by which one click spared the authority, and over refusing it, by which the published cases of ransomware that took nothing out would be notified.',
      '## Answers and what denies them',
      table(['Answer', 'Its question', 'Denied at', 'nl', 'en', 'Source'], rows),
      '## How far one answer goes',
      'By itself, where nothing denies it, an answer takes a risk that is certainly high as far as “unlikely” only beside what bears it out. Every answer that is not in this table leaves at least a risk, or leaves it open. Own choice, after article 33(1); tried on random facts.',
      table(
        ['Answer', 'Only where'],
        (Object.entries(shelterReach) as [ShelterName, { besides: string }][]).map(([name, { besides }]) => [
          answers[name],
          besides,
        ]),
      ),
    ],
  }
}
