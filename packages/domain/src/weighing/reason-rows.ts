import type { BreachType, DataType, Identifiability, PeopleCategory } from '../facts/choices.ts'
import { isNaming } from '../facts/breach-signs.ts'
import type { Facts } from '../facts/facts.ts'
import type { ReasonCode } from './reason-code.ts'
import { believedHolder, namesGraveImpact, specialTypes, tellingTypes } from './aspects.ts'
import type { Reading } from './reading.ts'
import type { WeighingSource } from './sources.ts'
import type { Reason, RiskFactor } from './weighing.ts'

/** The facts with what they leave open, as the conditions of the reasons see them. */
export interface Sight {
  facts: Facts
  best: Reading
  worst: Reading
}

/** When a reason is given: `part` names the kind of breach that must at least be possible, `null` where any will do. */
interface ReasonRow {
  code: ReasonCode
  factor: RiskFactor
  part: BreachType | null
  path: string
  direction: Reason['direction']
  source: WeighingSource
  when: (sight: Sight) => boolean
}

type Level = (level: number) => boolean
type Test = (sight: Sight) => boolean

const at =
  (aspect: keyof Reading, level: number): Test =>
  ({ best, worst }) =>
    best[aspect] === level && worst[aspect] === level
const from =
  (aspect: keyof Reading, level: number): Test =>
  ({ best }) =>
    best[aspect] >= level
const open =
  (aspect: keyof Reading): Test =>
  ({ best, worst }) =>
    best[aspect] !== worst[aspect]
const both =
  (one: Test, other: Test): Test =>
  (sight) =>
    one(sight) && other(sight)
const worst =
  (aspect: keyof Reading, test: Level): Test =>
  (sight) =>
    test(sight.worst[aspect])

const has =
  (...types: DataType[]): Test =>
  ({ facts }) =>
    facts.data.types?.some((type) => types.includes(type)) === true
const identifies =
  (answer: Identifiability): Test =>
  ({ facts }) =>
    facts.data.identifiability === answer

const situationTypes = tellingTypes.filter((type) => type !== 'identification')

const isExposed = worst('disclosed', (level) => level === 1)
const isReadable: Test = ({ worst: reading }) => reading.readable === 1 || reading.keyExposed === 1
const reaches = both(isExposed, isReadable)
const canHold =
  (level: number): Test =>
  (sight) =>
    reaches(sight) && sight.best.holder <= level && sight.worst.holder >= level

function row(
  factor: RiskFactor,
  part: ReasonRow['part'],
  path: string,
  source: WeighingSource,
  list: [ReasonCode, Reason['direction'], Test][],
): ReasonRow[] {
  return list.map(([code, direction, when]) => ({ code, factor, part, path, direction, source, when }))
}

/** Factor 1, type of breach. */
const breachTypeRows = [
  ...row('breachType', null, 'nature.breachTypes', 'breach', [
    ['breachTypeUnknown', 'unknown', ({ facts }) => (facts.nature.breachTypes ?? []).length === 0],
  ]),
  ...row('breachType', 'confidentiality', 'nature.disclosure', 'breach', [
    ['dataDisclosed', 'raises', ({ facts }) => facts.nature.disclosure === 'disclosed'],
    ['dataLikelyDisclosed', 'raises', ({ facts }) => facts.nature.disclosure === 'likelyDisclosed'],
    ['disclosureNotExcluded', 'raises', ({ facts }) => facts.nature.disclosure === 'cannotBeDetermined'],
    ['dataNotDisclosed', 'lowers', at('disclosed', 0)],
    ['disclosureUnknown', 'unknown', open('disclosed')],
  ]),
  ...row('breachType', 'integrity', 'nature.alteration', 'breach', [
    ['dataAltered', 'raises', from('alteration', 1)],
    ['alterationRecovered', 'lowers', both(at('alteration', 0), at('noBackup', 0))],
    ['alterationUnknown', 'unknown', open('alteration')],
  ]),
  ...row('breachType', 'availability', 'nature.availabilityLoss', 'breach', [
    // With a whole copy nothing is lost for good: the two answers exclude each other, and the copy is not believed.
    ['dataLostForGood', 'raises', at('permanent', 1)],
    ['availabilityLossUnknown', 'unknown', open('permanent')],
  ]),
  ...row('breachType', 'availability', 'nature.unavailableHours', 'backup', [
    ['accessLostLong', 'raises', from('hours', 2)],
    ['accessLostBriefly', 'lowers', worst('hours', (level) => level <= 1)],
  ]),
  ...row('breachType', 'availability', 'protection.backupIntact', 'backup', [
    ['backupIntact', 'lowers', at('noBackup', 0)],
    ['backupMissing', 'raises', at('noBackup', 1)],
    ['backupUnknown', 'unknown', open('noBackup')],
  ]),
]

/** Factor 2, nature, sensitivity and volume; factor 3, ease of identification, with what protected the data. */
const dataRows = [
  ...row('dataNature', null, 'data.types', 'data', [
    [
      'dataOrdinary',
      'lowers',
      both(
        at('gravity', 1),
        worst('nationalNumber', (level) => level === 0),
      ),
    ],
    // A number by itself says nothing of a situation: it has its own reason.
    ['dataTelling', 'raises', both(at('gravity', 2), has(...situationTypes))],
    ['identifiersIncluded', 'raises', both(has('identification'), ({ best }) => best.nationalNumber === 0)],
    ['dataCombined', 'raises', ({ facts }) => isCombined(facts)],
    ['dataUsableForFraud', 'raises', has('paymentMeans', 'credentials')],
    ['officialDocumentsIncluded', 'raises', has('officialDocuments')],
    ['dataTypesUnknown', 'unknown', open('gravity')],
  ]),
  // Only what articles 9 and 10 name may be called special or criminal; everything else carries its own reason.
  ...row('dataNature', null, 'data.types', 'special', [['dataSpecial', 'raises', has(...specialTypes)]]),
  ...row('dataNature', null, 'data.nationalNumber', 'nationalNumber', [
    ['nationalNumberIncluded', 'raises', at('nationalNumber', 1)],
    ['nationalNumberUnknown', 'unknown', open('nationalNumber')],
  ]),
  ...row('dataNature', 'confidentiality', 'data.alreadyPublic', 'data', [
    ['dataAlreadyPublic', 'lowers', at('confidential', 0)],
  ]),
  ...row('identification', 'confidentiality', 'data.identifiability', 'identification', [
    ['peopleNamed', 'raises', ({ facts, best }) => isUnsaid(facts) && best.identifiability >= 2],
    // One reason for each answer, so that nobody reads another answer than the one that was given.
    ['peopleIdentifiedAtOnce', 'raises', identifies('maximum')],
    ['peopleEasilyIdentified', 'raises', identifies('significant')],
    ['peopleIdentifiedWithEffort', 'lowers', identifies('limited')],
    ['peopleHardlyIdentified', 'lowers', at('identifiability', 0)],
    [
      'identifiabilityUnknown',
      'unknown',
      both(open('identifiability'), ({ best }) => best.identifiability < 2),
    ],
  ]),
  ...row('identification', 'confidentiality', 'nature.intelligibility', 'unintelligible', [
    ['protectionHeld', 'lowers', both(at('readable', 0), at('keyExposed', 0))],
    [
      'protectionCircumventable',
      'raises',
      ({ facts }) => facts.nature.intelligibility === 'protectionCircumventable',
    ],
    [
      'dataReadable',
      'raises',
      both(isExposed, ({ facts }) => facts.nature.intelligibility === 'intelligible'),
    ],
    ['protectionUnknown', 'unknown', both(isExposed, open('readable'))],
  ]),
  ...row('identification', 'confidentiality', 'protection.keySafe', 'unintelligible', [
    [
      'keyExposed',
      'raises',
      both(
        worst('readable', (level) => level === 0),
        at('keyExposed', 1),
      ),
    ],
    ['protectionHeldKeyUnknown', 'unknown', both(at('readable', 0), open('keyExposed'))],
  ]),
]

function isUnsaid({ data }: Facts): boolean {
  if (data.identifiability === 'negligible') return isNaming(data.types)
  return data.identifiability === null || data.identifiability === 'toBeDetermined'
}

function isCombined({ data }: Facts): boolean {
  return tellingTypes.filter((type) => data.types?.includes(type)).length >= 3
}

/** Factor 4, severity of consequences: who holds the data, with what intent, and what the loss does. */
const consequenceRows = [
  ...row('consequences', 'confidentiality', 'nature.holder', 'consequences', [
    ['holderIsTrusted', 'lowers', both(reaches, ({ facts }) => believedHolder(facts) === 'trusted')],
    ['holderIsKnown', 'raises', both(reaches, at('holder', 2))],
    ['holderIsUnknown', 'raises', both(reaches, at('holder', 3))],
    ['holderIsPublic', 'raises', both(reaches, at('holder', 4))],
    ['holderToBeDetermined', 'unknown', both(reaches, ({ facts }) => isOpenHolder(facts))],
    [
      'holderContradictsDisclosure',
      'unknown',
      both(open('holder'), ({ facts }) => facts.nature.holder === 'nobody'),
    ],
  ]),
  ...row('consequences', 'confidentiality', 'nature.holderCount', 'consequences', [
    ['holdersMany', 'raises', both(canHold(2), at('manyHolders', 1))],
    ['holderCountUnknown', 'unknown', both(canHold(2), open('manyHolders'))],
  ]),
  ...row('consequences', 'confidentiality', 'nature.deletionConfirmed', 'trusted', [
    ['holderTrustedDeleted', 'lowers', both(canHold(1), both(at('holder', 1), at('kept', 0)))],
    ['holderTrustedKept', 'raises', both(canHold(1), both(at('holder', 1), at('kept', 1)))],
    ['deletionUnknown', 'unknown', both(canHold(1), open('kept'))],
  ]),
  ...row('consequences', 'confidentiality', 'nature.deletionConfirmed', 'deletion', [
    ['deletionByUntrusted', 'raises', both(reaches, both(from('holder', 2), at('kept', 0)))],
  ]),
  ...row('consequences', null, 'nature.intent', 'intent', [
    ['intentNone', 'lowers', at('intent', 0)],
    ['intentOpportunistic', 'raises', at('intent', 1)],
    ['intentMalicious', 'raises', at('intent', 2)],
    ['victimTargeted', 'raises', at('intent', 3)],
    ['intentUnknown', 'unknown', open('intent')],
  ]),
  ...row('consequences', null, 'consequences.severity', 'consequences', [
    ['consequencesSevere', 'raises', at('severity', 2)],
    ['consequencesMinor', 'lowers', at('severity', 0)],
    [
      'consequencesUnjudged',
      'unknown',
      both(open('severity'), ({ facts }) => facts.consequences.severity !== 'minor'),
    ],
  ]),
  ...row('consequences', null, 'consequences.impacts', 'consequences', [
    [
      'consequencesGrave',
      'raises',
      ({ facts }) => facts.consequences.severity === 'minor' && namesGraveImpact(facts.consequences),
    ],
  ]),
  ...row('consequences', 'availability', 'nature.deprivation', 'backup', [
    ['deprivationNone', 'lowers', at('deprivation', 0)],
    ['deprivationInconvenient', 'raises', at('deprivation', 1)],
    ['deprivationSerious', 'raises', at('deprivation', 2)],
    ['deprivationEndangering', 'raises', at('deprivation', 3)],
    ['deprivationUnknown', 'unknown', open('deprivation')],
  ]),
]

function isOpenHolder(facts: Facts): boolean {
  const holder = believedHolder(facts)
  return holder === null || holder === 'toBeDetermined'
}

/** Factors 5, 6 and 7: the people, the controller, how many. */
const peopleRows = [
  ...row('individuals', null, 'people.categories', 'individuals', [
    ['peopleVulnerable', 'raises', from('people', 1)],
    [
      'peopleNotVulnerable',
      'lowers',
      both(
        both(
          at('people', 0),
          worst('minors', (level) => level === 0),
        ),
        ({ facts }) => !areDependent(facts),
      ),
    ],
    ['peopleUnknown', 'unknown', open('people')],
  ]),
  ...row('individuals', null, 'people.includesMinors', 'minors', [
    ['minorsIncluded', 'raises', at('minors', 1)],
    ['minorsUnknown', 'unknown', open('minors')],
  ]),
  ...row('individuals', 'confidentiality', 'people.endangered', 'individuals', [
    ['someoneEndangered', 'raises', at('endangered', 1)],
    ['nobodyEndangered', 'lowers', at('endangered', 0)],
    ['endangeredUnknown', 'unknown', open('endangered')],
  ]),
  ...row('controller', null, 'people.categories', 'controller', [
    ['controllerHoldsIntimateFiles', 'raises', at('people', 2)],
  ]),
  ...row('numbers', null, 'people.count', 'numbers', [
    ['countFew', 'lowers', at('scale', 0)],
    ['countMany', 'raises', at('scale', 1)],
    ['countVeryMany', 'raises', at('scale', 2)],
    ['countUnknown', 'unknown', open('scale')],
  ]),
]

// Whoever depends on the organisation for work is no group of recital 75, and no group of which it can be excluded.
function areDependent({ people }: Facts): boolean {
  return people.categories?.some((category) => dependent.includes(category)) === true
}

const dependent: readonly PeopleCategory[] = ['employees', 'candidates', 'other']

/** Every reason but the general one, in the order of the factors. */
export const reasonRows: readonly ReasonRow[] = [
  ...breachTypeRows,
  ...dataRows,
  ...consequenceRows,
  ...peopleRows,
]
