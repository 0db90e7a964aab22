import type { Answer, Cause, Holder, IncidentType } from '../facts/choices.ts'
import { emptySection } from '../facts/empty-facts.ts'
import type { Facts, NatureFacts } from '../facts/facts.ts'
import { answerTo, type ReportAnswer, type ReportKind, type ReportQuestion } from './report-kinds.ts'

/** What a report says of the breach, for the first version of the facts: the DPO checks it. */
export interface ReportedFacts {
  readonly nature?: NatureFacts
  readonly protection?: Facts['protection']
  /** It was still going on when it was reported. */
  readonly isOngoing: boolean
}

type Find = (question: ReportQuestion) => string | null

/**
 * The facts that follow from the answers of a report, and no more than that: whom nobody may accuse is not called malicious, a
 * recipient is not called trusted, and that a device was encrypted does not yet say that the protection held. What a reporter
 * does not know stays open. Options are those of the EDPB's template (fields 55, 60, 61, 75).
 */
export function factsOfReport(kind: ReportKind | null, answers: readonly ReportAnswer[]): ReportedFacts {
  const find: Find = (question) => answerTo(answers, question)
  const nature = kind === null ? {} : natureOf[kind](find)
  const isEncrypted = find('lostEncrypted') === 'yes'
  return {
    ...(hasAnswer(nature) && { nature: { ...emptySection('nature'), ...nature } }),
    ...(isEncrypted && { protection: { ...emptySection('protection'), inPlace: ['encryption'] } }),
    isOngoing: find('exposedStill') === 'yes',
  }
}

const hasAnswer = (nature: Partial<NatureFacts>) => Object.values(nature).some((value) => value !== null)

const natureOf: Readonly<Record<ReportKind, (find: Find) => Partial<NatureFacts>>> = {
  lost: (find) => ({
    incidentType: among(find('lostThing'), lostTypes),
    cause: among(find('lostHow'), lossCauses),
    intelligibility: find('lostEncrypted') === 'no' || find('lostThing') === 'papers' ? 'intelligible' : null,
  }),
  misdirected: (find) => ({
    breachTypes: ['confidentiality'],
    incidentType: among(find('sentHow'), sentTypes),
    cause: 'internalNonMalicious',
    holder: among(find('sentTo'), recipients),
    deletionConfirmed: yesOrNo(find('sentUndone')),
  }),
  exposed: (find) => ({
    breachTypes: ['confidentiality'],
    incidentType: among(find('exposedWhere'), exposedTypes),
    holder: find('exposedWhere') === 'internet' ? 'public' : null,
  }),
  computer: (find) => ({
    incidentType: among(find('computerSign'), computerTypes),
    cause: among(find('computerSign'), computerTypes) === null ? null : 'externalMalicious',
  }),
  looked: (find) => ({
    breachTypes: ['confidentiality'],
    incidentType: find('lookedHow') === 'program' ? among(find('lookedWho'), lookedTypes) : null,
  }),
  other: () => ({}),
}

type Table<Value> = Readonly<Partial<Record<string, Value>>>

const lostTypes: Table<IncidentType> = {
  laptop: 'deviceLost',
  phone: 'deviceLost',
  storage: 'deviceLost',
  papers: 'paperLost',
}
const lossCauses: Table<Cause> = { lost: 'internalNonMalicious', stolen: 'externalMalicious' }
const sentTypes: Table<IncidentType> = {
  email: 'sentByMistake',
  post: 'sentByMistake',
  handed: 'shownToWrongRecipient',
  addressesVisible: 'recipientsVisible',
}
const recipients: Table<Holder> = { colleague: 'known', professional: 'known', stranger: 'unknown' }
const exposedTypes: Table<IncidentType> = {
  internet: 'unintendedPublication',
  sharedFolder: 'wrongPermissions',
}
const computerTypes: Table<IncidentType> = {
  passwordGiven: 'phishing',
  linkOpened: 'phishing',
  filesLocked: 'ransomware',
}
const lookedTypes: Table<IncidentType> = { colleague: 'accessAbuse', outsider: 'unauthorisedAccess' }

function among<Value>(answer: string | null, table: Table<Value>): Value | null {
  return answer === null ? null : (table[answer] ?? null)
}

function yesOrNo(answer: string | null): Answer | null {
  return answer === 'yes' || answer === 'no' ? answer : null
}
