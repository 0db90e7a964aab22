import type { Certainty } from '../authority/authority.ts'
import type { Facts } from '../facts/facts.ts'
import type { CommunicationWarningCode } from './draft.ts'

/** The warning that stands where the advice lacks; `adviceTexts` has a sentence to start from for each. */
export type AdviceCode = Extract<CommunicationWarningCode, `adviceMissingFor${string}`>

/** By what advice is chosen. */
export type AdvisedFacts = Pick<Facts, 'data' | 'people'>

/** What people can do themselves about one kind of data, or for one kind of people, and how a text shows that it says so. */
export interface AdviceRule {
  code: AdviceCode
  concerns: (facts: AdvisedFacts) => boolean
  /** Signs, in any of the four languages, that the advice is there. */
  pattern: RegExp
  certainty: Certainty
}

const has =
  (...types: readonly string[]) =>
  ({ data }: AdvisedFacts): boolean =>
    data.types?.some((type) => types.includes(type)) === true

/** Advice per kind of data; Belgian services. */
export const adviceRules: readonly AdviceRule[] = [
  {
    code: 'adviceMissingForCredentials',
    concerns: has('credentials'),
    // Naming the password is not enough: it has to be changed.
    pattern:
      /^(?=.*(?:wachtwoord|paswoord|mots? de passe|pass?w[oö]rt|kennwort|password))(?=.*(?:wijzig|verander|nieuwe?\b|herstel|chang|modifi|nouveau|réinitialis|änder|neue[ns]?\b|zurücksetz|reset|\bnew\b))/isu,
    certainty: 'S',
  },
  {
    code: 'adviceMissingForNationalNumber',
    concerns: (facts) =>
      facts.data.nationalNumber === 'yes' || has('officialDocuments', 'identification')(facts),
    pattern:
      /docstop|checkdoc|rijksregister|identiteit|identité|registre national|identität|personalausweis|nationalregister|identity/iu,
    certainty: 'B',
  },
  {
    code: 'adviceMissingForBank',
    concerns: has('paymentMeans'),
    pattern: /card ?stop|rekening|bank|betaalkaart|compte|banque|carte|konto|karte|account|card/iu,
    certainty: 'B',
  },
  {
    code: 'adviceMissingForContact',
    concerns: has('contact'),
    pattern: /phishing|verdacht|safeonweb|suspect|hameçonnage|verdächtig|suspicious|scam/iu,
    certainty: 'B',
  },
  {
    code: 'adviceMissingForHealth',
    concerns: has('health', 'employmentHealth', 'genetic'),
    pattern: /chantage|afpers|arts|dokter|médecin|erpress|arzt|ärzt|blackmail|extort|doctor/iu,
    certainty: 'B',
  },
  {
    code: 'adviceMissingForMinors',
    concerns: ({ people }) => people.includesMinors === 'yes',
    pattern: /kind|leerling|ouders|enfant|élève|parents|schüler|eltern|child|pupil/iu,
    certainty: 'B',
  },
]

/** The advice that fits the data and the people of a breach; what a message to people starts from. */
export function adviceFor(facts: AdvisedFacts): readonly AdviceRule[] {
  return adviceRules.filter(({ concerns }) => concerns(facts))
}
