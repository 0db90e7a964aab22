import { ruleSets } from '../../src/rules/rule-sets.ts'
import { table, type LawPage } from './page.ts'

/** A question on which sources differ or are silent, and what this product does. */
interface Conflict {
  question: string
  readings: string
  chosen: string
}

const conflicts: readonly Conflict[] = [
  {
    question: 'Does the hour of awareness count?',
    readings:
      'Regulation 1182/71 article 3(1): it does not, the term runs from the next full hour (S, a worked example of a law firm). Whether the hour of an event on an exact full hour is left out as well is unclear: then the term would end an hour later.',
    chosen: 'The strict value, elapsed hours from the instant; the full hour is shown as information.',
  },
  {
    question: 'Must the term contain two working days?',
    readings:
      'Article 3(5) says so of periods of two days or more. LDI NRW (2024) and the Bavarian LfD (2019): not for periods in hours (S). Piltz and Pradel (ZD 2019, 152): 72 hours are three days, so yes (S). No statement of GBA or DPC was found.',
    chosen:
      'The due time is never moved. The other reading is no excuse that an authority is known to accept.',
  },
  {
    question: 'Does a weekend or a holiday extend the term?',
    readings:
      'Of periods in days or months article 3(4): it ends with the next working day (S). The same article excludes periods in hours; AP: weekend, holiday or a DPO told late are no excuse (S).',
    chosen:
      'Of hours no: the hint tells people that the end falls on such a day. Of days and months the next working day is shown; the strict time stays, because it is safe under every reading.',
  },
  {
    question: 'Which authority for a Flemish local authority: GBA or VTC?',
    readings:
      'GBA’s present Dutch page: always the GBA, regional supervisors watch additional rules only (S). The decree of 18 July 2008, as changed by that of 8 June 2018, and older pages of the VTC: the VTC (S, old); an older GBA page had a decision tree of the two (S). CCB’s navigator names neither, only the data protection authority, and COC for police (S).',
    chosen: 'A setting of each register; both can be notified. Never decided in code.',
  },
  {
    question: 'How many hours, and from which risk on?',
    readings: ruleSets
      .map(({ name, authorityHours, authorityThreshold, isProposal }) => {
        const from = authorityThreshold === 'risk' ? 'a risk' : 'a high risk'
        const standing = isProposal ? 'proposal; no adoption was found' : 'in force'
        return `${name.en}: ${String(authorityHours)} hours, from ${from} on (${standing})`
      })
      .join('. '),
    chosen: 'What is in force. A proposal is only compared with, and no date makes it apply.',
  },
  {
    question: 'When is a controller aware of what its processor knows?',
    readings:
      'EDPB Guidelines 9/2022: in principle when the processor tells it (B for the text). An earlier reading took the processor’s knowledge for the controller’s at once (B).',
    chosen: 'When told. The processor’s own awareness is kept apart and starts its own duty.',
  },
  {
    question: 'Whose knowledge is the organisation’s?',
    readings:
      'Guidance for municipalities: somebody within the organisation (S). Practice often takes the DPO’s reading of the report.',
    chosen: 'First sight inside is proposed; the DPO may fix a later instant, with an argument.',
  },
  {
    question: 'Does deletion confirmed by a wrong recipient take the risk away?',
    readings:
      'AP: possibly not notified when the recipient can be trusted (S). UODO, ENEA: an unknown recipient’s confirmation does not (S). EDPB Guidelines 01/2021, case 9: a trusted one’s may (B).',
    chosen: 'It lowers the risk only where the recipient can be trusted.',
  },
  {
    question: 'Is a national number at one known wrong reader a high risk?',
    readings:
      'UODO: yes, though the reader gave it back or erased it (mBank, Warta, a bailiff; S). EDPB Guidelines 9/2022: likelihood and severity together (B). Three Dutch municipalities with the same leak: two told people, one did not (NOS, S).',
    chosen:
      'A risk; a high one with strangers, or where the consequences are judged severe. That is asked as soon as a grave one is named.',
  },
  {
    question: 'Is a colleague a recipient to be trusted?',
    readings:
      'Datatilsynet (Denmark): not for being bound to secrecy (S). ICO: a colleague who deleted at once and said so, the internal log is enough (S).',
    chosen: 'An answer that somebody gives and can defend; never presumed.',
  },
  {
    question: 'Must a mailing with visible addresses be notified?',
    readings:
      'GBA, decision 62/2022: not sixteen addresses alone (S). AP, PVV Overijssel: 101 friends of a party must be (S).',
    chosen: 'By what being on the list tells, and how many see it; addresses alone are ordinary.',
  },
  {
    question: 'Is sensitive data or serious harm needed for a notification?',
    readings: 'An older Belgian guide asks that first. Article 33(1): every risk, unless it is unlikely.',
    chosen: 'Article 33(1). The eight factors of the EDPB, not the four of that guide.',
  },
  {
    question: 'First the authority, then people?',
    readings:
      'The same guide says so. Article 34 sets no order, and urgent risk may call for people first (B).',
    chosen: 'No order. Both duties have their own clock.',
  },
  {
    question: 'Within how many hours are people told?',
    readings: 'Article 34(1): without undue delay. No source gives hours.',
    chosen: 'A target of the organisation itself, 72 hours unless it sets another.',
  },
  {
    question: 'Does the ENISA score decide?',
    readings:
      'ENISA 2013 gives no legal threshold; market practice takes 2 for the authority and 3 for people. On eighteen published cases that agreed with the outcome on twelve.',
    chosen: 'Advice beside the weighing, never the decision.',
  },
  {
    question: 'Which municipality did an old code pass into?',
    readings:
      'Lists on Statbel’s data give the old codes and the set of new ones (S); not each pair of them.',
    chosen: 'Pairs that no list states are marked B in the table of mergers.',
  },
  {
    question: 'How is the EDPB called in French?',
    readings: 'CEPD, officially. The EDPS is CEPD as well.',
    chosen: 'EDPB in French sources; the glossary warns at both.',
  },
]

export function conflictsPage(): LawPage {
  return {
    file: 'conflicts.md',
    title: 'Where sources conflict',
    about: 'open questions of law, and what was chosen',
    body: [
      'S: a source was read that says so. B: believed, so it stays a default that can be changed.',
      table(
        ['Question', 'What is said', 'What was chosen'],
        conflicts.map(({ question, readings, chosen }) => [question, readings, chosen]),
      ),
    ],
  }
}
