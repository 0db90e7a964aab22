import { factSections } from '@lekboek/domain'
import { saidFields } from '@lekboek/domain/breach'
import { receivedKinds } from '@lekboek/usecases'
import { choice } from '../schema/choice.ts'

export const ReportFieldChoice = choice(
  'ReportField',
  saidFields,
  'What a processor’s report can say of the facts.',
  {
    toldAt: 'When its report was available here, of one that was filed.',
    awareAt: 'When the processor became aware.',
    description: 'What happened.',
    systems: 'Systems concerned.',
    incidentType: 'What kind of incident.',
    cause: 'Its cause.',
    occurrenceKind: 'When it happened: kind, begin, end.',
    discoveryDescription: 'How it came out.',
    breachTypes: 'Confidentiality, integrity, availability.',
    disclosure: 'Whether data were disclosed.',
    intelligibility: 'Whether others can read the data.',
    alteration: 'Whether altered data were used.',
    availabilityLoss: 'Whether the loss passes.',
    unavailableHours: 'Hours without access.',
    peopleCategories: 'Whom it concerns.',
    peopleDescription: 'More on them.',
    peopleCount: 'How many people, with what kind of number it is.',
    otherCountries: 'In which other countries.',
    dataTypes: 'Kinds of data.',
    dataDescription: 'More on the data.',
    recordCount: 'How many records, with what kind of number it is.',
    nationalNumber: 'Whether a national number is among them.',
    protectionsInPlace: 'What protected the data.',
    protectionDescription: 'More on the protection.',
    keySafe: 'Whether the key is safe.',
    backupIntact: 'Whether a copy is whole.',
    confidentialityEffects: 'Consequences of disclosure.',
    integrityEffects: 'Consequences of alteration.',
    availabilityEffects: 'Consequences of loss.',
    consequences: 'Likely consequences, in words.',
    impacts: 'What people may suffer.',
    impactDescription: 'More on that.',
    preventions: 'What prevents it from happening again.',
    preventionDescription: 'More on that.',
    policeInformed: 'Whether the police know.',
    contact: 'Whom to reach at the processor.',
  },
)

export const FactSectionChoice = choice('FactSection', factSections, 'A section of the facts.', {
  timing: 'When it happened and how it came out.',
  nature: 'What happened to the data.',
  people: 'Whom it concerns.',
  data: 'Which data.',
  protection: 'What protected the data when it happened.',
  consequences: 'Likely consequences.',
  parties: 'Others who have a part in it.',
})

export const ReceivedKindChoice = choice(
  'ReceivedKind',
  receivedKinds,
  'What a version of a processor’s report is.',
  {
    first: 'The first report.',
    update: 'What is known by now.',
    final: 'The last word about it.',
    withdrawal: 'The report was addressed to this controller by mistake.',
    filed: 'A letter or a file that somebody here filed.',
    answered: 'The answer to a question, by a link.',
  },
)
