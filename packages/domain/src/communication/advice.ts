import type { Certainty } from '../authority/authority.ts'
import type { DataFacts } from '../facts/facts.ts'
import type { CommunicationWarningCode } from './draft.ts'

/** The warning that stands where the advice lacks; `adviceTexts` has a sentence to start from for each. */
export type AdviceCode = Extract<CommunicationWarningCode, `adviceMissingFor${string}`>

/** What people can do themselves about one kind of data, and how a text shows that it says so. */
export interface AdviceRule {
  code: AdviceCode
  concerns: (data: DataFacts) => boolean
  /** Signs, in any of the four languages, that the advice is there. */
  pattern: RegExp
  source: string
  certainty: Certainty
}

const has =
  (...types: readonly string[]) =>
  (data: DataFacts): boolean =>
    data.types?.some((type) => types.includes(type)) === true

/** Advice per kind of data; Belgian services. */
export const adviceRules: readonly AdviceRule[] = [
  {
    code: 'adviceMissingForCredentials',
    concerns: has('credentials'),
    // Naming the password is not enough: it has to be changed.
    pattern:
      /^(?=.*(?:wachtwoord|paswoord|mots? de passe|pass?w[oö]rt|kennwort|password))(?=.*(?:wijzig|verander|nieuwe?\b|herstel|chang|modifi|nouveau|réinitialis|änder|neue[ns]?\b|zurücksetz|reset|\bnew\b))/isu,
    source: 'EDPB Guidelines 9/2022; Ticketmaster 2018, reset of passwords',
    certainty: 'S',
  },
  {
    code: 'adviceMissingForNationalNumber',
    concerns: (data) => data.nationalNumber === 'yes' || has('officialDocuments', 'identification')(data),
    pattern:
      /docstop|checkdoc|rijksregister|identiteit|identité|registre national|identität|personalausweis|nationalregister|identity/iu,
    // DocStop blocks a document that is lost or stolen; a copy leaves the document with its holder.
    source: 'DocStop (lost or stolen documents) and CheckDoc, Federal Public Service Home Affairs',
    certainty: 'B',
  },
  {
    code: 'adviceMissingForBank',
    concerns: has('paymentMeans'),
    pattern: /card ?stop|rekening|bank|betaalkaart|compte|banque|carte|konto|karte|account|card/iu,
    source: 'Card Stop',
    certainty: 'B',
  },
  {
    code: 'adviceMissingForContact',
    concerns: has('contact'),
    pattern: /phishing|verdacht|safeonweb|suspect|hameçonnage|verdächtig|suspicious|scam/iu,
    source: 'Safeonweb, Centre for Cybersecurity Belgium',
    certainty: 'B',
  },
]

/** The advice that fits the data of a breach; what a message to people starts from. */
export function adviceFor(data: DataFacts): readonly AdviceRule[] {
  return adviceRules.filter(({ concerns }) => concerns(data))
}
