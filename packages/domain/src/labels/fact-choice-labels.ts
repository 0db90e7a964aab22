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
  day: {
    en: 'On a specific day',
    nl: 'Op een bepaalde dag',
    fr: 'Un jour précis',
    de: 'An einem bestimmten Tag',
  },
  period: {
    en: 'From a date to a date',
    nl: 'Van een datum tot een datum',
    fr: 'D’une date à une autre',
    de: 'Von einem Datum bis zu einem Datum',
  },
  ongoing: {
    en: 'From a date and still going on',
    nl: 'Vanaf een datum en nog aan de gang',
    fr: 'Depuis une date et toujours en cours',
    de: 'Seit einem Datum und noch andauernd',
  },
  cannotBeDetermined: {
    en: 'Cannot be determined',
    nl: 'Niet te bepalen',
    fr: 'Impossible à déterminer',
    de: 'Nicht feststellbar',
  },
  toBeDetermined: {
    en: 'To be determined',
    nl: 'Nog te bepalen',
    fr: 'À déterminer',
    de: 'Noch festzustellen',
  },
}

export const discoveryLabels: Labels<Discovery> = {
  controller: {
    en: 'Found by the organisation itself',
    nl: 'Door de organisatie zelf vastgesteld',
    fr: 'Constatée par l’organisation elle-même',
    de: 'Von der Organisation selbst festgestellt',
  },
  processor: {
    en: 'Found and reported by the processor',
    nl: 'Vastgesteld en doorgegeven door de verwerker',
    fr: 'Constatée et rapportée par le sous-traitant',
    de: 'Vom Auftragsverarbeiter festgestellt und mitgeteilt',
  },
  dataSubject: {
    en: 'Pointed out by a person concerned',
    nl: 'Door een betrokkene gesignaleerd',
    fr: 'Signalée par une personne concernée',
    de: 'Von einer betroffenen Person mitgeteilt',
  },
  externalParty: {
    en: 'Pointed out by an outsider',
    nl: 'Door een buitenstaander gesignaleerd',
    fr: 'Signalée par un tiers extérieur',
    de: 'Von Außenstehenden mitgeteilt',
  },
  press: {
    en: 'News in the press',
    nl: 'Bericht in de pers',
    fr: 'Information parue dans la presse',
    de: 'Bericht in der Presse',
  },
  other: { en: 'Otherwise', nl: 'Op een andere manier', fr: 'D’une autre manière', de: 'Auf andere Weise' },
}

export const breachTypeLabels: Labels<BreachType> = {
  confidentiality: {
    en: 'Confidentiality',
    nl: 'Vertrouwelijkheid',
    fr: 'Confidentialité',
    de: 'Vertraulichkeit',
  },
  integrity: { en: 'Integrity', nl: 'Integriteit', fr: 'Intégrité', de: 'Integrität' },
  availability: { en: 'Availability', nl: 'Beschikbaarheid', fr: 'Disponibilité', de: 'Verfügbarkeit' },
}

export const disclosureLabels: Labels<Disclosure> = {
  disclosed: {
    en: 'Data left or were disclosed',
    nl: 'Gegevens zijn buitgemaakt of bekendgemaakt',
    fr: 'Données exfiltrées ou divulguées',
    de: 'Daten abgeflossen oder offengelegt',
  },
  likelyDisclosed: {
    en: 'Data probably left or were disclosed, without evidence',
    nl: 'Gegevens zijn vermoedelijk buitgemaakt of bekendgemaakt, zonder bewijs',
    fr: 'Données probablement exfiltrées ou divulguées, sans preuve',
    de: 'Daten wahrscheinlich abgeflossen oder offengelegt, ohne Nachweis',
  },
  notDisclosed: {
    en: 'Data did not leave and were not disclosed, with reasonable evidence',
    nl: 'Gegevens zijn niet buitgemaakt of bekendgemaakt, met redelijk bewijs',
    fr: 'Données ni exfiltrées ni divulguées, preuves raisonnables à l’appui',
    de: 'Daten weder abgeflossen noch offengelegt, mit hinreichendem Nachweis',
  },
  cannotBeDetermined: {
    en: 'Not possible to assess',
    nl: 'Niet te beoordelen',
    fr: 'Impossible à évaluer',
    de: 'Nicht zu beurteilen',
  },
  toBeDetermined: {
    en: 'To be determined',
    nl: 'Nog te bepalen',
    fr: 'À déterminer',
    de: 'Noch festzustellen',
  },
}

export const intelligibilityLabels: Labels<Intelligibility> = {
  protectionIntact: {
    en: 'Unintelligible, the protection held',
    nl: 'Onleesbaar, de bescherming hield stand',
    fr: 'Incompréhensibles, la protection a tenu',
    de: 'Unzugänglich, der Schutz hat gehalten',
  },
  protectionCircumventable: {
    en: 'Protection can probably be got round',
    nl: 'De bescherming is waarschijnlijk te omzeilen',
    fr: 'La protection peut probablement être contournée',
    de: 'Der Schutz lässt sich wahrscheinlich umgehen',
  },
  intelligible: { en: 'Readable', nl: 'Leesbaar', fr: 'Lisibles', de: 'Lesbar' },
  cannotBeDetermined: {
    en: 'Cannot be assessed',
    nl: 'Niet te beoordelen',
    fr: 'Impossible à évaluer',
    de: 'Nicht zu beurteilen',
  },
  toBeDetermined: {
    en: 'To be determined',
    nl: 'Nog te bepalen',
    fr: 'À déterminer',
    de: 'Noch festzustellen',
  },
}

export const alterationLabels: Labels<Alteration> = {
  noWrongUse: {
    en: 'Altered, no wrong use shown',
    nl: 'Gewijzigd, geen verkeerd gebruik gebleken',
    fr: 'Modifiées, aucun usage erroné constaté',
    de: 'Verändert, keine falsche Verwendung erkennbar',
  },
  wrongUseReversible: {
    en: 'Altered and wrongly used, reversible',
    nl: 'Gewijzigd en verkeerd gebruikt, omkeerbaar',
    fr: 'Modifiées et utilisées à tort, réversible',
    de: 'Verändert und falsch verwendet, umkehrbar',
  },
  wrongUseIrreversible: {
    en: 'Altered and wrongly used, not reversible',
    nl: 'Gewijzigd en verkeerd gebruikt, onomkeerbaar',
    fr: 'Modifiées et utilisées à tort, irréversible',
    de: 'Verändert und falsch verwendet, nicht umkehrbar',
  },
}

export const availabilityLossLabels: Labels<AvailabilityLoss> = {
  temporary: {
    en: 'Temporarily not available',
    nl: 'Tijdelijk niet beschikbaar',
    fr: 'Temporairement indisponibles',
    de: 'Vorübergehend nicht verfügbar',
  },
  permanent: {
    en: 'Lost for good',
    nl: 'Voorgoed verloren',
    fr: 'Perdues définitivement',
    de: 'Endgültig verloren',
  },
  toBeDetermined: {
    en: 'Not determined yet',
    nl: 'Nog niet bepaald',
    fr: 'Pas encore déterminé',
    de: 'Noch nicht festgestellt',
  },
}

export const causeLabels: Labels<Cause> = {
  internalNonMalicious: {
    en: 'Internal, not malicious',
    nl: 'Intern, niet kwaadwillig',
    fr: 'Interne, non malveillante',
    de: 'Intern, nicht böswillig',
  },
  internalMalicious: {
    en: 'Internal, malicious',
    nl: 'Intern, kwaadwillig',
    fr: 'Interne, malveillante',
    de: 'Intern, böswillig',
  },
  externalNonMalicious: {
    en: 'External, not malicious',
    nl: 'Extern, niet kwaadwillig',
    fr: 'Externe, non malveillante',
    de: 'Extern, nicht böswillig',
  },
  externalMalicious: {
    en: 'External, malicious',
    nl: 'Extern, kwaadwillig',
    fr: 'Externe, malveillante',
    de: 'Extern, böswillig',
  },
  toBeDetermined: {
    en: 'To be determined',
    nl: 'Nog te bepalen',
    fr: 'À déterminer',
    de: 'Noch festzustellen',
  },
  cannotBeDetermined: { en: 'Unknown', nl: 'Onbekend', fr: 'Inconnu', de: 'Unbekannt' },
}

export const countKindLabels: Labels<CountKind> = {
  exact: { en: 'Exact number', nl: 'Exact aantal', fr: 'Nombre exact', de: 'Genaue Anzahl' },
  approximate: {
    en: 'Approximate number',
    nl: 'Aantal bij benadering',
    fr: 'Nombre approximatif',
    de: 'Ungefähre Anzahl',
  },
  cannotBeDetermined: {
    en: 'Number cannot be determined',
    nl: 'Aantal niet te bepalen',
    fr: 'Nombre impossible à déterminer',
    de: 'Anzahl nicht feststellbar',
  },
  toBeDetermined: {
    en: 'Number to be determined',
    nl: 'Aantal nog te bepalen',
    fr: 'Nombre à déterminer',
    de: 'Anzahl noch festzustellen',
  },
}

export const holderLabels: Labels<Holder> = {
  nobody: { en: 'Nobody', nl: 'Niemand', fr: 'Personne', de: 'Niemand' },
  trusted: {
    en: 'A recipient that can be trusted',
    nl: 'Een betrouwbare ontvanger',
    fr: 'Un destinataire digne de confiance',
    de: 'Ein vertrauenswürdiger Empfänger',
  },
  known: {
    en: 'A known recipient',
    nl: 'Een gekende ontvanger',
    fr: 'Un destinataire connu',
    de: 'Ein bekannter Empfänger',
  },
  unknown: { en: 'Unknown people', nl: 'Onbekenden', fr: 'Des inconnus', de: 'Unbekannte' },
  public: {
    en: 'Anybody: public',
    nl: 'Iedereen: openbaar',
    fr: 'Tout le monde : public',
    de: 'Jeder: öffentlich',
  },
  toBeDetermined: {
    en: 'To be determined',
    nl: 'Nog te bepalen',
    fr: 'À déterminer',
    de: 'Noch festzustellen',
  },
}

export const intentLabels: Labels<Intent> = {
  none: {
    en: 'No intent to harm',
    nl: 'Geen kwade bedoeling',
    fr: 'Aucune intention de nuire',
    de: 'Keine böse Absicht',
  },
  opportunistic: { en: 'Opportunistic', nl: 'Opportunistisch', fr: 'Opportuniste', de: 'Opportunistisch' },
  malicious: { en: 'Malicious', nl: 'Kwaadwillig', fr: 'Malveillante', de: 'Böswillig' },
  targeted: {
    en: 'Aimed at somebody in particular',
    nl: 'Gericht tegen een bepaalde persoon',
    fr: 'Dirigée contre une personne précise',
    de: 'Gegen eine bestimmte Person gerichtet',
  },
  toBeDetermined: {
    en: 'To be determined',
    nl: 'Nog te bepalen',
    fr: 'À déterminer',
    de: 'Noch festzustellen',
  },
}

export const answerLabels: Labels<Answer> = {
  yes: { en: 'Yes', nl: 'Ja', fr: 'Oui', de: 'Ja' },
  no: { en: 'No', nl: 'Nee', fr: 'Non', de: 'Nein' },
  toBeDetermined: {
    en: 'To be determined',
    nl: 'Nog te bepalen',
    fr: 'À déterminer',
    de: 'Noch festzustellen',
  },
}

export const identifiabilityLabels: Labels<Identifiability> = {
  negligible: { en: 'Negligible', nl: 'Verwaarloosbaar', fr: 'Négligeable', de: 'Vernachlässigbar' },
  limited: { en: 'Limited', nl: 'Beperkt', fr: 'Limitée', de: 'Begrenzt' },
  significant: { en: 'Significant', nl: 'Aanzienlijk', fr: 'Importante', de: 'Erheblich' },
  maximum: { en: 'Maximum', nl: 'Maximaal', fr: 'Maximale', de: 'Maximal' },
  toBeDetermined: {
    en: 'To be determined',
    nl: 'Nog te bepalen',
    fr: 'À déterminer',
    de: 'Noch festzustellen',
  },
}

export const deprivationLabels: Labels<Deprivation> = {
  none: {
    en: 'Nobody notices',
    nl: 'Niemand ondervindt er iets van',
    fr: 'Personne ne s’en aperçoit',
    de: 'Niemand bemerkt es',
  },
  inconvenience: { en: 'Inconvenience', nl: 'Ongemak', fr: 'Désagrément', de: 'Unannehmlichkeit' },
  serious: {
    en: 'Serious for people',
    nl: 'Ernstig voor mensen',
    fr: 'Grave pour les personnes',
    de: 'Schwerwiegend für Menschen',
  },
  endangering: {
    en: 'Endangers people',
    nl: 'Brengt mensen in gevaar',
    fr: 'Met des personnes en danger',
    de: 'Gefährdet Menschen',
  },
  toBeDetermined: {
    en: 'To be determined',
    nl: 'Nog te bepalen',
    fr: 'À déterminer',
    de: 'Noch festzustellen',
  },
}
