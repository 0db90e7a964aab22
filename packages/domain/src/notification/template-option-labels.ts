import type { Labels } from '../labels/label.ts'
import type {
  AttachmentKind,
  ContactPoint,
  OrganisationSize,
  ReporterFunction,
  Sector,
} from './notification-input.ts'
import type {
  IdentifierType,
  NotificationSubtype,
  NotificationType,
  PartyKind,
  RiskOutcome,
  Telling,
  TellingMeans,
  ToldShare,
} from './template-options.ts'

// Options that only the template has; Dutch is our own wording.

export const notificationTypeLabels: Labels<NotificationType> = {
  new: { en: 'New notification', nl: 'Nieuwe melding', fr: 'Nouvelle notification', de: 'Neue Meldung' },
  followUp: {
    en: 'Follow-up notification',
    nl: 'Vervolgmelding',
    fr: 'Notification de suivi',
    de: 'Folgemeldung',
  },
}

export const notificationSubtypeLabels: Labels<NotificationSubtype> = {
  complete: { en: 'Complete', nl: 'Volledig', fr: 'Complète', de: 'Vollständig' },
  incomplete: { en: 'Incomplete', nl: 'Onvolledig', fr: 'Incomplète', de: 'Unvollständig' },
  withdraw: { en: 'Withdraw', nl: 'Intrekken', fr: 'Retrait', de: 'Zurückziehen' },
}

export const identifierTypeLabels: Labels<IdentifierType> = {
  companyId: {
    en: 'KBO number',
    nl: 'KBO-nummer',
    fr: 'Numéro BCE',
    de: 'ZDU-Nummer',
  },
  organisationNumber: {
    en: 'Organisation number',
    nl: 'Organisatienummer',
    fr: 'Numéro d’organisation',
    de: 'Organisationsnummer',
  },
  vatNumber: { en: 'VAT number', nl: 'Btw-nummer', fr: 'Numéro de TVA', de: 'Mehrwertsteuernummer' },
}

export const sectorLabels: Labels<Sector> = {
  private: { en: 'Private', nl: 'Privaat', fr: 'Privé', de: 'Privat' },
  public: { en: 'Public', nl: 'Publiek', fr: 'Public', de: 'Öffentlich' },
}

export const organisationSizeLabels: Labels<OrganisationSize> = {
  micro: {
    en: 'Freelance or microenterprise',
    nl: 'Zelfstandige of micro-onderneming',
    fr: 'Indépendant ou micro-entreprise',
    de: 'Selbstständige oder Kleinstunternehmen',
  },
  smallOrMedium: {
    en: 'Small or medium enterprise',
    nl: 'Kleine of middelgrote onderneming',
    fr: 'Petite ou moyenne entreprise',
    de: 'Kleines oder mittleres Unternehmen',
  },
  large: { en: 'Large enterprise', nl: 'Grote onderneming', fr: 'Grande entreprise', de: 'Großunternehmen' },
  other: { en: 'Other', nl: 'Andere', fr: 'Autre', de: 'Sonstiges' },
}

export const reporterFunctionLabels: Labels<ReporterFunction> = {
  dpo: { en: 'DPO', nl: 'DPO', fr: 'DPO', de: 'DSB' },
  legalRepresentative: {
    en: 'Legal representative',
    nl: 'Wettelijke vertegenwoordiger',
    fr: 'Représentant légal',
    de: 'Gesetzlicher Vertreter',
  },
  other: {
    en: 'Authorised representative or other',
    nl: 'Gemachtigde of andere',
    fr: 'Mandataire ou autre',
    de: 'Bevollmächtigter oder sonstige Person',
  },
}

export const contactPointLabels: Labels<ContactPoint> = {
  dpo: { en: 'DPO', nl: 'DPO', fr: 'DPO', de: 'DSB' },
  reporter: {
    en: 'Reporting person',
    nl: 'Wie de melding doet',
    fr: 'Personne qui notifie',
    de: 'Meldende Person',
  },
  other: { en: 'Other', nl: 'Andere', fr: 'Autre', de: 'Sonstiges' },
}

export const partyKindLabels: Labels<PartyKind> = {
  processor: { en: 'Processor', nl: 'Verwerker', fr: 'Sous-traitant', de: 'Auftragsverarbeiter' },
  jointController: {
    en: 'Joint controller',
    nl: 'Gezamenlijke verwerkingsverantwoordelijke',
    fr: 'Responsable conjoint du traitement',
    de: 'Gemeinsam Verantwortlicher',
  },
  other: { en: 'Other', nl: 'Andere', fr: 'Autre', de: 'Sonstiges' },
}

export const riskOutcomeLabels: Labels<RiskOutcome> = {
  high: { en: 'High risk', nl: 'Hoog risico', fr: 'Risque élevé', de: 'Hohes Risiko' },
  risk: { en: 'Risk, not high', nl: 'Risico, niet hoog', fr: 'Risque, non élevé', de: 'Risiko, nicht hoch' },
  unlikely: {
    en: 'Risk unlikely',
    nl: 'Risico onwaarschijnlijk',
    fr: 'Risque peu probable',
    de: 'Risiko unwahrscheinlich',
  },
  undetermined: {
    en: 'More information needed',
    nl: 'Meer informatie nodig',
    fr: 'Informations supplémentaires nécessaires',
    de: 'Weitere Informationen nötig',
  },
}

export const tellingLabels: Labels<Telling> = {
  told: { en: 'Yes', nl: 'Ja', fr: 'Oui', de: 'Ja' },
  plannedOn: {
    en: 'Not yet: on a date',
    nl: 'Nog niet: op een datum',
    fr: 'Pas encore : à une date prévue',
    de: 'Noch nicht: an einem Datum',
  },
  plannedLater: {
    en: 'Not yet: date to be determined',
    nl: 'Nog niet: datum te bepalen',
    fr: 'Pas encore : date à déterminer',
    de: 'Noch nicht: Datum noch festzulegen',
  },
  investigating: {
    en: 'No, still investigating',
    nl: 'Nee, nog in onderzoek',
    fr: 'Non, enquête en cours',
    de: 'Nein, Untersuchung läuft noch',
  },
  noHighRisk: {
    en: 'No: no high risk',
    nl: 'Nee: geen hoog risico',
    fr: 'Non : pas de risque élevé',
    de: 'Nein: kein hohes Risiko',
  },
  exception: {
    en: 'No: a condition of article 34(3) is met',
    nl: 'Nee: aan een voorwaarde van artikel 34(3) is voldaan',
    fr: 'Non : une condition de l’article 34(3) est remplie',
    de: 'Nein: eine Bedingung des Artikels 34 Absatz 3 ist erfüllt',
  },
}

export const toldShareLabels: Labels<ToldShare> = {
  all: {
    en: 'All people have been told',
    nl: 'Alle betrokkenen zijn ingelicht',
    fr: 'Toutes les personnes concernées ont été informées',
    de: 'Alle betroffenen Personen wurden informiert',
  },
  part: {
    en: 'Not all people have been told',
    nl: 'Niet alle betrokkenen zijn ingelicht',
    fr: 'Toutes les personnes concernées n’ont pas été informées',
    de: 'Nicht alle betroffenen Personen wurden informiert',
  },
}

export const tellingMeansLabels: Labels<TellingMeans> = {
  individual: {
    en: 'Individually (letter, e-mail, in person)',
    nl: 'Individueel (brief, e-mail, persoonlijk)',
    fr: 'Individuellement (lettre, courriel, en personne)',
    de: 'Individuell (Brief, E-Mail, persönlich)',
  },
  public: {
    en: 'Publicly (website, press, social media)',
    nl: 'Openbaar (website, pers, sociale media)',
    fr: 'Publiquement (site web, presse, réseaux sociaux)',
    de: 'Öffentlich (Website, Presse, soziale Medien)',
  },
  other: { en: 'Other', nl: 'Andere', fr: 'Autre', de: 'Sonstiges' },
}

export const attachmentKindLabels: Labels<AttachmentKind> = {
  communicationToPeople: {
    en: 'Message to the people',
    nl: 'Mededeling aan betrokkenen',
    fr: 'Communication aux personnes concernées',
    de: 'Benachrichtigung der betroffenen Personen',
  },
  riskAssessment: {
    en: 'Risk assessment',
    nl: 'Risicobeoordeling',
    fr: 'Évaluation des risques',
    de: 'Risikobewertung',
  },
  forensicReport: {
    en: 'Research report',
    nl: 'Onderzoeksverslag',
    fr: 'Rapport d’enquête',
    de: 'Untersuchungsbericht',
  },
  ransomNote: { en: 'Ransom note', nl: 'Losgeldbericht', fr: 'Demande de rançon', de: 'Lösegeldforderung' },
  phishingMessage: {
    en: 'Phishing message',
    nl: 'Phishingbericht',
    fr: 'Message d’hameçonnage',
    de: 'Phishing-Nachricht',
  },
  notificationProcedure: {
    en: 'Procedure for breaches',
    nl: 'Procedure voor datalekken',
    fr: 'Procédure en cas de violation',
    de: 'Verfahren bei Verletzungen',
  },
  erasurePolicy: {
    en: 'Policy on erasing old data',
    nl: 'Beleid over het wissen van oude gegevens',
    fr: 'Politique d’effacement des anciennes données',
    de: 'Richtlinie zur Löschung alter Daten',
  },
  messageToWrongRecipients: {
    en: 'Message to the wrong recipients',
    nl: 'Bericht aan de verkeerde ontvangers',
    fr: 'Message aux mauvais destinataires',
    de: 'Nachricht an die falschen Empfänger',
  },
  externalMessage: {
    en: 'Message from outside about the breach',
    nl: 'Extern bericht over de inbreuk',
    fr: 'Message externe au sujet de la violation',
    de: 'Externe Nachricht über die Verletzung',
  },
  other: { en: 'Other', nl: 'Andere', fr: 'Autre', de: 'Sonstiges' },
}

export const truthLabels: Labels<'yes' | 'no' | 'unknown'> = {
  yes: { en: 'Yes', nl: 'Ja', fr: 'Oui', de: 'Ja' },
  no: { en: 'No', nl: 'Nee', fr: 'Non', de: 'Nein' },
  unknown: { en: 'Unknown', nl: 'Onbekend', fr: 'Inconnu', de: 'Unbekannt' },
}
