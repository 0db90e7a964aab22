// Labels of the choices on times, nature, holder and counts; Dutch is our own wording of the template's options.
import type {
  Alteration,
  Answer,
  AvailabilityLoss,
  BreachType,
  Cause,
  CountKind,
  Deprivation,
  Disclosure,
  Discovery,
  Holder,
  Identifiability,
  Intelligibility,
  Intent,
  OccurrenceKind,
} from '../facts/choices.ts'
import type { Labels } from './label.ts'

export const occurrenceKindLabels: Labels<OccurrenceKind> = {
  day: { en: 'On a specific day', nl: 'Op een bepaalde dag' },
  period: { en: 'From a date to a date', nl: 'Van een datum tot een datum' },
  ongoing: { en: 'From a date and still going on', nl: 'Vanaf een datum en nog aan de gang' },
  cannotBeDetermined: { en: 'Cannot be determined', nl: 'Niet te bepalen' },
  toBeDetermined: { en: 'To be determined', nl: 'Nog te bepalen' },
}

export const discoveryLabels: Labels<Discovery> = {
  controller: { en: 'Found by the organisation itself', nl: 'Door de organisatie zelf vastgesteld' },
  processor: {
    en: 'Found and reported by the processor',
    nl: 'Vastgesteld en doorgegeven door de verwerker',
  },
  dataSubject: { en: 'Pointed out by a person concerned', nl: 'Door een betrokkene gesignaleerd' },
  externalParty: { en: 'Pointed out by an outsider', nl: 'Door een buitenstaander gesignaleerd' },
  press: { en: 'News in the press', nl: 'Bericht in de pers' },
  other: { en: 'Otherwise', nl: 'Op een andere manier' },
}

export const breachTypeLabels: Labels<BreachType> = {
  confidentiality: { en: 'Confidentiality', nl: 'Vertrouwelijkheid' },
  integrity: { en: 'Integrity', nl: 'Integriteit' },
  availability: { en: 'Availability', nl: 'Beschikbaarheid' },
}

export const disclosureLabels: Labels<Disclosure> = {
  disclosed: { en: 'Data left or were disclosed', nl: 'Gegevens zijn buitgemaakt of bekendgemaakt' },
  likelyDisclosed: {
    en: 'Data probably left or were disclosed, without evidence',
    nl: 'Gegevens zijn vermoedelijk buitgemaakt of bekendgemaakt, zonder bewijs',
  },
  notDisclosed: {
    en: 'Data did not leave and were not disclosed, with reasonable evidence',
    nl: 'Gegevens zijn niet buitgemaakt of bekendgemaakt, met redelijk bewijs',
  },
  cannotBeDetermined: { en: 'Not possible to assess', nl: 'Niet te beoordelen' },
  toBeDetermined: { en: 'To be determined', nl: 'Nog te bepalen' },
}

export const intelligibilityLabels: Labels<Intelligibility> = {
  protectionIntact: {
    en: 'Unintelligible, the protection held',
    nl: 'Onleesbaar, de bescherming hield stand',
  },
  protectionCircumventable: {
    en: 'Protection can probably be got round',
    nl: 'De bescherming is waarschijnlijk te omzeilen',
  },
  intelligible: { en: 'Readable', nl: 'Leesbaar' },
  cannotBeDetermined: { en: 'Cannot be assessed', nl: 'Niet te beoordelen' },
  toBeDetermined: { en: 'To be determined', nl: 'Nog te bepalen' },
}

export const alterationLabels: Labels<Alteration> = {
  noWrongUse: { en: 'Altered, no wrong use shown', nl: 'Gewijzigd, geen verkeerd gebruik gebleken' },
  wrongUseReversible: {
    en: 'Altered and wrongly used, reversible',
    nl: 'Gewijzigd en verkeerd gebruikt, omkeerbaar',
  },
  wrongUseIrreversible: {
    en: 'Altered and wrongly used, not reversible',
    nl: 'Gewijzigd en verkeerd gebruikt, onomkeerbaar',
  },
}

export const availabilityLossLabels: Labels<AvailabilityLoss> = {
  temporary: { en: 'Temporarily not available', nl: 'Tijdelijk niet beschikbaar' },
  permanent: { en: 'Lost for good', nl: 'Voorgoed verloren' },
  toBeDetermined: { en: 'Not determined yet', nl: 'Nog niet bepaald' },
}

export const causeLabels: Labels<Cause> = {
  internalNonMalicious: { en: 'Internal, not malicious', nl: 'Intern, niet kwaadwillig' },
  internalMalicious: { en: 'Internal, malicious', nl: 'Intern, kwaadwillig' },
  externalNonMalicious: { en: 'External, not malicious', nl: 'Extern, niet kwaadwillig' },
  externalMalicious: { en: 'External, malicious', nl: 'Extern, kwaadwillig' },
  toBeDetermined: { en: 'To be determined', nl: 'Nog te bepalen' },
  cannotBeDetermined: { en: 'Unknown', nl: 'Onbekend' },
}

export const countKindLabels: Labels<CountKind> = {
  exact: { en: 'Exact number', nl: 'Exact aantal' },
  approximate: { en: 'Approximate number', nl: 'Aantal bij benadering' },
  cannotBeDetermined: { en: 'Number cannot be determined', nl: 'Aantal niet te bepalen' },
  toBeDetermined: { en: 'Number to be determined', nl: 'Aantal nog te bepalen' },
}

export const holderLabels: Labels<Holder> = {
  nobody: { en: 'Nobody', nl: 'Niemand' },
  trusted: { en: 'A recipient that can be trusted', nl: 'Een betrouwbare ontvanger' },
  known: { en: 'A known recipient', nl: 'Een gekende ontvanger' },
  unknown: { en: 'Unknown people', nl: 'Onbekenden' },
  public: { en: 'Anybody: public', nl: 'Iedereen: openbaar' },
  toBeDetermined: { en: 'To be determined', nl: 'Nog te bepalen' },
}

export const intentLabels: Labels<Intent> = {
  none: { en: 'No intent to harm', nl: 'Geen kwade bedoeling' },
  opportunistic: { en: 'Opportunistic', nl: 'Opportunistisch' },
  malicious: { en: 'Malicious', nl: 'Kwaadwillig' },
  targeted: { en: 'Aimed at somebody in particular', nl: 'Gericht tegen een bepaalde persoon' },
  toBeDetermined: { en: 'To be determined', nl: 'Nog te bepalen' },
}

export const answerLabels: Labels<Answer> = {
  yes: { en: 'Yes', nl: 'Ja' },
  no: { en: 'No', nl: 'Nee' },
  toBeDetermined: { en: 'To be determined', nl: 'Nog te bepalen' },
}

export const identifiabilityLabels: Labels<Identifiability> = {
  negligible: { en: 'Negligible', nl: 'Verwaarloosbaar' },
  limited: { en: 'Limited', nl: 'Beperkt' },
  significant: { en: 'Significant', nl: 'Aanzienlijk' },
  maximum: { en: 'Maximum', nl: 'Maximaal' },
  toBeDetermined: { en: 'To be determined', nl: 'Nog te bepalen' },
}

export const deprivationLabels: Labels<Deprivation> = {
  none: { en: 'Nobody notices', nl: 'Niemand ondervindt er iets van' },
  inconvenience: { en: 'Inconvenience', nl: 'Ongemak' },
  serious: { en: 'Serious for people', nl: 'Ernstig voor mensen' },
  endangering: { en: 'Endangers people', nl: 'Brengt mensen in gevaar' },
  toBeDetermined: { en: 'To be determined', nl: 'Nog te bepalen' },
}
