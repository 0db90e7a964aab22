import {
  alterations,
  availabilityLosses,
  breachTypes,
  causes,
  deprivations,
  disclosures,
  holders,
  incidentTypes,
  intelligibilities,
  intents,
} from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const BreachTypeChoice = choice(
  'BreachType',
  breachTypes,
  'What was lost (field 55); article 4(12).',
  {
    confidentiality: 'Data came, or could come, where it should not.',
    integrity: 'Data was altered.',
    availability: 'Data was lost or out of reach.',
  },
)

export const DisclosureChoice = choice('Disclosure', disclosures, 'Whether data came out (field 56).', {
  disclosed: 'Data came out.',
  likelyDisclosed: 'Data probably came out; there is no proof.',
  notDisclosed: 'Data did not come out; there is reasonable proof.',
  cannotBeDetermined: 'It cannot be determined.',
  toBeDetermined: 'Not known yet.',
})

export const IntelligibilityChoice = choice(
  'Intelligibility',
  intelligibilities,
  'Whether data could be understood by whoever reached it (field 57).',
  {
    protectionIntact: 'It could not: the protection held.',
    protectionCircumventable: 'The protection could be circumvented.',
    intelligible: 'It could.',
    cannotBeDetermined: 'It cannot be determined.',
    toBeDetermined: 'Not known yet.',
  },
)

export const AlterationChoice = choice('Alteration', alterations, 'What came of an alteration (field 58).', {
  noWrongUse: 'Altered, no wrong use shown.',
  wrongUseReversible: 'Altered and wrongly used; it can be undone.',
  wrongUseIrreversible: 'Altered and wrongly used; it cannot be undone.',
})

export const AvailabilityLossChoice = choice(
  'AvailabilityLoss',
  availabilityLosses,
  'Whether a loss of access lasts (field 59).',
  {
    temporary: 'It is temporary.',
    permanent: 'It is permanent.',
    toBeDetermined: 'Not known yet.',
  },
)

export const IncidentTypeChoice = choice(
  'IncidentType',
  incidentTypes,
  'What kind of incident it was (field 60, options a to y).',
  {
    accessAbuse: 'An employee abused access.',
    ransomware: 'Encrypted device or ransomware.',
    hacking: 'Hacking or malware was detected.',
    phishing: 'Phishing or social engineering.',
    vulnerabilityExploited: 'A vulnerability was, or was likely, exploited.',
    unauthorisedAccess: 'Unauthorised access to data in systems.',
    exfiltration: 'Data was taken out.',
    wrongPersonShown: 'Data of the wrong person was shown: records mixed up.',
    deviceLost: 'A device was lost or stolen.',
    electronicWaste: 'Data was still on a discarded device.',
    paperDisposal: 'Paper was disposed of wrongly.',
    postLost: 'Post or e-mail was lost, opened or misdelivered.',
    misconfiguration: 'A wrong setting.',
    wrongPermissions: 'Wrong permissions on a folder or in the cloud.',
    paperLost: 'Paper was lost, stolen or left behind.',
    dataErased: 'Data was deleted or destroyed.',
    shownToWrongRecipient: 'Data was shown to the wrong recipient.',
    sentByMistake: 'Data was sent by mistake.',
    recipientsVisible: 'Recipients of an e-mail could see each other.',
    technicalFailure: 'A technical failure.',
    unauthorisedAlteration: 'Data was altered without authority.',
    unintendedPublication: 'Data was published unintentionally.',
    verbalDisclosure: 'Data was told to somebody by word of mouth.',
    toBeDetermined: 'Not known yet.',
    other: 'Another kind.',
  },
)

export const CauseChoice = choice('Cause', causes, 'Where it came from (field 61).', {
  internalNonMalicious: 'From inside, without intent.',
  internalMalicious: 'From inside, with intent.',
  externalNonMalicious: 'From outside, without intent.',
  externalMalicious: 'From outside, with intent.',
  toBeDetermined: 'Not known yet.',
  cannotBeDetermined: 'It cannot be determined.',
})

export const HolderChoice = choice(
  'Holder',
  holders,
  'Who holds or could hold the data now, in rising order of distrust.',
  {
    nobody: 'Nobody.',
    trusted: 'Somebody who is trusted to delete it.',
    known: 'Somebody known.',
    unknown: 'Somebody unknown.',
    public: 'Anybody.',
    toBeDetermined: 'Not known yet.',
  },
)

export const IntentChoice = choice('Intent', intents, 'Whether there was intent to harm.', {
  none: 'None.',
  opportunistic: 'To gain by whatever was found.',
  malicious: 'To harm.',
  targeted: 'To harm somebody in particular.',
  toBeDetermined: 'Not known yet.',
})

export const DeprivationChoice = choice(
  'Deprivation',
  deprivations,
  'What a loss of access does to people while it lasts.',
  {
    none: 'Nothing.',
    inconvenience: 'Inconvenience.',
    serious: 'Serious trouble: an income or a service that is missed.',
    endangering: 'Danger to life or health.',
    toBeDetermined: 'Not known yet.',
  },
)
