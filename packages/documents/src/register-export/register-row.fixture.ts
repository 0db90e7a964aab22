import { emptyGroup } from '@lekboek/domain'
import type { RegisterRow } from './register-row.ts'

/** A mailbox that was phished, handled from hint to told; every field is filled. */
export function phishedMailbox(): RegisterRow {
  return {
    reference: 'LIN 2026-014',
    title: 'Mailbox burgerzaken gephisht',
    status: 'confirmed',
    source: 'staff',
    handledBy: ['Els Vermeulen', 'Karim Aziz'],
    ruleSetId: 'gdpr-2016-679',
    facts: {
      timing: {
        occurrenceKind: 'period',
        occurredFromAt: '2026-10-25T00:30:00.000Z',
        occurredToAt: '2026-11-19T16:00:00.000Z',
        isEstimated: true,
        detectedAt: '2026-11-20T14:40:00.000Z',
        reportedAt: '2026-11-20T15:10:00.000Z',
        processorAwareAt: '2026-11-20T13:00:00.000Z',
        processorToldAt: '2026-11-20T13:30:00.000Z',
        discovery: 'controller',
        discoveryDescription: 'Een collega zag verzonden berichten die zij niet schreef.',
        comments: null,
      },
      nature: {
        breachTypes: ['confidentiality', 'integrity'],
        disclosure: 'likelyDisclosed',
        intelligibility: 'intelligible',
        alteration: 'noWrongUse',
        availabilityLoss: 'temporary',
        incidentType: 'phishing',
        cause: 'externalMalicious',
        description: 'Iemand las mee in de mailbox;\ner werden 200 berichten "doorgestuurd".',
        systems: 'Microsoft 365, datacenter in de EU',
        holder: 'unknown',
        holderCount: 1,
        deletionConfirmed: 'no',
        intent: 'malicious',
        unavailableHours: 0,
        deprivation: 'none',
      },
      people: {
        categories: ['residents', 'welfareClients'],
        description: 'Inwoners die een attest vroegen',
        countKind: 'approximate',
        count: 1200,
        countMax: 1500,
        endangered: 'no',
        includesMinors: null,
        otherCountries: ['NL', 'FR'],
        groups: [
          { ...emptyGroup(), name: 'Leefloon', countKind: 'approximate', count: 30, countMax: 40 },
          { ...emptyGroup(), types: ['basic', 'contact'], holder: 'trusted' },
        ],
      },
      data: {
        types: ['basic', 'identification'],
        description: 'Naam, adres en rijksregisternummer in bijlagen',
        recordCountKind: 'exact',
        recordCount: 4321,
        nationalNumber: 'yes',
        identifiability: 'maximum',
        alreadyPublic: 'no',
      },
      protection: {
        inPlace: ['backup', 'training'],
        description: 'Geen MFA',
        keySafe: null,
        backupIntact: 'yes',
      },
      consequences: {
        confidentiality: ['beyondScope', 'otherPurposes'],
        integrity: ['toBeDetermined'],
        availability: [],
        description: null,
        impacts: ['identityTheft', 'lossOfControl'],
        impactDescription: null,
        severity: 'moderate',
        preventions: ['logicalAccessControl'],
        preventionDescription: 'MFA voor iedereen',
      },
      parties: {
        processorName: 'Maildienst Noord bv',
        processorContact: 'noc@maildienstnoord.example',
        jointControllers: null,
        policeInformed: 'yes',
        otherAuthoritiesInformed: 'no',
        otherAuthoritiesDescription: null,
        crossBorder: 'no',
        leadBasis: null,
        leadAuthority: null,
        establishments: null,
        peoplePerCountry: null,
      },
    },
    awareness: {
      awareAt: '2026-11-20T16:05:00.000Z',
      ground: 'checkConfirmed',
      argument: 'De aanmeldingen uit het buitenland zijn nagekeken.',
    },
    assessment: {
      risk: 'high',
      reasoning: 'Rijksregisternummers bij een onbekende.',
      advice: 'Melden en meedelen.',
      adviceAuthority: 'notify',
      advicePeople: 'tell',
      severityScore: 3.25,
      assessedAt: '2026-11-20T17:00:00.000Z',
      assessedBy: 'Els Vermeulen',
    },
    decision: {
      authorityChoice: 'notify',
      peopleChoice: 'tell',
      exceptionGround: null,
      exceptionArgument: null,
      followsAdvice: true,
      reason: 'Akkoord met het advies.',
      decidedAt: '2026-11-20T18:00:00.000Z',
      decidedBy: 'Jan Peeters',
    },
    notifications: [
      {
        authority: 'GBA',
        phase: 'initial',
        sentAt: '2026-11-21T08:00:00.000Z',
        channel: 'eForms',
        receipt: '=GBA-7781',
        lateReason: null,
      },
      { authority: 'GBA', phase: 'complete', sentAt: null, channel: null, receipt: null, lateReason: null },
    ],
    communications: [
      {
        audience: 'Inwoners met een attest',
        channel: 'letter',
        restChannels: ['phone'],
        toldAt: '2026-11-21T09:00:00.000Z',
        reachedCount: 1180,
        text: 'Beste,\n\nIemand las uw gegevens.',
      },
      {
        audience: 'Gewezen personeel',
        channel: null,
        restChannels: [],
        toldAt: null,
        reachedCount: null,
        text: 'Dag; "wij" weten het.',
      },
    ],
    measures: [
      {
        text: 'Wachtwoorden gewijzigd',
        kind: 'corrective',
        owner: 'ICT',
        dueAt: null,
        doneAt: '2026-11-20T17:30:00.000Z',
      },
      {
        text: 'MFA aanzetten',
        kind: 'preventive',
        owner: 'ICT',
        dueAt: '2026-12-01T11:00:00.000Z',
        doneAt: null,
      },
    ],
    closedAt: '2026-12-05T10:00:00.000Z',
    dismissedAt: null,
    dismissedReason: null,
    broughtInto: null,
    broughtIn: [],
  }
}

/** A hint that turned out to be none: hardly a field is filled, and the register holds it all the same. */
export function dismissedHint(): RegisterRow {
  const { facts, ...row } = phishedMailbox()
  return {
    ...row,
    reference: 'LIN 2026-015',
    title: '=HYPERLINK("https://example.org";"klik")',
    status: 'dismissed',
    handledBy: [],
    facts: {
      timing: blank(facts.timing),
      nature: blank(facts.nature),
      people: blank(facts.people),
      data: blank(facts.data),
      protection: blank(facts.protection),
      consequences: blank(facts.consequences),
      parties: blank(facts.parties),
    },
    awareness: null,
    assessment: null,
    decision: null,
    notifications: [],
    communications: [],
    measures: [],
    closedAt: null,
    dismissedAt: '2026-11-22T09:00:00.000Z',
    dismissedReason: 'Er waren geen persoonsgegevens bij.',
  }
}

function blank<Section extends object>(section: Section): { [Key in keyof Section]: null } {
  const entries = Object.keys(section).map((key) => [key, null])
  return Object.fromEntries(entries)
}

export async function* each<Row>(...rows: Row[]): AsyncGenerator<Row, void, undefined> {
  yield* await Promise.resolve(rows)
}
