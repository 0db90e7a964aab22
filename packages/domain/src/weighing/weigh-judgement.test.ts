import { expect, test } from 'vitest'
import type { DataType, PeopleCategory } from '../facts/choices.ts'
import type { Facts } from '../facts/facts.ts'
import { authorityFor, factsWith, readable, type Known } from './case.fixture.ts'
import { weigh } from './weigh.ts'
import type { PeopleProposal, RiskLevel } from './weighing.ts'

/** A situation of a municipality, what a careful DPO would say, and on which of the factors of EDPB 9/2022 it rests. */
interface Situation {
  name: string
  because: string
  facts: Known
  risk: RiskLevel
  people?: PeopleProposal
}

/** Sent, shown or told to the wrong party by accident. */
function strayed(nature: Partial<Facts['nature']>): Partial<Facts['nature']> {
  return {
    ...readable,
    breachTypes: ['confidentiality'],
    cause: 'internalNonMalicious',
    intent: 'none',
    deletionConfirmed: 'no',
    ...nature,
  }
}

/** Taken or spied out by somebody outside who means harm. */
function taken(nature: Partial<Facts['nature']> = {}): Partial<Facts['nature']> {
  return {
    disclosure: 'likelyDisclosed',
    intelligibility: 'intelligible',
    breachTypes: ['confidentiality'],
    cause: 'externalMalicious',
    intent: 'malicious',
    holder: 'unknown',
    ...nature,
  }
}

/** Out of reach, nothing left. */
function outage(nature: Partial<Facts['nature']>): Partial<Facts['nature']> {
  return {
    breachTypes: ['availability'],
    disclosure: 'notDisclosed',
    intent: 'none',
    availabilityLoss: 'temporary',
    ...nature,
  }
}

const toOne = { holder: 'known', holderCount: 1 } as const

function whom(count: number, ...categories: PeopleCategory[]): Partial<Facts['people']> {
  return { categories, countKind: 'exact', count, endangered: 'no' }
}

function which(...types: DataType[]): Partial<Facts['data']> {
  return { types, nationalNumber: 'no' }
}

function withNumber(...types: DataType[]): Partial<Facts['data']> {
  return { types: [...types, 'identification'], nationalNumber: 'yes' }
}

const judged: Situation[] = [
  {
    name: 'tax letter with the national number in a neighbour’s envelope',
    because: 'the number can be misused without context, one known reader',
    facts: { nature: strayed(toOne), people: whom(1, 'residents'), data: withNumber('basic', 'financial') },
    risk: 'risk',
    people: 'doNotTell',
  },
  {
    name: 'social report on a client to the wrong family',
    because: 'professional secrecy and a whole picture of a vulnerable person',
    facts: {
      nature: strayed(toOne),
      people: whom(4, 'welfareClients', 'minors'),
      data: withNumber('basic', 'health', 'financial', 'profile'),
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'medical notes of a youth camp in cc to 300 parents',
    because: 'health of children, more readers than can be called back',
    facts: {
      nature: strayed({ holder: 'known', holderCount: 300 }),
      people: whom(150, 'minors'),
      data: which('basic', 'health'),
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'lost encrypted laptop with the PIN on a sticker',
    because: 'the key went along: no protection',
    facts: {
      nature: {
        ...strayed({ holder: 'unknown', incidentType: 'deviceLost' }),
        disclosure: 'cannotBeDetermined',
        intelligibility: 'protectionIntact',
      },
      people: whom(500, 'residents'),
      data: withNumber('basic', 'contact'),
      protection: { keySafe: 'no', inPlace: ['encryption'] },
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'stick with a backup, found after a day by a colleague who hands it in unread',
    because: 'a trusted finder, given back',
    facts: {
      nature: strayed({ holder: 'trusted', deletionConfirmed: 'yes', disclosure: 'cannotBeDetermined' }),
      people: whom(2000, 'residents'),
      data: withNumber('basic', 'contact', 'health'),
    },
    risk: 'unlikely',
    people: 'doNotTell',
  },
  {
    name: 'objections with names and addresses in a search engine for two years',
    because: 'anybody could read opinions of hundreds',
    facts: {
      nature: strayed({ holder: 'public', incidentType: 'unintendedPublication' }),
      people: whom(240, 'residents'),
      data: which('basic', 'contact', 'profile'),
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'council minutes with names of two officials, published lawfully before',
    because: 'public already',
    facts: {
      nature: strayed({ holder: 'public' }),
      people: whom(2, 'electedOfficials'),
      data: { ...which('basic'), alreadyPublic: 'yes' },
      consequences: { severity: 'minor' },
    },
    risk: 'unlikely',
    people: 'doNotTell',
  },
  {
    name: 'officer looks up thirty acquaintances in the population register out of curiosity',
    because: 'own staff, on purpose, with national numbers',
    facts: {
      nature: strayed({ ...toOne, incidentType: 'accessAbuse', cause: null, intent: 'opportunistic' }),
      people: whom(30, 'residents'),
      data: withNumber('basic', 'contact'),
    },
    risk: 'risk',
  },
  {
    name: 'eighty-five employees look into the file of one known client',
    because: 'professional secrecy broken by more than can be called to account, out of curiosity',
    facts: {
      nature: strayed({ holder: 'known', holderCount: 85, intent: 'opportunistic', cause: null }),
      people: whom(1, 'patients'),
      data: which('basic', 'health'),
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'ransomware, clean backup, whether data left is being looked into',
    because: 'unknown is not harmless: notify incomplete',
    facts: {
      nature: {
        ...outage({ unavailableHours: 20, deprivation: 'inconvenience', intent: 'malicious' }),
        disclosure: 'toBeDetermined',
        incidentType: 'ransomware',
        holder: 'toBeDetermined',
      },
      people: whom(18_000, 'residents'),
      data: withNumber('basic', 'contact'),
      protection: { backupIntact: 'yes' },
    },
    risk: 'undetermined',
    people: 'undetermined',
  },
  {
    name: 'the same, and it will never be known',
    because: 'an intruder who may have read counts as one who did',
    facts: {
      nature: {
        ...taken({ disclosure: 'cannotBeDetermined', incidentType: 'ransomware' }),
        breachTypes: ['confidentiality', 'availability'],
        ...{ availabilityLoss: 'temporary', unavailableHours: 20, deprivation: 'inconvenience' },
      },
      people: whom(18_000, 'residents'),
      data: withNumber('basic', 'contact'),
      protection: { backupIntact: 'yes' },
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'file of the social service out of reach for six hours, nothing was due',
    because: 'short, and only a nuisance',
    facts: {
      nature: outage({ unavailableHours: 6, deprivation: 'inconvenience' }),
      people: whom(400, 'welfareClients'),
      data: withNumber('basic', 'financial'),
      protection: { backupIntact: 'yes' },
    },
    risk: 'unlikely',
    people: 'doNotTell',
  },
  {
    name: 'the same for three days, payments stand still',
    because: 'people without means for days',
    facts: {
      nature: outage({ unavailableHours: 72, deprivation: 'serious' }),
      people: whom(400, 'welfareClients'),
      data: withNumber('basic', 'financial'),
      protection: { backupIntact: 'yes' },
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'phished mailbox of the personnel service',
    because: 'identity papers, wages and absences in the hands of fraudsters',
    facts: {
      nature: taken({ incidentType: 'phishing' }),
      people: whom(320, 'employees'),
      data: withNumber('basic', 'financial', 'employmentHealth', 'officialDocuments'),
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'password given to phishers, login stopped by the second factor, logs clean',
    because: 'nobody got in',
    facts: {
      nature: {
        ...taken({ incidentType: 'phishing', disclosure: 'notDisclosed', holder: 'nobody' }),
        holderCount: 0,
      },
      people: whom(320, 'employees'),
      data: which('credentials'),
    },
    risk: 'unlikely',
    people: 'doNotTell',
  },
  {
    name: 'photo of twenty-five children with their names on the website for a week',
    because: 'anybody could see it, little to be done with it',
    facts: {
      nature: strayed({ holder: 'public', incidentType: 'unintendedPublication' }),
      people: whom(25, 'minors'),
      data: which('basic', 'other'),
      consequences: { severity: 'minor' },
    },
    risk: 'risk',
    people: 'doNotTell',
  },
  {
    name: 'supplier robbed of salted, slow hashes of passwords',
    because: 'unintelligible, salt and key safe',
    facts: {
      nature: taken({ disclosure: 'disclosed', intelligibility: 'protectionIntact' }),
      people: whom(6000, 'users'),
      data: which('contact', 'credentials'),
      protection: { keySafe: 'yes', inPlace: ['encryption'] },
    },
    risk: 'unlikely',
    people: 'doNotTell',
  },
  {
    name: 'supplier robbed of unsalted, fast hashes',
    because: 'protection that can be got round, passwords are used elsewhere',
    facts: {
      nature: taken({ disclosure: 'disclosed', intelligibility: 'protectionCircumventable' }),
      people: whom(6000, 'users'),
      data: which('contact', 'credentials'),
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'address of a woman in a refuge to her former partner',
    because: 'danger to life',
    facts: {
      nature: strayed(toOne),
      people: { ...whom(1, 'welfareClients'), endangered: 'yes' },
      data: which('contact'),
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'address of foster parents in a letter to the parents of the child',
    because: 'a child who must not be found',
    facts: {
      nature: strayed({ holder: 'known', holderCount: 2 }),
      people: { ...whom(3, 'minors', 'residents'), endangered: 'yes' },
      data: which('basic', 'contact'),
      consequences: { severity: 'moderate' },
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'test results of one class to the parents of that class',
    because: 'telling of children, few and known readers',
    facts: {
      nature: strayed({ holder: 'known', holderCount: 25 }),
      people: whom(25, 'minors', 'students'),
      data: which('basic', 'profile'),
    },
    risk: 'risk',
    people: 'doNotTell',
  },
  {
    name: 'forty parking fines in each other’s envelopes',
    because: 'place and time of a car, one known reader each',
    facts: {
      nature: strayed({ holder: 'known', holderCount: 40 }),
      people: whom(40, 'residents'),
      data: which('basic', 'contact', 'location'),
    },
    risk: 'risk',
    people: 'doNotTell',
  },
  {
    name: 'minutes with the cause of a colleague’s sick leave to eighty employees',
    because: 'health, to more colleagues than will forget it',
    facts: {
      nature: strayed({ holder: 'known', holderCount: 80 }),
      people: whom(1, 'employees'),
      data: which('basic', 'employmentHealth'),
    },
    risk: 'risk',
  },
  {
    name: 'camera operator shows a friend images of passers-by',
    because: 'on purpose, few people, hardly known',
    facts: {
      nature: strayed({ ...toOne, cause: null, intent: 'opportunistic' }),
      people: whom(5, 'residents'),
      data: { ...which('location'), identifiability: 'limited' },
    },
    risk: 'risk',
    people: 'doNotTell',
  },
  {
    name: 'images of a suspect on an employee’s public page',
    because: 'criminal data before everybody, on purpose',
    facts: {
      nature: strayed({ holder: 'public', cause: 'internalMalicious', intent: 'malicious' }),
      people: whom(1, 'residents'),
      data: { ...which('criminal', 'other'), identifiability: 'significant' },
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'tax bill opened by a neighbour and handed in',
    because: 'given back, little to learn, judged minor',
    facts: {
      nature: strayed({ ...toOne, deletionConfirmed: 'yes' }),
      people: whom(1, 'residents'),
      data: which('basic', 'financial'),
      consequences: { severity: 'minor' },
    },
    risk: 'unlikely',
    people: 'doNotTell',
  },
  {
    name: 'file sent to the other party’s lawyer, who erased it and says so in writing',
    because: 'bound to secrecy, erased',
    facts: {
      nature: strayed({ holder: 'trusted', holderCount: 1, deletionConfirmed: 'yes' }),
      people: whom(3, 'residents'),
      data: withNumber('basic', 'financial', 'criminal'),
    },
    risk: 'unlikely',
    people: 'doNotTell',
  },
  {
    name: 'routes of forty employees open to sixty drivers for a month',
    because: 'whereabouts, to more colleagues than can be counted on',
    facts: {
      nature: strayed({ holder: 'known', holderCount: 60 }),
      people: whom(40, 'employees'),
      data: which('basic', 'location'),
    },
    risk: 'risk',
    people: 'doNotTell',
  },
  {
    name: 'debt mediation of an employee to the employer by mistake',
    because: 'reputation and work at stake, judged severe',
    facts: {
      nature: strayed(toOne),
      people: whom(1, 'welfareClients'),
      data: which('basic', 'financial'),
      consequences: { severity: 'severe', impacts: ['reputation', 'economicOrSocialDisadvantage'] },
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'paper register burnt, scanned whole before',
    because: 'nothing is missing',
    facts: {
      nature: outage({ availabilityLoss: 'temporary', deprivation: 'none' }),
      people: whom(200, 'residents'),
      data: which('basic'),
      protection: { backupIntact: 'yes' },
    },
    risk: 'unlikely',
    people: 'doNotTell',
  },
  {
    name: 'attendance lists of a crèche erased, parents must fill in again',
    because: 'lost for good, a nuisance',
    facts: {
      nature: outage({
        availabilityLoss: 'permanent',
        deprivation: 'inconvenience',
        incidentType: 'dataErased',
      }),
      people: whom(60, 'childcareChildren'),
      data: which('basic', 'contact'),
      protection: { backupIntact: 'no' },
    },
    risk: 'risk',
    people: 'doNotTell',
  },
  {
    name: 'twelve people see each other’s file in the online counter',
    because: 'national numbers, known readers',
    facts: {
      nature: strayed({ holder: 'known', holderCount: 12 }),
      people: whom(12, 'residents'),
      data: withNumber('basic', 'contact'),
    },
    risk: 'risk',
    people: 'doNotTell',
  },
  {
    name: 'payslips left at a printer, handed over by a colleague',
    because: 'a colleague bound to secrecy, given back',
    facts: {
      nature: strayed({ holder: 'trusted', holderCount: 1, deletionConfirmed: 'yes' }),
      people: whom(6, 'employees'),
      data: withNumber('basic', 'financial'),
    },
    risk: 'unlikely',
    people: 'doNotTell',
  },
  {
    name: 'computer sold with the population file on its disk',
    because: 'unknown buyer, national numbers of thousands',
    facts: {
      nature: strayed({
        holder: 'unknown',
        incidentType: 'electronicWaste',
        disclosure: 'cannotBeDetermined',
      }),
      people: whom(2000, 'residents'),
      data: withNumber('basic', 'contact'),
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'counter tells a visitor of another’s repayment plan',
    because: 'being a client is telling, one listener',
    facts: {
      nature: strayed({ ...toOne, incidentType: 'verbalDisclosure' }),
      people: whom(1, 'welfareClients'),
      data: which('basic', 'financial'),
    },
    risk: 'risk',
    people: 'doNotTell',
  },
  {
    name: 'income support of three people stopped on wrong data, put right in a week',
    because: 'wrong data were used, reparable',
    facts: {
      nature: {
        breachTypes: ['integrity'],
        disclosure: 'notDisclosed',
        intent: 'none',
        alteration: 'wrongUseReversible',
      },
      people: whom(3, 'incomeSupportRecipients'),
      data: which('financial'),
      protection: { backupIntact: 'yes' },
    },
    risk: 'risk',
    people: 'doNotTell',
  },
  {
    name: 'files of a home for the elderly out of reach for eight hours, medication on paper',
    because: 'the paper did its work',
    facts: {
      nature: outage({ unavailableHours: 8, deprivation: 'inconvenience' }),
      people: whom(90, 'patients'),
      data: which('basic', 'health'),
      protection: { backupIntact: 'yes' },
    },
    risk: 'unlikely',
    people: 'doNotTell',
  },
  {
    name: 'the same without paper',
    because: 'health at stake within hours',
    facts: {
      nature: outage({ unavailableHours: 8, deprivation: 'endangering' }),
      people: whom(90, 'patients'),
      data: which('basic', 'health'),
      protection: { backupIntact: 'yes' },
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'three thousand complaints readable by changing a number in an address',
    because: 'what people complain of, open to anybody',
    facts: {
      nature: strayed({
        holder: 'public',
        disclosure: 'cannotBeDetermined',
        incidentType: 'misconfiguration',
      }),
      people: whom(3000, 'residents'),
      data: which('basic', 'contact', 'profile'),
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'medical list of a camp left on a bus, not found again',
    because: 'health of children, unknown finder',
    facts: {
      nature: strayed({ holder: 'unknown', incidentType: 'paperLost', disclosure: 'cannotBeDetermined' }),
      people: whom(40, 'minors'),
      data: which('basic', 'health'),
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'candidates for social housing with their income to one of them',
    because: 'telling, one known reader',
    facts: {
      nature: strayed(toOne),
      people: whom(18, 'residents'),
      data: which('basic', 'contact', 'financial'),
    },
    risk: 'risk',
    people: 'doNotTell',
  },
  {
    name: 'stolen diary of a social worker with the addresses of twelve clients',
    because: 'who gets help, in the hands of a thief',
    facts: {
      nature: taken({ intent: 'opportunistic', incidentType: 'paperLost' }),
      people: whom(12, 'welfareClients'),
      data: which('basic', 'contact'),
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'summons for the polling station in a neighbour’s envelope',
    because: 'ordinary data, one reader, minor',
    facts: {
      nature: strayed(toOne),
      people: whom(1, 'residents'),
      data: which('basic', 'contact'),
      consequences: { severity: 'minor' },
    },
    risk: 'unlikely',
    people: 'doNotTell',
  },
  {
    name: 'name of a whistleblower to the head of the service',
    because: 'reprisals: exposure is dangerous',
    facts: {
      nature: strayed(toOne),
      people: { ...whom(1, 'employees'), endangered: 'yes' },
      data: which('basic', 'profile'),
    },
    risk: 'high',
    people: 'tell',
  },
  {
    name: 'coded survey on health to a partner who has no table of names',
    because: 'nobody is identified',
    facts: {
      nature: strayed(toOne),
      people: whom(80, 'residents'),
      data: { ...which('health'), identifiability: 'negligible' },
    },
    risk: 'unlikely',
    people: 'doNotTell',
  },
  {
    name: 'employee takes the addresses of the newsletter to a new business',
    because: 'on purpose, ordinary data of many',
    facts: {
      nature: {
        ...taken({
          ...toOne,
          disclosure: 'disclosed',
          cause: 'internalMalicious',
          incidentType: 'accessAbuse',
        }),
      },
      people: whom(900, 'subscribers'),
      data: which('basic', 'contact'),
    },
    risk: 'risk',
    people: 'doNotTell',
  },
]

test.each(judged)('our own judgement: $name → $risk ($because)', ({ facts, risk, people }) => {
  const weighing = weigh(factsWith(facts))
  expect(weighing).toMatchObject({ risk, authority: authorityFor[risk] })
  if (people !== undefined) expect(weighing.people).toBe(people)
})
