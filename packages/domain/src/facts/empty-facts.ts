import type {
  ConsequencesFacts,
  DataFacts,
  Facts,
  FactSection,
  NatureFacts,
  PartiesFacts,
  PeopleFacts,
  PeopleGroup,
  ProtectionFacts,
  TimingFacts,
} from './facts.ts'

/** Facts of a dossier about which nothing was answered yet: every answer is `null`. A new object every time. */
export function emptyFacts(): Facts {
  return {
    timing: emptyTiming(),
    nature: emptyNature(),
    people: emptyPeople(),
    data: emptyData(),
    protection: emptyProtection(),
    consequences: emptyConsequences(),
    parties: emptyParties(),
  }
}

/** One section without answers. */
export function emptySection<S extends FactSection>(section: S): Facts[S] {
  return emptyFacts()[section]
}

function emptyTiming(): TimingFacts {
  return {
    occurrenceKind: null,
    occurredFromAt: null,
    occurredToAt: null,
    isEstimated: null,
    detectedAt: null,
    reportedAt: null,
    processorAwareAt: null,
    processorToldAt: null,
    discovery: null,
    discoveryDescription: null,
    comments: null,
  }
}

function emptyNature(): NatureFacts {
  return {
    breachTypes: null,
    disclosure: null,
    intelligibility: null,
    alteration: null,
    availabilityLoss: null,
    incidentType: null,
    cause: null,
    description: null,
    systems: null,
    holder: null,
    holderCount: null,
    deletionConfirmed: null,
    intent: null,
    unavailableHours: null,
    deprivation: null,
  }
}

function emptyPeople(): PeopleFacts {
  return {
    categories: null,
    description: null,
    countKind: null,
    count: null,
    countMax: null,
    endangered: null,
    includesMinors: null,
    otherCountries: null,
    groups: null,
  }
}

/** A group of people of which nothing is said: in everything as the dossier. A new object every time. */
export function emptyGroup(): PeopleGroup {
  return {
    id: null,
    from: null,
    name: null,
    categories: null,
    countKind: null,
    count: null,
    countMax: null,
    endangered: null,
    includesMinors: null,
    types: null,
    nationalNumber: null,
    identifiability: null,
    alreadyPublic: null,
    disclosure: null,
    intelligibility: null,
    holder: null,
    holderCount: null,
    deletionConfirmed: null,
    deprivation: null,
  }
}

function emptyData(): DataFacts {
  return {
    types: null,
    description: null,
    recordCountKind: null,
    recordCount: null,
    nationalNumber: null,
    identifiability: null,
    alreadyPublic: null,
  }
}

function emptyProtection(): ProtectionFacts {
  return { inPlace: null, description: null, keySafe: null, backupIntact: null }
}

function emptyConsequences(): ConsequencesFacts {
  return {
    confidentiality: null,
    integrity: null,
    availability: null,
    description: null,
    impacts: null,
    impactDescription: null,
    severity: null,
    preventions: null,
    preventionDescription: null,
  }
}

function emptyParties(): PartiesFacts {
  return {
    processorName: null,
    processorContact: null,
    jointControllers: null,
    policeInformed: null,
    otherAuthoritiesInformed: null,
    otherAuthoritiesDescription: null,
    crossBorder: null,
    leadBasis: null,
    leadAuthority: null,
    establishments: null,
    peoplePerCountry: null,
  }
}
