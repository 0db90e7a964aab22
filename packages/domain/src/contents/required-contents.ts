import type { Certainty } from '../authority/authority.ts'
import type { Label } from '../labels/label.ts'

/** Texts whose contents the law or its guidance prescribes; the notification itself is the template's. */
export const contentKinds = ['processorReport', 'communication', 'registerEntry'] as const
export type ContentKind = (typeof contentKinds)[number]

/** Elements of those texts. */
export const contentElements = [
  'whatHappened',
  'breachTypes',
  'occurredAt',
  'detectedAt',
  'awareAt',
  'peopleCategories',
  'peopleCount',
  'dataTypes',
  'recordCount',
  'protection',
  'consequences',
  'measures',
  'contact',
  'advice',
  'countries',
  'processor',
  'riskReasoning',
  'decision',
  'notNotifiedReason',
  'notToldReason',
  'lateReason',
  'notificationSent',
  'messageSent',
] as const
export type ContentElement = (typeof contentElements)[number]

/** What makes an element demanded that otherwise is not. */
export const circumstances = ['late', 'notNotified', 'notTold', 'notified', 'told', 'byProcessor'] as const
export type Circumstance = (typeof circumstances)[number]

/** `law` demands it; `whenKnown` as far as possible, an unknown may be said; `advised` by guidance or good practice. */
export type ContentLevel = 'law' | 'whenKnown' | 'advised'

/** One element that one kind of text must hold. */
export interface RequiredContent {
  kind: ContentKind
  element: ContentElement
  level: ContentLevel
  /** Only then; `null`: always. */
  when: Circumstance | null
  source: string
  certainty: Certainty
}

export const contentElementLabels: Readonly<Record<ContentElement, Label>> = {
  whatHappened: {
    nl: 'Wat er gebeurde',
    fr: 'Ce qui s’est passé',
    en: 'What happened',
    de: 'Was geschehen ist',
  },
  breachTypes: {
    nl: 'Vertrouwelijkheid, integriteit of beschikbaarheid',
    fr: 'Confidentialité, intégrité ou disponibilité',
    en: 'Confidentiality, integrity or availability',
    de: 'Vertraulichkeit, Integrität oder Verfügbarkeit',
  },
  occurredAt: {
    nl: 'Wanneer het gebeurde',
    fr: 'Quand cela s’est passé',
    en: 'When it happened',
    de: 'Wann es geschehen ist',
  },
  detectedAt: {
    nl: 'Wanneer het vastgesteld werd',
    fr: 'Quand cela a été constaté',
    en: 'When it was detected',
    de: 'Wann es festgestellt wurde',
  },
  awareAt: {
    nl: 'Ogenblik van kennisname',
    fr: 'Moment de la prise de connaissance',
    en: 'Moment of becoming aware',
    de: 'Zeitpunkt des Bekanntwerdens',
  },
  peopleCategories: {
    nl: 'Categorieën van betrokkenen',
    fr: 'Catégories de personnes concernées',
    en: 'Categories of people concerned',
    de: 'Kategorien betroffener Personen',
  },
  peopleCount: {
    nl: 'Aantal betrokkenen',
    fr: 'Nombre de personnes concernées',
    en: 'Number of people concerned',
    de: 'Zahl der betroffenen Personen',
  },
  dataTypes: {
    nl: 'Soorten gegevens',
    fr: 'Types de données',
    en: 'Kinds of data',
    de: 'Arten von Daten',
  },
  recordCount: {
    nl: 'Aantal gegevensrecords',
    fr: 'Nombre d’enregistrements',
    en: 'Number of records',
    de: 'Zahl der Datensätze',
  },
  protection: {
    nl: 'Wat de gegevens beschermde',
    fr: 'Ce qui protégeait les données',
    en: 'What protected the data',
    de: 'Was die Daten schützte',
  },
  consequences: {
    nl: 'Waarschijnlijke gevolgen',
    fr: 'Conséquences probables',
    en: 'Likely consequences',
    de: 'Wahrscheinliche Folgen',
  },
  measures: {
    nl: 'Genomen of voorgestelde maatregelen',
    fr: 'Mesures prises ou proposées',
    en: 'Measures taken or proposed',
    de: 'Ergriffene oder vorgeschlagene Maßnahmen',
  },
  contact: {
    nl: 'DPO of ander contactpunt',
    fr: 'DPO ou autre point de contact',
    en: 'DPO or other contact point',
    de: 'Datenschutzbeauftragte(r) oder andere Anlaufstelle',
  },
  advice: {
    nl: 'Wat mensen zelf kunnen doen',
    fr: 'Ce que les personnes peuvent faire elles-mêmes',
    en: 'What people can do themselves',
    de: 'Was die Betroffenen selbst tun können',
  },
  countries: {
    nl: 'Andere landen met betrokkenen',
    fr: 'Autres pays où se trouvent des personnes concernées',
    en: 'Other countries with people concerned',
    de: 'Andere Länder mit betroffenen Personen',
  },
  processor: { nl: 'Verwerker', fr: 'Sous-traitant', en: 'Processor', de: 'Auftragsverarbeiter' },
  riskReasoning: {
    nl: 'Weging van het risico',
    fr: 'Appréciation du risque',
    en: 'Weighing of the risk',
    de: 'Abwägung des Risikos',
  },
  decision: {
    nl: 'Beslissing, door wie en wanneer',
    fr: 'Décision, par qui et quand',
    en: 'Decision, by whom and when',
    de: 'Entscheidung, durch wen und wann',
  },
  notNotifiedReason: {
    nl: 'Waarom er geen melding aan de autoriteit kwam',
    fr: 'Pourquoi l’autorité n’a pas reçu de notification',
    en: 'Why the authority was not notified',
    de: 'Warum keine Meldung an die Behörde erfolgte',
  },
  notToldReason: {
    nl: 'Waarom er geen mededeling aan de betrokkenen kwam',
    fr: 'Pourquoi les personnes concernées n’ont pas reçu de communication',
    en: 'Why the people concerned were not told',
    de: 'Warum keine Benachrichtigung der Betroffenen erfolgte',
  },
  lateReason: {
    nl: 'Reden van de vertraging',
    fr: 'Motifs du retard',
    en: 'Reasons for the delay',
    de: 'Begründung der Verzögerung',
  },
  notificationSent: {
    nl: 'Melding, met datum en ontvangstbewijs',
    fr: 'Notification, avec date et accusé de réception',
    en: 'Notification, with its date and receipt',
    de: 'Meldung, mit Datum und Empfangsbestätigung',
  },
  messageSent: {
    nl: 'Tekst van de mededeling, met datum en kanaal',
    fr: 'Texte de la communication, avec date et canal',
    en: 'Text of the communication, with its date and channel',
    de: 'Wortlaut der Benachrichtigung, mit Datum und Kanal',
  },
}

type Row = readonly [ContentElement, ContentLevel, string, Certainty, Circumstance?]

const assistance = 'GDPR articles 33(2), 28(3)(f) and 33(3)'
const guidance = 'EDPB Guidelines 9/2022'
const message = 'GDPR article 34(2) with 33(3)'

const rows: Readonly<Record<ContentKind, readonly Row[]>> = {
  // Article 33(2) lists nothing: the contract and the duty to assist do, so that the controller can notify.
  processorReport: [
    ['whatHappened', 'law', `${assistance}(a)`, 'S'],
    ['contact', 'law', `${assistance}(b)`, 'S'],
    ['measures', 'law', `${assistance}(d)`, 'S'],
    ['detectedAt', 'law', 'Vattenfall and Nuon, form for processors: date and hour', 'S'],
    ['breachTypes', 'whenKnown', `${assistance}(a)`, 'S'],
    ['occurredAt', 'whenKnown', 'Vattenfall and Nuon, form for processors', 'S'],
    ['peopleCategories', 'whenKnown', `${assistance}(a)`, 'S'],
    ['peopleCount', 'whenKnown', `${assistance}(a)`, 'S'],
    ['dataTypes', 'whenKnown', `${assistance}(a)`, 'S'],
    ['recordCount', 'whenKnown', `${assistance}(a)`, 'S'],
    ['consequences', 'whenKnown', `${assistance}(c)`, 'S'],
    ['protection', 'advised', 'Vattenfall and Nuon, form for processors: encryption', 'S'],
    ['countries', 'advised', 'Vattenfall and Nuon, form for processors', 'S'],
  ],
  // How many people are concerned is not demanded here.
  communication: [
    ['whatHappened', 'law', 'GDPR article 34(2)', 'S'],
    ['contact', 'law', `${message}(b)`, 'S'],
    ['consequences', 'law', `${message}(c)`, 'S'],
    ['measures', 'law', `${message}(d)`, 'S'],
    ['advice', 'law', `${message}(d); ${guidance}: how people can protect themselves`, 'S'],
    ['occurredAt', 'advised', 'Ticketmaster 2018: exact periods', 'S'],
    ['dataTypes', 'advised', 'EasyPark 2023: which of your data', 'S'],
  ],
  registerEntry: [
    ['whatHappened', 'law', 'GDPR article 33(5): facts', 'S'],
    ['consequences', 'law', 'GDPR article 33(5): effects', 'S'],
    ['measures', 'law', 'GDPR article 33(5): remedial action', 'S'],
    ['awareAt', 'law', 'GDPR article 33(5): the authority must be able to verify the term', 'S'],
    ['breachTypes', 'advised', 'EDPB template 55', 'S'],
    ['occurredAt', 'advised', 'ICO breach log; EDPB template 44', 'S'],
    ['peopleCategories', 'advised', 'EDPB template 65', 'S'],
    ['peopleCount', 'advised', 'EDPB template 67 and 68', 'S'],
    ['dataTypes', 'advised', 'EDPB template 70', 'S'],
    ['recordCount', 'advised', 'EDPB template 72 and 73', 'S'],
    ['contact', 'advised', 'EDPB template 29 to 36', 'S'],
    ['riskReasoning', 'advised', `${guidance}; ICO breach log`, 'S'],
    ['decision', 'advised', 'ICO audit toolkit: record decisions', 'S'],
    ['processor', 'advised', 'EDPB template 39 to 41', 'S', 'byProcessor'],
    ['lateReason', 'law', 'GDPR articles 33(1) and 33(5)', 'S', 'late'],
    [
      'notNotifiedReason',
      'law',
      `GDPR article 5(2) with 33(1); ${guidance}: reasons for not notifying`,
      'B',
      'notNotified',
    ],
    ['notToldReason', 'law', 'GDPR article 5(2) with 34(3)', 'B', 'notTold'],
    ['notificationSent', 'advised', 'ICO audit toolkit', 'S', 'notified'],
    ['messageSent', 'advised', 'V-ICT-OR, step 9: which message was sent', 'S', 'told'],
  ],
}

/** What each kind of text must hold, in its order. */
export const requiredContents: readonly RequiredContent[] = contentKinds.flatMap((kind) =>
  rows[kind].map(([element, level, source, certainty, when = null]) => ({
    ...{ kind, element, level, source, certainty, when },
  })),
)
