import { describe, expect, test } from 'vitest'
import { compareSeverity } from '../severity/compare-severity.ts'
import { leastSeverityInputsFrom, severityInputsFrom } from '../severity/severity-inputs.ts'
import { severityOf } from '../severity/severity.ts'
import {
  factsOf,
  gone,
  plainAttack,
  plainMistake,
  plainMistakeWithNumber,
  strayed,
  taken,
  which,
  whom,
  withNumber,
  type Published,
} from './published.fixture.ts'
import { weigh } from './weigh.ts'

const dpc = 'DPC (Ireland), case studies on breach notification'
const ico = 'ICO (United Kingdom), examples of breaches'

const irishAndBritish: Published[] = [
  {
    name: 'complaint with health data to a wrong address, encrypted, and the password after it',
    source: `${dpc}: disclosure due to misdirected email`,
    said: {
      nature: strayed('sentByMistake', { intelligibility: 'protectionIntact', holder: 'unknown' }),
      data: which('basic', 'health'),
      protection: { inPlace: ['encryption'], keySafe: 'no' },
    },
    plain: { ...plainMistake, people: { ...whom(4, 'patients', 'other'), endangered: 'no' } },
    notify: true,
    tell: true,
  },
  {
    name: 'a bankrupt wrongly reported to the credit register as in arrears and refused a loan',
    source: `${dpc}: inaccurate data in the Central Credit Register`,
    said: {
      nature: { breachTypes: ['integrity'], alteration: 'wrongUseReversible' },
      people: whom(1, 'citizens'),
      data: which('basic', 'financial'),
      consequences: { impacts: ['financialLoss', 'economicOrSocialDisadvantage'] },
    },
    plain: {
      nature: { intent: 'none', disclosure: 'notDisclosed' },
      people: { endangered: 'no' },
      consequences: { severity: 'severe' },
      data: { nationalNumber: 'no' },
      protection: { backupIntact: 'no' },
    },
    notify: true,
    tell: true,
  },
  {
    name: 'applications and CVs from a household bin blown over the street',
    source: `${dpc}: inappropriate disposal of materials`,
    said: {
      nature: gone('paperDisposal'),
      people: whom(null, 'candidates'),
      data: which('basic', 'contact', 'profile'),
    },
    plain: { ...plainMistake, people: { countKind: 'approximate', count: 10, endangered: 'no' } },
    notify: true,
  },
  {
    name: 'legal files lost by a courier, no copy',
    source: `${dpc}: loss of paper files in transit`,
    said: {
      nature: gone('postLost', {
        breachTypes: ['confidentiality', 'availability'],
        availabilityLoss: 'permanent',
      }),
      data: which('basic', 'health'),
      protection: { backupIntact: 'no' },
    },
    plain: { ...plainMistake, people: { ...whom(10, 'citizens'), endangered: 'no' } },
    notify: true,
  },
  {
    name: 'patient files in an empty hospital, photographed and put on social media',
    source: `${dpc}: loss of control of paper files`,
    said: {
      nature: strayed('unauthorisedAccess', { holder: 'public' }),
      people: whom(null, 'patients'),
      data: which('basic', 'health'),
    },
    plain: {
      nature: { intent: 'opportunistic' },
      people: { endangered: 'no', countKind: 'approximate', count: 30 },
    },
    notify: true,
  },
  {
    name: 'ransomware at a leisure business, up to 500 customers and staff perhaps disclosed',
    source: `${dpc}: ransomware attack`,
    said: {
      nature: {
        breachTypes: ['confidentiality', 'availability'],
        disclosure: 'cannotBeDetermined',
        incidentType: 'ransomware',
        cause: 'externalMalicious',
      },
      people: { categories: ['citizens', 'employees'], countKind: 'approximate', countMax: 500 },
    },
    plain: {
      nature: { intent: 'malicious', holder: 'unknown', intelligibility: 'intelligible' },
      people: { endangered: 'no' },
      data: { types: ['basic', 'contact'], nationalNumber: 'no' },
    },
    notify: true,
  },
  {
    name: 'submission on a dismissal in a folder of all employees for two days, no logs',
    source: `${dpc}: unauthorised disclosure in a workplace setting`,
    said: {
      nature: strayed('wrongPermissions', { disclosure: 'cannotBeDetermined', holder: 'known' }),
      people: whom(1, 'employees'),
      data: which('basic', 'profile'),
    },
    plain: { ...plainMistake, nature: { ...plainMistake.nature, holderCount: 80 } },
    notify: true,
  },
  {
    name: 'file of a vulnerable debtor to a colleague in another department, deleted at once',
    source: `${ico}, case study 2: internal log only`,
    said: {
      nature: strayed('sentByMistake', { holder: 'trusted', holderCount: 1, deletionConfirmed: 'yes' }),
      people: whom(1, 'vulnerable'),
      data: which('basic', 'contact', 'financial', 'health'),
    },
    plain: plainMistake,
    notify: false,
    tell: false,
  },
  {
    name: 'briefcase with an unencrypted laptop and unredacted papers of a court case',
    source: `${ico}, unencrypted laptop (from memory): both`,
    said: {
      nature: gone('deviceLost'),
      data: which('basic', 'criminal', 'health'),
    },
    plain: {
      ...plainMistake,
      people: { ...whom(5, 'citizens'), endangered: 'no' },
      consequences: { severity: 'severe' },
    },
    notify: true,
    tell: true,
  },
  {
    name: 'phished mailbox of a law firm, forwarding rule, false bank details to clients',
    source: `${ico}, phishing (from memory): both`,
    said: {
      nature: taken('phishing'),
      people: whom(null, 'citizens'),
      data: which('basic', 'contact', 'financial'),
    },
    plain: {
      ...plainAttack,
      people: { endangered: 'no', countKind: 'approximate', count: 60 },
      data: { nationalNumber: 'no' },
    },
    notify: true,
    tell: true,
  },
  {
    name: 'hospital discloses records of patients by accident',
    source: 'ICO (United Kingdom), guide to breaches: high risk (from memory)',
    said: {
      nature: strayed('sentByMistake'),
      people: whom(null, 'patients'),
      data: which('basic', 'health'),
    },
    plain: {
      ...plainMistake,
      nature: { ...plainMistake.nature, holder: 'unknown' },
      people: { endangered: 'no', countKind: 'approximate', count: 20 },
    },
    notify: true,
    tell: true,
  },
  {
    name: 'contact details of alumni deleted, put back from a copy',
    source: 'ICO (United Kingdom), guide to breaches: risk unlikely (from memory)',
    said: {
      nature: { breachTypes: ['availability'], incidentType: 'dataErased', availabilityLoss: 'temporary' },
      data: which('basic', 'contact'),
      protection: { backupIntact: 'yes' },
    },
    plain: {
      nature: { disclosure: 'notDisclosed', intent: 'none', unavailableHours: 20, deprivation: 'none' },
      people: { ...whom(2000, 'other'), endangered: 'no' },
    },
    notify: false,
    tell: false,
  },
  {
    name: 'telephone list of the staff lost',
    source: 'ICO (United Kingdom), guide to breaches: would not normally be notified (from memory)',
    said: {
      nature: { breachTypes: ['confidentiality', 'availability'], incidentType: 'paperLost' },
      people: whom(null, 'employees'),
      data: which('basic', 'contact'),
    },
    plain: {
      nature: {
        disclosure: 'cannotBeDetermined',
        intelligibility: 'intelligible',
        holder: 'unknown',
        intent: 'none',
        availabilityLoss: 'temporary',
        unavailableHours: 1,
        deprivation: 'none',
      },
      people: { endangered: 'no', countKind: 'approximate', count: 40 },
      data: { nationalNumber: 'no' },
      protection: { backupIntact: 'yes' },
      consequences: { severity: 'minor' },
    },
    notify: false,
    tell: false,
  },
  {
    name: 'new address of a victim of domestic violence in a letter to the old one, read by the former partner',
    source: 'ICO, Charnwood Borough Council, November 2023',
    said: {
      nature: strayed('sentByMistake', { holder: 'known', holderCount: 1 }),
      people: { ...whom(1, 'vulnerable'), endangered: 'yes' },
      data: which('basic', 'contact'),
    },
    plain: { nature: { cause: 'internalNonMalicious', intent: 'none' }, data: { nationalNumber: 'no' } },
    notify: true,
    tell: true,
  },
  {
    name: 'report on a child from the social service at the neighbour’s',
    source: 'ICO, Norfolk County Council, February 2012: physical and emotional well-being of a child',
    said: {
      nature: strayed('sentByMistake', { holder: 'known', holderCount: 1 }),
      people: whom(1, 'minors', 'welfareClients'),
      data: which('basic', 'health', 'profile'),
    },
    plain: plainMistake,
    notify: true,
    tell: true,
  },
  {
    name: 'unencrypted stick with the files of forty children, found by a passer-by',
    source: 'ICO, Stoke-on-Trent City Council, November 2010',
    said: {
      nature: strayed('deviceLost', { holder: 'unknown' }),
      people: whom(40, 'minors', 'welfareClients'),
      data: which('basic', 'profile'),
    },
    plain: plainMistake,
    notify: true,
    tell: true,
  },
  {
    name: 'mail on one person of concern to the police, forwarded to 180',
    source: 'ICO, Cheshire East Council, February 2012: could jeopardise a livelihood',
    said: {
      nature: strayed('sentByMistake', { holder: 'known', holderCount: 180 }),
      people: whom(1, 'citizens'),
      data: which('basic', 'criminal'),
      consequences: { impacts: ['economicOrSocialDisadvantage'] },
    },
    plain: { ...plainMistake, consequences: { severity: 'severe' } },
    notify: true,
    tell: true,
  },
  {
    name: 'income and deductions of one employee to 2,821 colleagues',
    source: 'ICO, Brighton and Hove, February 2012',
    said: {
      nature: strayed('sentByMistake', { holder: 'known', holderCount: 2821 }),
      people: whom(1, 'employees'),
      data: which('basic', 'financial'),
    },
    plain: plainMistake,
    notify: true,
  },
  {
    name: 'stolen drive with the only customer base, proofs of identity, a password and no encryption',
    source: 'ICO, Jala Transport, September 2013',
    said: {
      nature: gone('deviceLost', {
        breachTypes: ['confidentiality', 'availability'],
        intelligibility: 'protectionCircumventable',
        cause: 'externalMalicious',
        availabilityLoss: 'permanent',
      }),
      people: whom(250, 'citizens'),
      data: which('basic', 'contact', 'officialDocuments'),
      protection: { backupIntact: 'no' },
    },
    plain: { people: { endangered: 'no' }, nature: { intent: 'opportunistic' } },
    notify: true,
    tell: true,
  },
  {
    name: 'names and addresses of 56 victims of child abuse in cc to each other',
    source: 'ICO, Gloucestershire Police, June 2018 (from memory)',
    said: {
      nature: strayed('recipientsVisible', { holder: 'known', holderCount: 56 }),
      people: whom(56, 'vulnerable'),
      data: which('basic', 'contact', 'criminal'),
    },
    plain: plainMistake,
    notify: true,
    tell: true,
  },
  {
    name: 'members of an HIV organisation in cc to 105',
    source: 'ICO, HIV Scotland, October 2021 (from memory)',
    said: {
      nature: strayed('recipientsVisible', { holder: 'known', holderCount: 105 }),
      people: whom(105, 'patients'),
      data: which('basic', 'contact', 'health'),
    },
    plain: plainMistake,
    notify: true,
    tell: true,
  },
  {
    name: 'surname, rank and place of work of every police officer published for hours',
    source: 'ICO, Police Service of Northern Ireland, 2024 (from memory)',
    said: {
      nature: strayed('unintendedPublication', { holder: 'public' }),
      people: { ...whom(9483, 'lawEnforcement', 'employees'), endangered: 'yes' },
      data: which('basic', 'profile', 'location'),
    },
    plain: { nature: { cause: 'internalNonMalicious', intent: 'none' } },
    notify: true,
    tell: true,
  },
  {
    name: 'home addresses of 1,097 honoured people online for two hours',
    source: 'ICO, Cabinet Office, December 2021: concerns for personal safety (from memory)',
    said: {
      nature: strayed('unintendedPublication', { holder: 'public' }),
      people: whom(1097, 'citizens'),
      data: which('basic', 'contact'),
    },
    plain: {
      nature: { cause: 'internalNonMalicious', intent: 'none' },
      people: { endangered: 'yes' },
      data: { nationalNumber: 'no' },
    },
    notify: true,
    tell: true,
  },
  {
    name: 'health service without its systems for weeks, 90,936 people in the stolen files',
    source: 'HSE Ireland, Conti, May 2021 (from memory)',
    said: {
      nature: {
        ...taken('ransomware'),
        breachTypes: ['confidentiality', 'availability'],
        availabilityLoss: 'temporary',
        unavailableHours: 500,
        deprivation: 'serious',
      },
      people: whom(90_936, 'patients', 'employees'),
      data: which('basic', 'health'),
      protection: { backupIntact: 'yes' },
    },
    plain: plainAttack,
    notify: true,
    tell: true,
  },
]

const uodo = (name: string): string => `UODO (Poland), ${name}`

const polish: Published[] = [
  {
    name: 'documents of clients to another bank, which sent them back',
    source: uodo('mBank, 20-8-2024: a bank is no trusted recipient for being a bank'),
    said: {
      nature: strayed('sentByMistake', { holder: 'known', holderCount: 1, deletionConfirmed: 'yes' }),
      people: whom(null, 'citizens'),
      data: withNumber('basic', 'financial'),
      consequences: { impacts: ['identityTheft'], severity: 'severe' },
    },
    plain: { ...plainMistakeWithNumber, people: { countKind: 'approximate', count: 50, endangered: 'no' } },
    notify: true,
    tell: true,
  },
  {
    name: 'bailiff’s attachment of earnings to a wrong person, with the national number',
    source: uodo('bailiff, 17-11-2025'),
    said: {
      nature: strayed('sentByMistake', { holder: 'known', holderCount: 1 }),
      people: whom(1, 'citizens'),
      data: withNumber('basic', 'contact', 'financial'),
      consequences: { impacts: ['identityTheft'], severity: 'severe' },
    },
    plain: plainMistakeWithNumber,
    notify: true,
    tell: true,
  },
  {
    name: 'the same letter, consequences judged moderate by the controller',
    source: uodo('bailiff, 17-11-2025: any national number at a stranger is a high risk'),
    said: {
      nature: strayed('sentByMistake', { holder: 'known', holderCount: 1 }),
      people: whom(1, 'citizens'),
      data: withNumber('basic', 'contact', 'financial'),
      consequences: { impacts: ['identityTheft'] },
    },
    plain: { ...plainMistakeWithNumber, consequences: { severity: 'moderate' } },
    notify: true,
    tell: true,
    differs: {
      people: 'doNotTell',
      because:
        'One reader who is known and gave notice makes misuse less likely (EDPB 9/2022, IV.B, likelihood and severity); ' +
        'how severe it would be is asked, and an answer other than severe is the controller’s to defend.',
    },
  },
  {
    name: 'insurance policy of two people to a wrong address, deletion asked and said',
    source: uodo('Warta, 9-12-2020'),
    said: {
      nature: strayed('sentByMistake', { holder: 'unknown', holderCount: 1, deletionConfirmed: 'yes' }),
      people: whom(2, 'citizens'),
      data: withNumber('basic', 'contact', 'financial'),
    },
    plain: plainMistakeWithNumber,
    notify: true,
    tell: true,
  },
  {
    name: 'stolen files of 96 beneficiaries, four of them with their national number',
    source: uodo('Lex Nostra, 2021: scored low by the foundation'),
    said: {
      nature: gone('paperLost', { cause: 'externalMalicious' }),
      people: {
        ...whom(96, 'citizens'),
        groups: [
          {
            id: null,
            from: null,
            name: 'with their number',
            categories: null,
            countKind: 'approximate',
            count: 3,
            countMax: 4,
            endangered: null,
            includesMinors: null,
            types: ['basic', 'contact', 'identification'],
            nationalNumber: 'yes',
            identifiability: null,
            alreadyPublic: null,
            disclosure: null,
            intelligibility: null,
            holder: null,
            holderCount: null,
            deletionConfirmed: null,
            deprivation: null,
          },
        ],
      },
      data: which('basic', 'contact'),
    },
    plain: { nature: { intent: 'opportunistic' }, people: { endangered: 'no' } },
    notify: true,
    tell: true,
  },
  {
    name: 'stolen papers of tenants with accounts, one deed with two national numbers',
    source: uodo('DKN.5131.31.2021, 2023: all tenants to be told'),
    said: {
      nature: gone('paperLost', { cause: 'externalMalicious' }),
      people: whom(null, 'citizens'),
      data: withNumber('basic', 'contact', 'financial'),
    },
    plain: {
      nature: { intent: 'opportunistic' },
      people: { countKind: 'approximate', count: 40, endangered: 'no' },
    },
    notify: true,
    tell: true,
  },
  {
    name: 'file of customers stolen from a shop’s computer',
    source: uodo('DKN.5131.43.2022, 12-7-2023'),
    said: {
      nature: taken('exfiltration'),
      people: whom(null, 'citizens'),
      data: withNumber('basic', 'contact'),
    },
    plain: { ...plainAttack, people: { countKind: 'approximate', count: 80, endangered: 'no' } },
    notify: true,
    tell: true,
  },
  {
    name: 'former employee still sees addresses, numbers and sick leave of 10,500 colleagues',
    source: uodo('Santander, 19-1-2022: that it could be read is enough'),
    said: {
      nature: strayed('unauthorisedAccess', {
        disclosure: 'cannotBeDetermined',
        holder: 'known',
        holderCount: 1,
      }),
      people: whom(10_500, 'employees'),
      data: withNumber('basic', 'contact', 'employmentHealth'),
    },
    plain: { people: { endangered: 'no' }, nature: { intent: 'opportunistic' } },
    notify: true,
    tell: true,
  },
  {
    name: 'parcel of a bank stolen on the way, found by one person who took it to the police',
    source: uodo('Santander, 12-3-2024'),
    said: {
      nature: gone('postLost', { cause: 'externalMalicious' }),
      people: whom(158, 'citizens'),
      data: withNumber('basic', 'contact', 'financial', 'credentials', 'officialDocuments'),
    },
    plain: { people: { endangered: 'no' }, nature: { intent: 'opportunistic' } },
    notify: true,
    tell: true,
  },
  {
    name: 'laptop of a commune with a password and no encryption, 51 people',
    source: uodo('commune of Dobrzyniewo Duże, 2023'),
    said: {
      nature: gone('deviceLost', {
        intelligibility: 'protectionCircumventable',
        cause: 'externalMalicious',
      }),
      people: whom(51, 'residents'),
      data: withNumber('basic', 'contact'),
    },
    plain: { people: { endangered: 'no' }, nature: { intent: 'opportunistic' } },
    notify: true,
  },
  {
    name: 'prosecutor reads name, harm and health of a victim to the press, as heard in court before',
    source: uodo('National Prosecutor’s Office, DKN.5131.33.2023: heard in court is not public'),
    said: {
      nature: strayed('verbalDisclosure', { holder: 'public' }),
      people: whom(1, 'vulnerable'),
      data: { types: ['basic', 'criminal', 'health'], alreadyPublic: 'no' },
    },
    plain: { people: { endangered: 'no' }, nature: { intent: 'none' }, data: { nationalNumber: 'no' } },
    notify: true,
    tell: true,
  },
  {
    name: 'notice of suspicion against a critic shown to journalists, with address and number',
    source: uodo('housing association, DKN.5131.49.2021, 2023'),
    said: {
      nature: strayed('shownToWrongRecipient', {
        holder: 'known',
        cause: 'internalMalicious',
        intent: 'targeted',
      }),
      people: whom(1, 'residents'),
      data: withNumber('basic', 'contact', 'criminal'),
    },
    plain: { people: { endangered: 'no' }, nature: { holderCount: 5 } },
    notify: true,
    tell: true,
  },
]

const ap = (name: string): string => `Netherlands, ${name}`

const dutchAndBelgian: Published[] = [
  {
    name: '101 friends of a party in cc to each other',
    source: 'AP, PVV Overijssel, 11-5-2021: should have been notified',
    said: {
      nature: strayed('recipientsVisible', { holder: 'known', holderCount: 101 }),
      people: whom(101, 'citizens'),
      data: which('contact', 'political'),
    },
    plain: plainMistake,
    notify: true,
  },
  {
    name: 'numbers of all 5,500 young people of a municipality to a wrong, perhaps unused address',
    source: ap('Aalten, October 2021 (security.nl): all told by letter'),
    said: {
      nature: strayed('sentByMistake', {
        disclosure: 'cannotBeDetermined',
        holder: 'unknown',
        holderCount: 1,
      }),
      people: whom(5500, 'minors', 'students'),
      data: withNumber('basic', 'contact'),
    },
    plain: plainMistakeWithNumber,
    notify: true,
    tell: true,
  },
  {
    name: 'numbers and addresses of candidates for the council to a broadcaster, which deleted them',
    source: ap('Woerden, Leiderdorp, Deventer, March 2018 (NOS): notified, two told and one did not'),
    said: {
      nature: strayed('sentByMistake', { holder: 'known', deletionConfirmed: 'yes' }),
      people: whom(null, 'candidates'),
      data: withNumber('basic', 'contact'),
    },
    plain: {
      nature: { cause: 'internalNonMalicious', intent: 'none', holderCount: 10 },
      people: { countKind: 'approximate', count: 90, endangered: 'no' },
    },
    notify: true,
  },
  {
    name: 'arrears of 583 taxpayers printed on the back of each other’s letters',
    source: ap('Almere, August 2019 (security.nl)'),
    said: {
      nature: strayed('sentByMistake', { holder: 'known' }),
      people: whom(583, 'residents'),
      data: { types: ['basic', 'contact', 'financial'], nationalNumber: 'no' },
    },
    plain: {
      nature: { cause: 'internalNonMalicious', intent: 'none', holderCount: 1 },
      people: { endangered: 'no' },
    },
    notify: true,
  },
  {
    name: 'plug-in sends numbers, names and number plates of 282 people out for months',
    source: ap('Almelo, September 2016: all told by letter'),
    said: {
      nature: taken('exfiltration', { cause: null }),
      people: whom(282, 'incomeSupportRecipients'),
      data: withNumber('basic'),
    },
    plain: plainAttack,
    notify: true,
    tell: true,
  },
  {
    name: 'unprotected laptop of a supplier stolen, perhaps with the taxpayers of twenty municipalities',
    source: ap('SVHW and Munitax, November 2016'),
    said: {
      nature: gone('deviceLost', { cause: 'externalMalicious' }),
      people: whom(null, 'residents'),
      data: withNumber('basic', 'contact'),
    },
    plain: {
      nature: { intent: 'opportunistic' },
      people: { endangered: 'no', countKind: 'approximate', count: 100_000 },
    },
    notify: true,
    tell: true,
  },
  {
    name: '1,800 clients of care to a wrong address that does not answer for weeks',
    source: ap('Amersfoort, January 2016 (NRC)'),
    said: {
      nature: strayed('sentByMistake', { holder: 'unknown', holderCount: 1, deletionConfirmed: 'no' }),
      people: whom(1800, 'patients', 'welfareClients'),
    },
    plain: { ...plainMistake, data: { types: ['basic', 'contact', 'health'], nationalNumber: 'no' } },
    notify: true,
  },
  {
    name: 'call-centre staff sell the numbers and addresses of tested people',
    source: ap('GGD, January 2021 (from memory): 1,250 told'),
    said: {
      nature: strayed('accessAbuse', { cause: 'internalMalicious', holder: 'unknown' }),
      people: whom(1250, 'citizens'),
      data: withNumber('basic', 'contact', 'health'),
    },
    plain: plainAttack,
    notify: true,
    tell: true,
  },
  {
    name: 'reservations of 4,109 guests taken by ringing hotels, 283 with their card',
    source: 'AP, Booking.com, December 2020 (from memory)',
    said: {
      nature: taken('phishing'),
      people: whom(4109, 'citizens'),
      data: which('basic', 'contact', 'paymentMeans'),
    },
    plain: { ...plainAttack, data: { nationalNumber: 'no' } },
    notify: true,
    tell: true,
  },
  {
    name: 'sixteen parents of a youth service in cc to each other, addresses only',
    source: 'GBA, decision 62/2022: need not be notified',
    said: {
      nature: strayed('recipientsVisible', { holder: 'known', holderCount: 16 }),
      people: whom(16, 'other'),
      data: which('contact'),
    },
    plain: plainMistake,
    notify: false,
    tell: false,
  },
]

const nordicAndOther: Published[] = [
  {
    name: 'letter on a dismissal with health and union to a colleague who is asked to delete it',
    source:
      'Datatilsynet (Denmark), municipality (norrbomvinding.com): a colleague is not trusted by himself',
    said: {
      nature: strayed('sentByMistake', { holder: 'known', holderCount: 1, deletionConfirmed: 'no' }),
      people: whom(1, 'employees'),
      data: which('basic', 'health', 'tradeUnion'),
      consequences: { impacts: ['economicOrSocialDisadvantage', 'reputation'] },
    },
    plain: { ...plainMistake, consequences: { severity: 'severe' } },
    notify: true,
    tell: true,
  },
  {
    name: 'unencrypted computer with 20,620 citizens stolen from a town hall',
    source: 'Datatilsynet (Denmark), Gladsaxe, 10-3-2020: high risk',
    said: {
      nature: gone('deviceLost', { cause: 'externalMalicious' }),
      people: whom(20_620, 'residents'),
      data: withNumber('basic', 'health'),
    },
    plain: { people: { endangered: 'no' }, nature: { intent: 'opportunistic' } },
    notify: true,
    tell: true,
  },
  {
    name: 'unencrypted computer with 1,600 employees stolen from a car',
    source: 'Datatilsynet (Denmark), Hørsholm, 10-3-2020: high risk',
    said: {
      nature: gone('deviceLost', { cause: 'externalMalicious' }),
      people: whom(1600, 'employees'),
      data: withNumber('basic', 'employmentHealth'),
    },
    plain: { people: { endangered: 'no' }, nature: { intent: 'opportunistic' } },
    notify: true,
    tell: true,
  },
  {
    name: 'stolen telephone without a code opens a mailbox with numbers and health',
    source: 'Datatilsynet (Denmark), Lolland, 11-8-2022',
    said: {
      nature: gone('deviceLost', { cause: 'externalMalicious' }),
      people: whom(null, 'residents'),
      data: withNumber('basic', 'health'),
    },
    plain: {
      people: { countKind: 'approximate', count: 60, endangered: 'no' },
      nature: { intent: 'opportunistic' },
    },
    notify: true,
  },
  {
    name: 'minutes on children in need of protection open to all staff of a municipality',
    source: 'Datatilsynet (Denmark), Lejre, 2020: people should have been told',
    said: {
      nature: strayed('wrongPermissions', { disclosure: 'cannotBeDetermined', holder: 'known' }),
      people: whom(null, 'minors', 'welfareClients'),
      data: which('basic', 'health', 'profile'),
    },
    plain: {
      nature: { cause: 'internalNonMalicious', intent: 'none', holderCount: 1000 },
      people: { countKind: 'approximate', count: 50, endangered: 'no' },
      data: { nationalNumber: 'no' },
    },
    notify: true,
    tell: true,
  },
  {
    name: 'whereabouts of a child to the father who lost custody',
    source: 'Datatilsynet (Denmark), Guldborgsund, December 2020: neither was done',
    said: {
      nature: strayed('sentByMistake', { holder: 'known', holderCount: 1 }),
      people: { ...whom(2, 'minors', 'residents'), endangered: 'yes' },
      data: which('basic', 'contact', 'location'),
    },
    plain: { nature: { cause: 'internalNonMalicious', intent: 'none' }, data: { nationalNumber: 'no' } },
    notify: true,
    tell: true,
  },
  {
    name: 'decisions on the school life of fourteen pupils in the public records',
    source: 'Datatilsynet (Norway), Grue, 21-10-2024',
    said: {
      nature: strayed('unintendedPublication', { holder: 'public' }),
      people: whom(36, 'minors', 'residents'),
      data: withNumber('basic', 'contact', 'profile'),
    },
    plain: plainMistakeWithNumber,
    notify: true,
  },
  {
    name: 'names and passwords of 35,000 pupils and staff in a folder that pupils could open',
    source: 'Datatilsynet (Norway), Bergen, March 2019',
    said: {
      nature: strayed('wrongPermissions', { holder: 'known' }),
      people: whom(35_000, 'minors', 'employees'),
      data: withNumber('basic', 'contact', 'credentials'),
    },
    plain: {
      nature: { cause: 'internalNonMalicious', intent: 'none', holderCount: 500 },
      people: { endangered: 'no' },
    },
    notify: true,
    tell: true,
  },
  {
    name: 'municipality encrypted, its files on the dark web and in part lost for good',
    source: 'Datatilsynet (Norway), Østre Toten, 2021–2022',
    said: {
      nature: taken('ransomware', {
        breachTypes: ['confidentiality', 'availability'],
        holder: 'public',
        availabilityLoss: 'permanent',
      }),
      people: whom(null, 'residents', 'employees', 'welfareClients'),
      data: withNumber('basic', 'health', 'financial'),
      protection: { backupIntact: 'no' },
    },
    plain: { ...plainAttack, people: { endangered: 'no', countKind: 'approximate', count: 2000 } },
    notify: true,
    tell: true,
  },
  {
    name: 'app of the schools: strangers could read and change 63,000 pupils',
    source: 'Datatilsynet (Norway), Oslo, 2019',
    said: {
      nature: {
        breachTypes: ['confidentiality', 'integrity'],
        disclosure: 'cannotBeDetermined',
        intelligibility: 'intelligible',
        incidentType: 'vulnerabilityExploited',
        holder: 'unknown',
      },
      people: whom(63_000, 'minors'),
      data: which('basic', 'contact'),
    },
    plain: {
      nature: { intent: 'none', alteration: 'noWrongUse' },
      people: { endangered: 'no' },
      data: { nationalNumber: 'no' },
      protection: { backupIntact: 'yes' },
    },
    notify: true,
  },
  {
    name: 'what a teacher knew of eighteen pupils attached to a mail to the new class and its parents',
    source: 'Persónuvernd (Iceland), Breiðholt, March 2020 (from memory)',
    said: {
      nature: strayed('sentByMistake', { holder: 'known', holderCount: 57 }),
      people: whom(18, 'minors', 'students'),
      data: which('basic', 'profile', 'health'),
    },
    plain: plainMistake,
    notify: true,
    tell: true,
  },
  {
    name: 'notes of a psychotherapy centre in the hands of a blackmailer',
    source: 'Tietosuoja (Finland), Vastaamo, December 2021 (from memory)',
    said: {
      nature: taken('hacking', { holder: 'public', intent: 'targeted' }),
      people: whom(33_000, 'patients'),
      data: withNumber('basic', 'contact', 'health'),
    },
    plain: { people: { endangered: 'no' } },
    notify: true,
    tell: true,
  },
  {
    name: 'nine letters of a child-welfare institution to wrong people, on eighteen',
    source: 'NAIH (Hungary), 2019 (lexology): late',
    said: {
      nature: strayed('sentByMistake', { holder: 'known', holderCount: 9 }),
      people: whom(18, 'minors', 'welfareClients'),
      data: which('basic', 'contact', 'criminal'),
    },
    plain: plainMistake,
    notify: true,
  },
  {
    name: 'names, mail and weakly hashed passwords of 6,000 followers of a party published',
    source: 'NAIH (Hungary), 2019 (cms-lawnow): high risk',
    said: {
      nature: taken('hacking', { intelligibility: 'protectionCircumventable', holder: 'public' }),
      people: whom(6000, 'users'),
      data: which('basic', 'contact', 'credentials', 'political'),
    },
    plain: { ...plainAttack, data: { nationalNumber: 'no' } },
    notify: true,
    tell: true,
  },
  {
    name: '9,000 screen shots of payments open on the internet for two days',
    source: 'VDAI (Lithuania), MisterTango, 16-5-2019: should have been notified',
    said: {
      nature: strayed('misconfiguration', { disclosure: 'cannotBeDetermined', holder: 'public' }),
      people: whom(null, 'citizens'),
      data: which('basic', 'financial'),
    },
    plain: { ...plainMistake, people: { countKind: 'approximate', count: 5000, endangered: 'no' } },
    notify: true,
  },
  {
    name: '5,300 medical images with names open on the internet for four months',
    source: 'CNIL, SAN-2020-015, 7-12-2020: should have been notified',
    said: {
      nature: strayed('misconfiguration', { disclosure: 'cannotBeDetermined', holder: 'public' }),
      people: whom(null, 'patients'),
      data: which('basic', 'health'),
    },
    plain: { ...plainMistake, people: { countKind: 'approximate', count: 1000, endangered: 'no' } },
    notify: true,
  },
  {
    name: 'contract with income and account handed to another customer, back unread in half an hour',
    source: 'CJEU C-687/21, MediaMarktSaturn: no risk but a hypothetical one (our inference)',
    said: {
      nature: {
        breachTypes: ['confidentiality'],
        disclosure: 'notDisclosed',
        incidentType: 'shownToWrongRecipient',
        cause: 'internalNonMalicious',
        holder: 'nobody',
      },
      people: whom(1, 'citizens'),
      data: which('basic', 'contact', 'financial'),
    },
    plain: { nature: { intent: 'none' }, people: { endangered: 'no' }, data: { nationalNumber: 'no' } },
    notify: false,
    tell: false,
  },
  {
    name: 'agenda of a council with the names of two litigants and their address, three days online',
    source: 'CJEU C-456/22, Gemeinde Ummendorf: damage needs no threshold (our inference)',
    said: {
      nature: strayed('unintendedPublication', { holder: 'public' }),
      people: whom(2, 'residents'),
      data: which('basic', 'contact'),
    },
    plain: plainMistake,
    notify: true,
  },
  {
    name: 'hole in the security of which the logs show that nobody used it',
    source: 'HmbBfDI (Hamburg), note on article 33, 15-11-2018: no notification without access',
    said: {
      nature: {
        breachTypes: ['confidentiality'],
        disclosure: 'notDisclosed',
        incidentType: 'misconfiguration',
        holder: 'nobody',
      },
    },
    plain: { nature: { intent: 'none' } },
    notify: false,
    tell: false,
  },
  {
    name: 'one mail with ordinary data to one wrong recipient',
    source: 'IDPC (Malta), notify a breach: should not be notified',
    said: {
      nature: strayed('sentByMistake', { holder: 'known', holderCount: 1 }),
    },
    plain: {
      ...plainMistake,
      people: { ...whom(1, 'citizens'), endangered: 'no' },
      data: { types: ['basic', 'contact'], nationalNumber: 'no' },
    },
    notify: false,
    tell: false,
  },
]

const wp213 = (number: number): string =>
  `Article 29 Working Party, opinion 03/2014 (WP213), case ${String(number)} (from memory)`

const opinion: Published[] = [
  {
    name: 'four laptops of a children’s health institute with 2,050 children stolen',
    source: wp213(1),
    said: {
      nature: gone('deviceLost', { cause: 'externalMalicious' }),
      people: whom(2050, 'minors', 'patients'),
      data: which('basic', 'health'),
    },
    plain: {
      people: { endangered: 'no' },
      nature: { intent: 'opportunistic' },
      data: { nationalNumber: 'no' },
    },
    notify: true,
    tell: true,
  },
  {
    name: 'medical questionnaires of 700 clients of an insurance broker read through a hole in the site',
    source: wp213(2),
    said: {
      nature: taken('vulnerabilityExploited'),
      people: whom(700, 'citizens'),
      data: which('basic', 'contact', 'health'),
    },
    plain: { ...plainAttack, data: { nationalNumber: 'no' } },
    notify: true,
    tell: true,
  },
  {
    name: 'credit card slips of 800 people in a bin, spread over the street',
    source: wp213(4),
    said: {
      nature: gone('paperDisposal'),
      people: whom(800, 'citizens'),
      data: which('basic', 'paymentMeans'),
    },
    plain: plainMistake,
    notify: true,
    tell: true,
  },
  {
    name: 'encrypted laptop of a financial adviser with the only copy of 1,000 files',
    source: wp213(5),
    said: {
      nature: {
        breachTypes: ['confidentiality', 'availability'],
        disclosure: 'cannotBeDetermined',
        intelligibility: 'protectionIntact',
        incidentType: 'deviceLost',
        cause: 'externalMalicious',
        availabilityLoss: 'permanent',
      },
      people: whom(1000, 'citizens'),
      data: which('basic', 'financial'),
      protection: { inPlace: ['encryption'], keySafe: 'yes', backupIntact: 'no' },
    },
    plain: {
      nature: { holder: 'unknown', intent: 'opportunistic', deprivation: 'serious', unavailableHours: 500 },
      people: { endangered: 'no' },
      data: { nationalNumber: 'no' },
    },
    notify: true,
    tell: true,
  },
  {
    name: 'passwords of a provider’s users, hashed without salt, published',
    source: wp213(7),
    said: {
      nature: taken('hacking', { intelligibility: 'protectionCircumventable', holder: 'public' }),
      people: whom(28_000, 'subscribers'),
      data: which('contact', 'credentials'),
    },
    plain: { ...plainAttack, data: { nationalNumber: 'no' } },
    notify: true,
    tell: true,
  },
]

const pattern = 'pattern of Flemish and Dutch municipalities, outcome of a careful DPO'

const municipal: Published[] = [
  {
    name: 'portal linked to the account of a former partner, who saw the child’s file and the new address',
    source: pattern,
    said: {
      nature: strayed('wrongPersonShown', { holder: 'known', holderCount: 1 }),
      people: { ...whom(2, 'minors', 'residents'), endangered: 'yes' },
      data: which('basic', 'contact'),
    },
    plain: { nature: { cause: 'internalNonMalicious', intent: 'none' }, data: { nationalNumber: 'no' } },
    notify: true,
    tell: true,
  },
  {
    name: 'planning of home care out of reach for two days, rounds missed',
    source: pattern,
    said: {
      nature: {
        breachTypes: ['availability'],
        disclosure: 'notDisclosed',
        incidentType: 'technicalFailure',
        availabilityLoss: 'temporary',
        unavailableHours: 48,
        deprivation: 'serious',
      },
      people: whom(220, 'patients', 'vulnerable'),
      data: which('basic', 'health'),
      protection: { backupIntact: 'yes' },
    },
    plain: { nature: { intent: 'none' }, people: { endangered: 'no' } },
    notify: true,
    tell: true,
  },
  {
    name: 'import mixes up the amounts of 300 allowances, found and put back before anything is paid',
    source: pattern,
    said: {
      nature: {
        breachTypes: ['integrity'],
        disclosure: 'notDisclosed',
        incidentType: 'technicalFailure',
        alteration: 'noWrongUse',
      },
      people: whom(300, 'incomeSupportRecipients'),
      data: which('basic', 'financial'),
      protection: { backupIntact: 'yes' },
    },
    plain: { nature: { intent: 'none' }, people: { endangered: 'no' }, data: { nationalNumber: 'no' } },
    notify: false,
    tell: false,
  },
  {
    name: 'annex with the debts of thirty clients to the 31 members of the council',
    source: `${pattern}: councillors are bound to secrecy and confirm deletion`,
    said: {
      nature: strayed('sentByMistake', { holder: 'trusted', holderCount: 31, deletionConfirmed: 'yes' }),
      people: whom(30, 'welfareClients'),
      data: which('basic', 'financial'),
    },
    plain: plainMistake,
    notify: false,
    tell: false,
  },
  {
    name: 'phished mailbox of the population service with 900 copies of identity cards',
    source: pattern,
    said: {
      nature: taken('phishing', { disclosure: 'cannotBeDetermined' }),
      people: whom(900, 'residents'),
      data: withNumber('basic', 'contact', 'officialDocuments'),
    },
    plain: plainAttack,
    notify: true,
    tell: true,
  },
  {
    name: 'box of files of the social service beside a public bin, fetched back the same evening',
    source: pattern,
    said: {
      nature: gone('paperDisposal'),
      people: whom(25, 'welfareClients'),
      data: withNumber('basic', 'financial', 'health'),
    },
    plain: plainMistakeWithNumber,
    notify: true,
    tell: true,
  },
  {
    name: 'open web folder with the forms of a summer camp, found by a search engine',
    source: pattern,
    said: {
      nature: strayed('misconfiguration', { holder: 'public' }),
      people: whom(140, 'minors'),
      data: withNumber('basic', 'contact', 'health'),
    },
    plain: plainMistakeWithNumber,
    notify: true,
    tell: true,
  },
  {
    name: 'encrypted laptop lost on a train, key safe, files on the server',
    source: pattern,
    said: {
      nature: {
        breachTypes: ['confidentiality'],
        disclosure: 'cannotBeDetermined',
        intelligibility: 'protectionIntact',
        incidentType: 'deviceLost',
      },
      people: whom(3000, 'residents'),
      data: withNumber('basic', 'financial'),
      protection: { inPlace: ['encryption', 'backup'], keySafe: 'yes', backupIntact: 'yes' },
    },
    plain: plainMistakeWithNumber,
    notify: false,
    tell: false,
  },
]

const ap2026 = 'AP, misuse by officials of municipalities, 27-1-2026 (security.nl, techzine)'

/** Written down after the mends that the cases above led to, and not looked at before. */
const heldBack: Published[] = [
  {
    name: 'official looks up a celebrity in the population register out of curiosity',
    source: `${ap2026}: to be notified`,
    said: {
      nature: strayed('accessAbuse', { holder: 'known', holderCount: 1, intent: 'opportunistic' }),
      people: whom(1, 'residents'),
      data: withNumber('basic', 'contact'),
    },
    plain: { people: { endangered: 'no' } },
    notify: true,
  },
  {
    name: 'official looks up relatives with whom there is a conflict',
    source: `${ap2026}: to be notified, victims must know`,
    said: {
      nature: strayed('accessAbuse', { holder: 'known', holderCount: 1, intent: 'targeted' }),
      people: whom(3, 'residents'),
      data: withNumber('basic', 'contact'),
    },
    plain: { people: { endangered: 'no' } },
    notify: true,
    tell: true,
  },
  {
    name: 'official gives addresses to criminals, explosions follow',
    source: `${ap2026}: to be notified, victims must know`,
    said: {
      nature: strayed('accessAbuse', { holder: 'unknown', cause: 'internalMalicious' }),
      people: { ...whom(null, 'residents'), endangered: 'yes' },
      data: withNumber('basic', 'contact'),
    },
    plain: { nature: { intent: 'targeted' }, people: { countKind: 'approximate', count: 20 } },
    notify: true,
    tell: true,
  },
  {
    name: '24,000 test results from a laboratory by mail to an outsider, then to the press',
    source: 'OGH (Austria), test results from Tyrol, 2023 (breakinglatest.news)',
    said: {
      nature: strayed('exfiltration', { holder: 'unknown' }),
      people: whom(24_000, 'citizens'),
      data: which('basic', 'contact', 'health'),
    },
    plain: {
      nature: { intent: 'opportunistic' },
      people: { endangered: 'no' },
      data: { nationalNumber: 'no' },
    },
    notify: true,
    tell: true,
  },
  {
    name: 'names and addresses of 880 applicants for a permit online',
    source: ap('Eindhoven, January 2017 (BN DeStem)'),
    said: {
      nature: strayed('unintendedPublication', { holder: 'public' }),
      people: whom(880, 'residents'),
    },
    plain: { ...plainMistake, data: { types: ['basic', 'contact'], nationalNumber: 'no' } },
    notify: true,
  },
  {
    name: 'laptop left on a train, back after a week, the experts find that nobody tried it',
    source: ap('Helmond, 2016 (BN DeStem): kept in the register (our inference)'),
    said: {
      nature: {
        breachTypes: ['confidentiality', 'availability'],
        disclosure: 'notDisclosed',
        incidentType: 'deviceLost',
        availabilityLoss: 'temporary',
      },
    },
    plain: {
      nature: { holder: 'nobody', intent: 'none', unavailableHours: 200, deprivation: 'none' },
      people: { ...whom(300, 'residents'), endangered: 'no' },
      data: withNumber('basic', 'financial'),
      protection: { backupIntact: 'yes' },
    },
    notify: false,
    tell: false,
  },
  {
    name: 'parcel app shows the profile of whoever had the telephone number before',
    source: 'Datatilsynet (Norway), PostNord, 9-1-2023: notified',
    said: {
      nature: strayed('wrongPersonShown', { holder: 'unknown' }),
      people: whom(null, 'users'),
      data: which('basic', 'contact', 'profile'),
    },
    plain: { ...plainMistake, people: { countKind: 'approximate', count: 4, endangered: 'no' } },
    notify: true,
  },
  {
    name: 'messages on the medication of pupils with special needs in an app without a second factor',
    source: 'Datatilsynet (Norway), Rælingen, 7-7-2020: notified',
    said: {
      nature: strayed('misconfiguration', { disclosure: 'cannotBeDetermined', holder: 'unknown' }),
      people: whom(15, 'minors', 'students', 'vulnerable'),
      data: which('basic', 'health'),
    },
    plain: plainMistake,
    notify: true,
  },
  {
    name: 'protected addresses of 37 people to the other party in a case',
    source: 'Datatilsynet (Denmark), Agency of Family Law, 6-9-2022',
    said: {
      nature: strayed('sentByMistake', { holder: 'known', holderCount: 1 }),
      people: { ...whom(37, 'citizens'), endangered: 'yes' },
      data: which('basic', 'contact'),
    },
    plain: { data: { nationalNumber: 'no' } },
    notify: true,
    tell: true,
  },
  {
    name: 'school and address of foster children to a grandparent, who makes contact',
    source: 'DPC, Tusla, 2020 (irishpost.com)',
    said: {
      nature: strayed('sentByMistake', { holder: 'known', holderCount: 1 }),
      people: { ...whom(4, 'minors', 'citizens'), endangered: 'yes' },
      data: which('basic', 'contact', 'location'),
    },
    plain: { data: { nationalNumber: 'no' } },
    notify: true,
    tell: true,
  },
  {
    name: 'resolution of a council with a child’s injuries from a fall at school on the website',
    source: 'Garante (Italy), Brindisi, 9-6-2022',
    said: {
      nature: strayed('unintendedPublication', { holder: 'public' }),
      people: whom(2, 'minors', 'residents'),
      data: which('basic', 'health'),
    },
    plain: plainMistake,
    notify: true,
  },
  {
    name: 'tenants’ minutes with names of a few customers left on a utility’s website',
    source: 'NAIH (Hungary), Budapest public utilities, 23-6-2023: to be handled as a breach',
    said: {
      nature: strayed('unintendedPublication', { holder: 'public' }),
      people: whom(null, 'subscribers'),
      data: which('basic', 'contact'),
    },
    plain: { ...plainMistake, people: { countKind: 'approximate', count: 30, endangered: 'no' } },
    notify: true,
  },
  {
    name: 'medication list handed to the wrong client of a pharmacy, given back at the counter unread',
    source: `${pattern}: seen by staff`,
    said: {
      nature: strayed('shownToWrongRecipient', { disclosure: 'notDisclosed', holder: 'nobody' }),
      people: whom(1, 'patients'),
      data: which('basic', 'health'),
    },
    plain: plainMistake,
    notify: false,
    tell: false,
  },
  {
    name: 'list of who fetches which child of a class, to one parent by mistake, erased',
    source: pattern,
    said: {
      nature: strayed('sentByMistake', { holder: 'known', holderCount: 1, deletionConfirmed: 'yes' }),
      people: whom(22, 'minors', 'citizens'),
      data: which('basic', 'contact'),
      consequences: { severity: 'minor' },
    },
    plain: plainMistake,
    notify: false,
    tell: false,
  },
  {
    name: 'mail server of a municipality down for a day, nothing lost',
    source: pattern,
    said: {
      nature: {
        breachTypes: ['availability'],
        disclosure: 'notDisclosed',
        incidentType: 'technicalFailure',
        availabilityLoss: 'temporary',
        unavailableHours: 26,
        deprivation: 'inconvenience',
      },
      people: whom(5000, 'residents', 'employees'),
      protection: { backupIntact: 'yes' },
    },
    plain: { data: { types: ['basic', 'contact'], nationalNumber: 'no' } },
    notify: false,
    tell: false,
  },
]

const groups: [string, Published[]][] = [
  ['Irish and British', irishAndBritish],
  ['Polish', polish],
  ['Dutch and Belgian', dutchAndBelgian],
  ['Nordic and other', nordicAndOther],
  ['opinion 03/2014', opinion],
  ['municipal', municipal],
  ['held back', heldBack],
]
const all = groups.flatMap(([, cases]) => cases)

describe.each(groups)('%s cases', (_, cases) => {
  test.each(cases)('$name ($source)', ({ said, plain, notify, tell, differs }) => {
    const { authority, people } = weigh(factsOf(said, plain))
    expect(authority).toBe(notify ? 'notify' : 'doNotNotify')
    if (differs !== undefined) expect(people).toBe(differs.people)
    else if (tell !== undefined) expect(people).toBe(tell ? 'tell' : 'doNotTell')
  })

  test.each(cases)(
    'never less than that from what is said alone: $name',
    ({ said, notify, tell, differs }) => {
      const { authority, people } = weigh(factsOf(said))
      if (notify) expect(authority).not.toBe('doNotNotify')
      if (tell === true && differs === undefined) expect(people).not.toBe('doNotTell')
    },
  )
})

// What a good officer asks next, when only what the source says is known.
test.each([
  ['hospital discloses records of patients by accident', 'nature.holder'],
  ['contact details of alumni deleted, put back from a copy', 'nature.deprivation'],
  [
    'a bankrupt wrongly reported to the credit register as in arrears and refused a loan',
    'consequences.severity',
  ],
  ['applications and CVs from a household bin blown over the street', 'people.endangered'],
  ['encrypted laptop of a financial adviser with the only copy of 1,000 files', 'nature.deprivation'],
  ['sixteen parents of a youth service in cc to each other, addresses only', 'people.endangered'],
  ['1,800 clients of care to a wrong address that does not answer for weeks', 'data.types'],
  ['names and addresses of 880 applicants for a permit online', 'data.types'],
  ['one mail with ordinary data to one wrong recipient', 'data.types'],
])('%s: the first question is %s', (name, path) => {
  const published = all.find((one) => one.name === name)
  expect(weigh(factsOf(published?.said ?? {})).missing[0]?.path).toBe(path)
})

// Article 34(3): which ground the facts meet, which they leave open and which they exclude.
test.each([
  ['encrypted laptop lost on a train, key safe, files on the server', 'met', 'open', 'open'],
  ['encrypted laptop of a financial adviser with the only copy of 1,000 files', 'excluded', 'open', 'open'],
  ['planning of home care out of reach for two days, rounds missed', 'excluded', 'open', 'open'],
  [
    'complaint with health data to a wrong address, encrypted, and the password after it',
    'excluded',
    'open',
    'open',
  ],
  [
    'file of a vulnerable debtor to a colleague in another department, deleted at once',
    'excluded',
    'met',
    'open',
  ],
  ['notes of a psychotherapy centre in the hands of a blackmailer', 'excluded', 'excluded', 'open'],
  [
    'agenda of a council with the names of two litigants and their address, three days online',
    'excluded',
    'excluded',
    'open',
  ],
])('%s: protected before %s, risk removed %s, too much effort %s', (name, ...states) => {
  const published = all.find((one) => one.name === name)
  const { exceptions } = weigh(factsOf(published?.said ?? {}, published?.plain ?? {}))
  expect(exceptions.map(({ state }) => state)).toEqual(states)
})

// The fixed threshold explains nothing: where the ENISA band and the weighing differ, a fact must say why.
test.each(all)('a difference with the severity is explained: $name', ({ said, plain }) => {
  const facts = factsOf(said, plain)
  const inputs = severityInputsFrom(facts)
  const leastBand = severityOf(leastSeverityInputsFrom(facts)).band
  const scored = { inputs, leastBand, types: facts.data.types ?? [] }
  const { direction, differences } = compareSeverity(weigh(facts), severityOf(inputs), scored)
  if (direction === 'weighingHigher' || direction === 'severityHigher') {
    expect(differences).not.toContain('thresholdsOnly')
  }
})
