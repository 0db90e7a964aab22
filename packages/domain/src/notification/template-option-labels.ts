import type { Labels } from '../labels/label.ts'
import type {
  AttachmentKind,
  ContactPoint,
  OrganisationSize,
  ReporterFunction,
  Sector,
} from './notification-input.ts'

// Options that only the template has, in its order; Dutch is our own wording.

export const notificationTypes = ['new', 'followUp'] as const
export const notificationTypeLabels: Labels<(typeof notificationTypes)[number]> = {
  new: { en: 'New notification', nl: 'Nieuwe melding' },
  followUp: { en: 'Follow-up notification', nl: 'Vervolgmelding' },
}

export const notificationSubtypes = ['complete', 'incomplete', 'withdraw'] as const
export const notificationSubtypeLabels: Labels<(typeof notificationSubtypes)[number]> = {
  complete: { en: 'Complete', nl: 'Volledig' },
  incomplete: { en: 'Incomplete', nl: 'Onvolledig' },
  withdraw: { en: 'Withdraw', nl: 'Intrekken' },
}

export const identifierTypes = ['companyId', 'organisationNumber', 'vatNumber'] as const
export const identifierTypeLabels: Labels<(typeof identifierTypes)[number]> = {
  companyId: { en: 'Company number (KBO)', nl: 'Ondernemingsnummer (KBO)' },
  organisationNumber: { en: 'Organisation number', nl: 'Organisatienummer' },
  vatNumber: { en: 'VAT number', nl: 'Btw-nummer' },
}

export const sectorLabels: Labels<Sector> = {
  private: { en: 'Private', nl: 'Privaat' },
  public: { en: 'Public', nl: 'Publiek' },
}

export const organisationSizeLabels: Labels<OrganisationSize> = {
  micro: { en: 'Freelance or microenterprise', nl: 'Zelfstandige of micro-onderneming' },
  smallOrMedium: { en: 'Small or medium enterprise', nl: 'Kleine of middelgrote onderneming' },
  large: { en: 'Large enterprise', nl: 'Grote onderneming' },
  other: { en: 'Other', nl: 'Andere' },
}

export const reporterFunctionLabels: Labels<ReporterFunction> = {
  dpo: { en: 'DPO', nl: 'DPO' },
  legalRepresentative: { en: 'Legal representative', nl: 'Wettelijke vertegenwoordiger' },
  other: { en: 'Authorised representative or other', nl: 'Gemachtigde of andere' },
}

export const contactPointLabels: Labels<ContactPoint> = {
  dpo: { en: 'DPO', nl: 'DPO' },
  reporter: { en: 'Reporting person', nl: 'Wie de melding doet' },
  other: { en: 'Other', nl: 'Andere' },
}

export const partyKinds = ['processor', 'jointController', 'other'] as const
export const partyKindLabels: Labels<(typeof partyKinds)[number]> = {
  processor: { en: 'Processor', nl: 'Verwerker' },
  jointController: { en: 'Joint controller', nl: 'Gezamenlijke verwerkingsverantwoordelijke' },
  other: { en: 'Other', nl: 'Andere' },
}

export const riskOutcomes = ['high', 'risk', 'unlikely', 'undetermined'] as const
export const riskOutcomeLabels: Labels<(typeof riskOutcomes)[number]> = {
  high: { en: 'High risk', nl: 'Hoog risico' },
  risk: { en: 'Risk, not high', nl: 'Risico, niet hoog' },
  unlikely: { en: 'Risk unlikely', nl: 'Risico onwaarschijnlijk' },
  undetermined: { en: 'More information needed', nl: 'Meer informatie nodig' },
}

export const tellings = [
  'told',
  'plannedOn',
  'plannedLater',
  'investigating',
  'noHighRisk',
  'exception',
] as const
export type Telling = (typeof tellings)[number]
export const tellingLabels: Labels<Telling> = {
  told: { en: 'Yes', nl: 'Ja' },
  plannedOn: { en: 'Not yet: on a date', nl: 'Nog niet: op een datum' },
  plannedLater: { en: 'Not yet: date to be determined', nl: 'Nog niet: datum te bepalen' },
  investigating: { en: 'No, still investigating', nl: 'Nee, nog in onderzoek' },
  noHighRisk: { en: 'No: no high risk', nl: 'Nee: geen hoog risico' },
  exception: {
    en: 'No: a condition of article 34(3) is met',
    nl: 'Nee: aan een voorwaarde van artikel 34(3) is voldaan',
  },
}

export const toldShares = ['all', 'part'] as const
export const toldShareLabels: Labels<(typeof toldShares)[number]> = {
  all: { en: 'All people have been told', nl: 'Alle betrokkenen zijn ingelicht' },
  part: { en: 'Not all people have been told', nl: 'Niet alle betrokkenen zijn ingelicht' },
}

export const tellingMeans = ['individual', 'public', 'other'] as const
export const tellingMeansLabels: Labels<(typeof tellingMeans)[number]> = {
  individual: {
    en: 'Individually (letter, e-mail, in person)',
    nl: 'Individueel (brief, e-mail, persoonlijk)',
  },
  public: { en: 'Publicly (website, press, social media)', nl: 'Openbaar (website, pers, sociale media)' },
  other: { en: 'Other', nl: 'Andere' },
}

export const attachmentKindLabels: Labels<AttachmentKind> = {
  communicationToPeople: { en: 'Message to the people', nl: 'Mededeling aan betrokkenen' },
  riskAssessment: { en: 'Risk assessment', nl: 'Risicobeoordeling' },
  forensicReport: { en: 'Research report', nl: 'Onderzoeksverslag' },
  ransomNote: { en: 'Ransom note', nl: 'Losgeldbericht' },
  phishingMessage: { en: 'Phishing message', nl: 'Phishingbericht' },
  notificationProcedure: { en: 'Procedure for breaches', nl: 'Procedure voor datalekken' },
  erasurePolicy: { en: 'Policy on erasing old data', nl: 'Beleid over het wissen van oude gegevens' },
  messageToWrongRecipients: {
    en: 'Message to the wrong recipients',
    nl: 'Bericht aan de verkeerde ontvangers',
  },
  externalMessage: { en: 'Message from outside about the breach', nl: 'Extern bericht over de inbreuk' },
  other: { en: 'Other', nl: 'Andere' },
}
